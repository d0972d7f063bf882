package id.sigap.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import id.sigap.problem.Problem;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Beside;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The largest photos there may be, beside a service that needs its memory for other things. */
@Shows(Promise.H3)
@Beside
class PhotoMemoryTest {

    /** What the promise allows, and 16 MB for the process itself. */
    private static final int HEAP_MB = 256 + 16;

    private static final long MOST = 256L * 1024 * 1024;

    /** In a process that has no more: what a heap's peak shows elsewhere is mostly what nobody collected yet. */
    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "progressive", "png", "interlaced"})
    void fiftyTwoMegapixelsAreCleanedInLittleMemory(String kind, @TempDir Path folder)
            throws IOException, InterruptedException {
        Path upload = folder.resolve(kind);
        Files.write(
                upload,
                switch (kind) {
                    case "jpeg" -> Pictures.jpeg(8_666, 6_000);
                    case "progressive" -> Pictures.progressiveJpeg(8_666, 6_000);
                    case "png" -> Pictures.png(8_666, 6_000, false);
                    default -> Pictures.interlacedPng(8_666, 6_000);
                });
        assertEquals("0 2560 wide\n", cleaned(upload, HEAP_MB));
    }

    private static String cleaned(Path upload, int megabytes) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + megabytes + "m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        CleanedAlone.class.getName(),
                        upload.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + printed;
    }

    /** A mode of ordinary phones: 8,064 by 6,048 pixels. */
    @Test
    void theLargestModeOfAPhoneIsAnOrdinaryPhoto() {
        SanitizedPhoto photo = PhotoSanitizer.clean(Pictures.jpeg(8_064, 6_048), PhotoSanitizerTest.LIMIT);
        assertEquals(List.of(2_560, 1_920), List.of(photo.width(), photo.height()));
    }

    /** By what is allocated in all, which is more than what is held at once (H3). */
    @Test
    void nastyFilesCostNoMore() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Map<String, byte[]> files = NastyFiles.all();
        Map<String, Long> costly = new TreeMap<>();
        files.forEach((kind, file) -> {
            long before = threads.getCurrentThreadAllocatedBytes();
            try {
                PhotoSanitizer.clean(file, PhotoSanitizerTest.LIMIT);
            } catch (Problem refused) {
                // The door says so, too.
            }
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;
            if (allocated > MOST) {
                costly.put(kind, allocated);
            }
        });
        assertEquals(Map.of(), costly);
    }

    /** By the processor's time, which other work does not lengthen much. */
    @Test
    @Tag("long")
    void nastyFilesTakeNoTwoSeconds() {
        java.lang.management.ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        NastyFiles.all().forEach((kind, file) -> {
            long before = threads.getCurrentThreadCpuTime();
            try {
                PhotoSanitizer.clean(file, PhotoSanitizerTest.LIMIT);
            } catch (Problem refused) {
                // The door says so, too.
            }
            long millis = (threads.getCurrentThreadCpuTime() - before) / 1_000_000;
            assertTrue(millis < 2_000, kind + " took " + millis + " ms");
        });
    }
}
