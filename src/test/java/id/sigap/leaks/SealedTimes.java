package id.sigap.leaks;

import id.sigap.testing.TestClock;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Looks for an instant of the story in ids, cursors and versions: as seconds, milliseconds, microseconds or text (C6, C8). */
final class SealedTimes {

    private static final Pattern OPAQUE = Pattern.compile("[A-Za-z0-9_-]{16,}");
    private static final Pattern DAY = Pattern.compile("2026-?1[01]");

    private static final Instant FIRST = TestClock.START.minus(Duration.ofDays(21));
    private static final Instant LAST = TestClock.START.plus(Duration.ofDays(2));

    /** What PostgreSQL counts microseconds from. */
    private static final Instant POSTGRES = Instant.parse("2000-01-01T00:00:00Z");

    private SealedTimes() {}

    static boolean areIn(String text) {
        return OPAQUE.matcher(text).results().anyMatch(found -> isTimed(found.group()));
    }

    private static boolean isTimed(String opaque) {
        String digits = opaque.replace("-", "");
        return decoded(Base64.getUrlDecoder()::decode, opaque) || decoded(HexFormat.of()::parseHex, digits);
    }

    private static boolean decoded(Function<String, byte[]> code, String opaque) {
        try {
            return holdsTime(code.apply(opaque));
        } catch (IllegalArgumentException anotherCode) {
            return false;
        }
    }

    private static boolean holdsTime(byte[] bytes) {
        for (int i = 0; i + 8 <= bytes.length; i++) {
            long value = ByteBuffer.wrap(bytes, i, 8).getLong();
            if (isBetween(value, 1, Instant.EPOCH)
                    || isBetween(value, 1_000, Instant.EPOCH)
                    || isBetween(value, 1_000_000, Instant.EPOCH)
                    || isBetween(value, 1_000_000, POSTGRES)) {
                return true;
            }
        }
        return DAY.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).find();
    }

    private static boolean isBetween(long value, long perSecond, Instant zero) {
        long seconds = value / perSecond + zero.getEpochSecond();
        return seconds >= FIRST.getEpochSecond() && seconds <= LAST.getEpochSecond();
    }
}
