package id.sigap.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.architecture.Sources.Size;
import id.sigap.architecture.Sources.Type;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The measure itself, held against a file whose sizes are plain to see. */
@Shows(Promise.O3)
class SourcesTest {

    private static final String PHOTO = """
            package id.sigap.photo;

            public record Photo(String caption) {

                public Photo {
                    caption = caption.strip();
                }

                String shout() {
                    Runnable nothing = () -> {
                    };
                    return caption + "!";
                }

                boolean isBlank() { return caption.isBlank(); }

                interface Lens { int millimetres(); }
            }

            @UseCase
            class Frame {}
            """;

    @Test
    void measuresBodiesFromBraceToBrace(@TempDir Path folder) throws IOException {
        Sources sources = measured(folder);

        assertEquals(
                List.of(new Size("Photo.<init>", 3), new Size("Photo.shout", 5), new Size("Photo.isBlank", 1)),
                sources.bodies());
    }

    @Test
    void countsTheLinesOfAFileAndItsTypes(@TempDir Path folder) throws IOException {
        Sources sources = measured(folder);

        assertEquals(List.of(new Size("Photo", 21)), sources.files());
        assertEquals(
                List.of(new Type("photo", "Photo", true, false), new Type("photo", "Frame", false, true)),
                sources.types());
    }

    @Test
    void findsTheUsualTheLargeAndTheLargest() {
        List<Size> sizes = IntStream.rangeClosed(1, 10)
                .mapToObj(lines -> new Size("File" + lines, lines))
                .toList();

        assertEquals("10 files: median 5, p90 9, largest 10", new Spread("files", sizes).toString());
    }

    private static Sources measured(Path folder) throws IOException {
        Files.writeString(folder.resolve("Photo.java"), PHOTO);
        Files.writeString(folder.resolve("package-info.java"), "package id.sigap.photo;");
        return Sources.below(folder);
    }
}
