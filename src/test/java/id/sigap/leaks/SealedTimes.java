package id.sigap.leaks;

import id.sigap.testing.TestClock;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks for an instant of the story in ids, cursors and versions: as seconds, milliseconds, microseconds or text, or in an id
 * that is made of its time; in Base64, in hex, deflated, and one in the other (C6, C8).
 */
final class SealedTimes {

    private static final Pattern OPAQUE = Pattern.compile("[A-Za-z0-9_+/-]{16,}=*");
    private static final Pattern DAY = Pattern.compile("2026-?1[01]");
    private static final Pattern READABLE = Pattern.compile("[\\p{Print}\\s]{8,}");

    private static final Instant FIRST = TestClock.START.minus(Duration.ofDays(21));
    private static final Instant LAST = TestClock.START.plus(Duration.ofDays(4));

    /** What PostgreSQL counts microseconds from. */
    private static final Instant POSTGRES = Instant.parse("2000-01-01T00:00:00Z");

    /** A text in a text in a text: nobody wraps an id more often. */
    private static final int DEEPEST = 3;

    /** Hexadecimal and nothing else, though it could be read as Base64. */
    private static final Pattern HEX = Pattern.compile("[0-9a-f-]{32,36}");

    private static final List<Function<String, byte[]>> CODES =
            List.of(Base64.getUrlDecoder()::decode, Base64.getDecoder()::decode, text -> HexFormat.of()
                    .parseHex(text.replace("-", "")));

    private SealedTimes() {}

    static boolean areIn(String text) {
        return areIn(text, 0);
    }

    /** Whether it is one of the time that the story takes. */
    static boolean isOfTheStory(Instant instant) {
        return !instant.isBefore(FIRST) && !instant.isAfter(LAST);
    }

    private static boolean areIn(String text, int depth) {
        return TimedIds.areIn(text)
                || OPAQUE.matcher(text).results().anyMatch(found -> CODES.stream()
                        .flatMap(code -> decoded(code, found.group()).stream())
                        .anyMatch(bytes -> holdTime(bytes, depth)));
    }

    private static Optional<byte[]> decoded(Function<String, byte[]> code, String opaque) {
        if (HEX.matcher(opaque).matches() && code != CODES.get(CODES.size() - 1)) {
            return Optional.empty();
        }
        try {
            return Optional.of(code.apply(opaque));
        } catch (IllegalArgumentException anotherCode) {
            return Optional.empty();
        }
    }

    private static boolean holdTime(byte[] bytes, int depth) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return holdNumber(bytes)
                || DAY.matcher(text).find()
                || TimedIds.isIn(bytes)
                || (depth < DEEPEST && READABLE.matcher(text).matches() && areIn(text, depth + 1))
                || (depth < DEEPEST
                        && inflated(bytes).filter(it -> holdTime(it, depth + 1)).isPresent());
    }

    private static boolean holdNumber(byte[] bytes) {
        for (int i = 0; i + 8 <= bytes.length; i++) {
            long value = ByteBuffer.wrap(bytes, i, 8).getLong();
            if (isBetween(value, 1, Instant.EPOCH)
                    || isBetween(value, 1_000, Instant.EPOCH)
                    || isBetween(value, 1_000_000, Instant.EPOCH)
                    || isBetween(value, 1_000_000, POSTGRES)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBetween(long value, long perSecond, Instant zero) {
        long seconds = value / perSecond + zero.getEpochSecond();
        return seconds >= FIRST.getEpochSecond() && seconds <= LAST.getEpochSecond();
    }

    private static Optional<byte[]> inflated(byte[] bytes) {
        Inflater inflater = new Inflater();
        inflater.setInput(bytes);
        byte[] room = new byte[1000];
        try {
            int length = inflater.inflate(room);
            return inflater.finished() && length > 0
                    ? Optional.of(java.util.Arrays.copyOf(room, length))
                    : Optional.empty();
        } catch (DataFormatException notDeflated) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }
}
