package id.sigap.leaks;

import id.sigap.testing.TestClock;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

    /** Hexadecimal and nothing else, though it could be read as Base64. */
    private static final Pattern HEX = Pattern.compile("[0-9a-f-]{32,36}");

    private static final Instant FIRST = TestClock.START.minus(Duration.ofDays(21));
    private static final Instant LAST = TestClock.START.plus(Duration.ofDays(4));

    private static final Map<String, Instant> ZEROS =
            Map.of("1970", Instant.EPOCH, "2000", Instant.parse("2000-01-01T00:00:00Z"));

    private static final Map<String, Long> PER_SECOND =
            Map.of("seconds", 1L, "milliseconds", 1_000L, "microseconds", 1_000_000L);

    /** A text in a text in a text: nobody wraps an id more often. */
    private static final int DEEPEST = 3;

    private final Map<String, String> numbers = new TreeMap<>();
    private boolean certain;

    private SealedTimes() {}

    static SealedTimes in(String text) {
        SealedTimes times = new SealedTimes();
        times.look(text, "", 0);
        return times;
    }

    /** Whether one was found that nobody would take for chance. */
    boolean areCertain() {
        return certain;
    }

    /**
     * Eight bytes that are a time if they are a number: of all that is sealed some are by chance. By where they stand, the text
     * that was found; what stands at the same place in another one is none of chance.
     */
    Map<String, String> numbers() {
        return numbers;
    }

    /** Whether it is one of the time that the story takes. */
    static boolean isOfTheStory(Instant instant) {
        return !instant.isBefore(FIRST) && !instant.isAfter(LAST);
    }

    private void look(String text, String way, int depth) {
        certain |= TimedIds.areIn(text);
        OPAQUE.matcher(text).results().forEach(found -> {
            String opaque = found.group();
            if (!HEX.matcher(opaque).matches()) {
                decoded(Base64.getUrlDecoder()::decode, opaque).ifPresent(bytes -> look(opaque, bytes, way, depth));
                if (opaque.indexOf('+') >= 0 || opaque.indexOf('/') >= 0) {
                    decoded(Base64.getDecoder()::decode, opaque).ifPresent(bytes -> look(opaque, bytes, way, depth));
                }
            }
            decoded(digits -> HexFormat.of().parseHex(digits.replace("-", "")), opaque)
                    .ifPresent(bytes -> look(opaque, bytes, way + "hex, ", depth));
        });
    }

    private static Optional<byte[]> decoded(Function<String, byte[]> code, String opaque) {
        try {
            return Optional.of(code.apply(opaque));
        } catch (IllegalArgumentException anotherCode) {
            return Optional.empty();
        }
    }

    private void look(String opaque, byte[] bytes, String way, int depth) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        certain |= DAY.matcher(text).find() || TimedIds.isIn(bytes);
        addNumbers(opaque, bytes, way);
        if (depth < DEEPEST) {
            if (READABLE.matcher(text).matches()) {
                look(text, way + "text, ", depth + 1);
            }
            inflated(bytes).ifPresent(more -> look(opaque, more, way + "deflated, ", depth + 1));
        }
    }

    private void addNumbers(String opaque, byte[] bytes, String way) {
        for (int i = 0; i + 8 <= bytes.length; i++) {
            long value = ByteBuffer.wrap(bytes, i, 8).getLong();
            String place = way + "byte " + i + " of " + bytes.length + ": ";
            ZEROS.forEach((name, zero) -> PER_SECOND.forEach((unit, perSecond) -> {
                if (isBetween(value / perSecond + zero.getEpochSecond())) {
                    numbers.put(place + unit + " since " + name, opaque);
                }
            }));
        }
    }

    private static boolean isBetween(long seconds) {
        return seconds >= FIRST.getEpochSecond() && seconds <= LAST.getEpochSecond();
    }

    private static Optional<byte[]> inflated(byte[] bytes) {
        Inflater inflater = new Inflater();
        inflater.setInput(bytes);
        byte[] room = new byte[1000];
        try {
            int length = inflater.inflate(room);
            return inflater.finished() && length > 0 ? Optional.of(Arrays.copyOf(room, length)) : Optional.empty();
        } catch (DataFormatException notDeflated) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }
}
