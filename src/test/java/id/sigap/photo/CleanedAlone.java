package id.sigap.photo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Cleans one file, in a process of its own that has only so much memory. */
final class CleanedAlone {

    private CleanedAlone() {}

    public static void main(String... args) throws IOException {
        SanitizedPhoto photo = PhotoSanitizer.clean(Files.readAllBytes(Path.of(args[0])), PhotoSanitizerTest.LIMIT);
        System.out.print(photo.width() + " wide\n");
    }
}
