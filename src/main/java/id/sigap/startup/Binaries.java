package id.sigap.startup;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked from the jar for this machine.
 *
 * <p>The library would unpack them too, but into a directory of the temporary folder that every user may write to.
 */
final class Binaries {

    private Binaries() {}

    /**
     * Unpacks the programs unless they are there already.
     *
     * @return the directory that holds {@code bin}
     * @throws IOException if there are none for this machine, or no place for them
     */
    static Path unpacked(Path folder) throws IOException {
        byte[] archive = archive();
        Path target = folder.resolve(fingerprint(archive));
        if (!Files.isDirectory(target)) {
            PrivateFiles.createDirectory(folder);
            Path unfinished =
                    folder.resolve("unpacking-" + ProcessHandle.current().pid());
            PrivateFiles.deleteTree(unfinished);
            unpack(archive, unfinished);
            try {
                Files.move(unfinished, target);
            } catch (FileAlreadyExistsException | DirectoryNotEmptyException anotherWasFaster) {
                PrivateFiles.deleteTree(unfinished);
            }
        }
        return target;
    }

    private static byte[] archive() throws IOException {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = os.contains("windows") ? "Windows" : os.contains("mac") ? "Darwin" : "Linux";
        String machine = System.getProperty("os.arch");
        try (InputStream in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                system, machine.equals("amd64") ? "x86_64" : machine)) {
            return in.readAllBytes();
        } catch (IllegalStateException none) {
            throw new IOException("no PostgreSQL programs for " + system + " on " + machine, none);
        }
    }

    private static String fingerprint(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.resolveSibling("."));
                    unpack(entry, tar, path);
                }
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path path) throws IOException {
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        boolean program = path.resolveSibling(".").normalize().endsWith("bin");
        if (program && !path.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + path + " executable");
        }
    }
}
