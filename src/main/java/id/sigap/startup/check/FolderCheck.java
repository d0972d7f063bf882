package id.sigap.startup.check;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** Writes a file where photos will be, and deletes it again. */
public final class FolderCheck {

    private FolderCheck() {}

    /** What is wrong with the folder; it is made if it is not there. */
    public static Optional<Complaint> of(String property, Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, ownersOnly());
            }
            Files.delete(Files.createTempFile(folder, "start-", ".tmp"));
            return Optional.empty();
        } catch (IOException | SecurityException e) {
            return Optional.of(new Complaint(
                    property,
                    "Folder ini tidak dapat ditulisi oleh pengguna yang menjalankan Sigap: " + folder,
                    "The user who runs Sigap cannot write to this folder: " + folder,
                    e.toString()));
        }
    }

    private static FileAttribute<?>[] ownersOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
