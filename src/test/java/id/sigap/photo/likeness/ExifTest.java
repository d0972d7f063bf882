package id.sigap.photo.likeness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.ByteOrder;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cameras say is read, whatever else stands there; and what is broken says nothing, and does no harm. */
class ExifTest {

    private static final String TAKEN = "2026:11:04 09:07:31";
    private static final int[] SOUTH = {-6, 7};
    private static final int[] EAST = {106, 47};

    @Test
    void dayAndPlaceAreReadInBothOrders() {
        Capture expected = new Capture(LocalDate.of(2026, 11, 4), new Capture.Cell(-612, 10678));
        for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            assertEquals(expected, read(Stamped.tiff(order, TAKEN, SOUTH, EAST)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000:00:00 00:00:00", "2026:13:04 09:07:31", "                   ", "4/11/2026 09:07:31 "})
    void aCameraWithoutACalendarSaysNoDay(String taken) {
        Capture capture = read(Stamped.tiff(ByteOrder.BIG_ENDIAN, taken, SOUTH, EAST));
        assertNull(capture.on());
        assertEquals(new Capture.Cell(-612, 10678), capture.near());
    }

    @Test
    void zerosAndWhatIsNotOnEarthAreNoPlace() {
        assertNull(read(Stamped.tiff(ByteOrder.BIG_ENDIAN, TAKEN, new int[] {0, 0}, new int[] {0, 0}))
                .near());
        assertNull(read(Stamped.tiff(ByteOrder.BIG_ENDIAN, TAKEN, new int[] {91, 0}, EAST))
                .near());
        assertNull(read(Stamped.tiff(ByteOrder.BIG_ENDIAN, TAKEN, SOUTH, new int[] {181, 0}))
                .near());
    }

    @Test
    void whatIsBrokenSaysNothingAndDoesNoHarm() {
        byte[] whole = Stamped.tiff(ByteOrder.BIG_ENDIAN, TAKEN, SOUTH, EAST);
        for (int length = 0; length < whole.length; length++) {
            read(Arrays.copyOf(whole, length));
        }
        Random random = new Random(17);
        for (int i = 0; i < 20_000; i++) {
            byte[] broken = whole.clone();
            for (int k = 0; k < 1 + i % 6; k++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            read(broken);
        }
        assertEquals(Capture.UNKNOWN, read(new byte[0]));
        assertEquals(Capture.UNKNOWN, read(new byte[400]));
    }

    private static Capture read(byte[] tiff) {
        byte[] file = new byte[tiff.length + 14];
        System.arraycopy(tiff, 0, file, 7, tiff.length);
        return Exif.read(file, 7, tiff.length);
    }
}
