package id.sigap.ticket.photos;

import id.sigap.photo.SanitizedPhoto;
import id.sigap.photo.likeness.Capture;
import id.sigap.platform.Keyring;
import id.sigap.platform.Keyring.Purpose;
import id.sigap.ticket.sealing.Pins;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a camera said, as hashes that say nothing by themselves: whether it was one of some days, or near some place, can be
 * asked of them by whoever has the key, and nothing else. Each is of its photo alone, so that no two can be compared.
 */
@ApplicationScoped
class CaptureHashes {

    /** Cameras are set by hand, and travel. */
    private static final int DAYS_OFF = 1;

    /** Years of an old report are not gone through day by day. */
    private static final int MOST_DAYS = 2_000;

    /** So many squares around that of the report are near: two to three kilometres. */
    private static final int SQUARES_OFF = 2;

    private static final byte ON = 1;
    private static final byte NEAR = 2;
    private static final byte CONTENT = 3;

    private final Keyring keyring;

    CaptureHashes(Keyring keyring) {
        this.keyring = keyring;
    }

    /**
     * Of a photo that came.
     *
     * @param work whether it can become one of work done; of others nobody asks when or where
     */
    PhotoLikeness of(UUID photo, SanitizedPhoto clean, boolean work) {
        Capture capture = clean.capture();
        LocalDate day = capture.on();
        Capture.Cell near = capture.near();
        return new PhotoLikeness(
                content(clean),
                clean.likeness().bytes(),
                !work || day == null ? null : on(photo, day),
                !work || near == null ? null : near(photo, near));
    }

    /** The same for the same pixels, whatever was written around them. */
    byte[] content(SanitizedPhoto clean) {
        return mac(CONTENT, clean.digest());
    }

    /** Whether its camera said no day, or one from that on to that other, or the day before or after. */
    boolean isBetween(UUID photo, byte @Nullable [] said, LocalDate first, LocalDate last) {
        return said == null
                || first.minusDays(DAYS_OFF)
                        .datesUntil(last.plusDays(1 + DAYS_OFF))
                        .limit(MOST_DAYS)
                        .anyMatch(day -> MessageDigest.isEqual(said, on(photo, day)));
    }

    /** Whether its camera said no place, or one near that. */
    boolean isNear(UUID photo, byte @Nullable [] said, Capture.Cell place) {
        int side = 2 * SQUARES_OFF + 1;
        return said == null
                || IntStream.range(0, side * side)
                        .mapToObj(i -> place.moved(i / side - SQUARES_OFF, i % side - SQUARES_OFF))
                        .anyMatch(cell -> MessageDigest.isEqual(said, near(photo, cell)));
    }

    private byte[] on(UUID photo, LocalDate day) {
        return mac(ON, Pins.bytes(photo), bytes(Math.toIntExact(day.toEpochDay()), 0));
    }

    private byte[] near(UUID photo, Capture.Cell cell) {
        return mac(NEAR, Pins.bytes(photo), bytes(cell.latitude(), cell.longitude()));
    }

    private static byte[] bytes(int one, int other) {
        return ByteBuffer.allocate(8).putInt(one).putInt(other).array();
    }

    /** The first key version for ever: a photo must be recognised after a key was added. */
    private byte[] mac(byte what, byte[]... parts) {
        byte[][] all = Arrays.copyOf(parts, parts.length + 1);
        all[parts.length] = new byte[] {what};
        return keyring.mac(Purpose.PHOTO, keyring.first(), all);
    }
}
