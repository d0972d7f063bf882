package id.sigap.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import id.sigap.problem.Problem;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The largest photos there may be, beside a service that needs its memory for other things. */
@Shows(Promise.H3)
class PhotoMemoryTest {

    /** What nobody collected counts as well: the least of some tries is nearest to what is needed. */
    private static final int TRIES = 3;

    private static final long MOST = 256L * 1024 * 1024;

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "progressive", "png", "interlaced"})
    void fiftyTwoMegapixelsAreCleanedInLittleMemory(String kind) {
        byte[] upload =
                switch (kind) {
                    case "jpeg" -> Pictures.jpeg(8_666, 6_000);
                    case "progressive" -> Pictures.progressiveJpeg(8_666, 6_000);
                    case "png" -> Pictures.png(8_666, 6_000, false);
                    default -> Pictures.interlacedPng(8_666, 6_000);
                };
        long peak = Long.MAX_VALUE;
        for (int i = 0; i < TRIES && peak >= MOST; i++) {
            peak = Math.min(peak, peak(upload));
        }
        System.out.printf("Heap for cleaning a %s of 52 megapixels: %d MB%n", kind, peak / 1_048_576);
        assertTrue(peak < MOST, "peak " + peak / 1_048_576 + " MB");
    }

    private static long peak(byte[] upload) {
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        long before = heap().mapToLong(pool -> pool.getUsage().getUsed()).sum();
        assertEquals(
                2_560, PhotoSanitizer.clean(upload, PhotoSanitizerTest.LIMIT).width());
        return heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() - before;
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

    private static Stream<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }
}
