package id.sigap.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The largest photos there may be, beside a service that needs its memory for other things. */
@Shows(Promise.H3)
class PhotoMemoryTest {

    private static final long MOST = 256L * 1024 * 1024;

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "progressive", "png", "interlaced"})
    void fortyMegapixelsAreCleanedInLittleMemory(String kind) {
        byte[] upload =
                switch (kind) {
                    case "jpeg" -> Pictures.jpeg(8_000, 5_000);
                    case "progressive" -> Pictures.progressiveJpeg(8_000, 5_000);
                    case "png" -> Pictures.png(8_000, 5_000, false);
                    default -> Pictures.interlacedPng(8_000, 5_000);
                };
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        long before = heap().mapToLong(pool -> pool.getUsage().getUsed()).sum();
        SanitizedPhoto photo = PhotoSanitizer.clean(upload, PhotoSanitizerTest.LIMIT);
        assertEquals(2_560, photo.width());
        long peak = heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() - before;
        System.out.printf(
                "Heap for cleaning a %s of 40 megapixels: %d MB on top of %d%n",
                kind, peak / 1_048_576, before / 1_048_576);
        assertTrue(peak < MOST, "peak " + peak / 1_048_576 + " MB");
    }

    private static Stream<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }
}
