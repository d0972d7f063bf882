package id.sigap.photo.likeness;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads of EXIF the day and the place, and nothing else. A block that is broken says nothing, and is nobody's fault: it is no
 * reason to refuse a photo. Three directories are looked at, each once and in order: no loop in them can hold it up.
 */
public final class Exif {

    private static final int CAMERA = 0x8769;
    private static final int GPS = 0x8825;
    private static final int TAKEN = 0x9003;
    private static final int ENTRY = 12;
    private static final int HEADER = 6;
    private static final int DAY = 10;

    /** Of Jakarta and far around: a place elsewhere on earth is one too; only no place at all is none. */
    private static final double MOST_LATITUDE = 90;

    private static final double MOST_LONGITUDE = 180;

    private final ByteBuffer tiff;

    private Exif(ByteBuffer tiff) {
        this.tiff = tiff;
    }

    /** Of a block, with or without the word that JPEG has before it. */
    public static Capture read(byte[] file, int from, int length) {
        ByteBuffer block = ByteBuffer.wrap(file, from, length).slice();
        try {
            boolean named = block.get(0) == 'E';
            ByteBuffer tiff = named ? block.slice(HEADER, length - HEADER) : block;
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            Exif exif = new Exif(tiff);
            int first = tiff.getInt(4);
            return new Capture(exif.day(first), exif.cell(first));
        } catch (IndexOutOfBoundsException e) {
            return Capture.UNKNOWN;
        }
    }

    private @Nullable LocalDate day(int first) {
        try {
            int camera = found(first, CAMERA);
            int taken = camera < 0 ? -1 : found(tiff.getInt(camera + 8), TAKEN);
            if (taken < 0) {
                return null;
            }
            byte[] day = new byte[DAY];
            tiff.get(tiff.getInt(taken + 8), day);
            return LocalDate.parse(new String(day, StandardCharsets.ISO_8859_1).replace(':', '-'));
        } catch (IndexOutOfBoundsException | DateTimeException e) {
            return null;
        }
    }

    private Capture.@Nullable Cell cell(int first) {
        try {
            int gps = found(first, GPS);
            if (gps < 0) {
                return null;
            }
            int directory = tiff.getInt(gps + 8);
            double latitude = degrees(directory, 1, 'S');
            double longitude = degrees(directory, 3, 'W');
            // Cameras that have not found where they are write zeros.
            boolean known = Math.abs(latitude) <= MOST_LATITUDE
                    && Math.abs(longitude) <= MOST_LONGITUDE
                    && !(latitude == 0 && longitude == 0);
            return known ? Capture.Cell.of(latitude, longitude) : null;
        } catch (IndexOutOfBoundsException e) {
            return null;
        }
    }

    /** Of three fractions, behind the entry that says on which side; not a number if they are not there. */
    private double degrees(int directory, int side, char negative) {
        int sign = found(directory, side);
        int value = found(directory, side + 1);
        if (sign < 0 || value < 0) {
            return Double.NaN;
        }
        int at = tiff.getInt(value + 8);
        double degrees = fraction(at) + fraction(at + 8) / 60 + fraction(at + 16) / 3600;
        return tiff.get(sign + 8) == negative ? -degrees : degrees;
    }

    private double fraction(int at) {
        return (double) Integer.toUnsignedLong(tiff.getInt(at)) / Integer.toUnsignedLong(tiff.getInt(at + 4));
    }

    /** Where in a directory the entry with that tag begins; negative if there is none. */
    private int found(int directory, int tag) {
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int at = directory + 2 + i * ENTRY;
            if (Short.toUnsignedInt(tiff.getShort(at)) == tag) {
                return at;
            }
        }
        return -1;
    }
}
