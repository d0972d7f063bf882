package id.sigap.photo.likeness;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Photos with what a camera writes of when and where. */
public final class Stamped {

    private static final int CAMERA = 38;
    private static final int GPS = 56;
    private static final int TEXT = 110;
    private static final int LATITUDE = 130;
    private static final int LONGITUDE = 154;
    private static final int END = 178;

    private Stamped() {}

    /**
     * Behind the first marker of a JPEG.
     *
     * @param taken as EXIF has it: {@code 2026:11:23 08:15:00}
     * @param latitude in whole degrees and minutes; negative in the south
     */
    public static byte[] jpeg(byte[] jpeg, String taken, int[] latitude, int[] longitude) {
        byte[] tiff = tiff(ByteOrder.BIG_ENDIAN, taken, latitude, longitude);
        return ByteBuffer.allocate(jpeg.length + tiff.length + 10)
                .put(jpeg, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (tiff.length + 8))
                .put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1))
                .put(tiff)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    static byte[] tiff(ByteOrder order, String taken, int[] latitude, int[] longitude) {
        ByteBuffer tiff = ByteBuffer.allocate(END).order(order);
        tiff.put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) 42)
                .putInt(8);
        entry(tiff.putShort((short) 2), 0x8769, 4, 1).putInt(CAMERA);
        entry(tiff, 0x8825, 4, 1).putInt(GPS).putInt(0);
        entry(tiff.putShort((short) 1), 0x9003, 2, 20).putInt(TEXT).putInt(0);
        entry(tiff.putShort((short) 4), 1, 2, 2).put(side(latitude, "S", "N"));
        entry(tiff, 2, 5, 3).putInt(LATITUDE);
        entry(tiff, 3, 2, 2).put(side(longitude, "W", "E"));
        entry(tiff, 4, 5, 3).putInt(LONGITUDE).putInt(0);
        tiff.position(TEXT).put((taken + "\0").getBytes(StandardCharsets.ISO_8859_1));
        degrees(tiff.position(LATITUDE), latitude);
        degrees(tiff.position(LONGITUDE), longitude);
        return tiff.array();
    }

    private static ByteBuffer entry(ByteBuffer tiff, int tag, int type, int count) {
        return tiff.putShort((short) tag).putShort((short) type).putInt(count);
    }

    private static byte[] side(int[] degrees, String negative, String positive) {
        return ((degrees[0] < 0 ? negative : positive) + "\0\0\0").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void degrees(ByteBuffer tiff, int[] degrees) {
        tiff.putInt(Math.abs(degrees[0]))
                .putInt(1)
                .putInt(degrees[1] * 100)
                .putInt(100)
                .putInt(0)
                .putInt(1);
    }
}
