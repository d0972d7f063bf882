package id.sigap.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * In which ways a time can be read out of an opaque text (promise C6): behind Base64, hexadecimal and deflate, at any byte,
 * as a number or in words. Random bytes hold some time now and then; who looks for a leak keeps the ways that work for
 * every text.
 */
public final class EncodedTimes {

    private static final int DEEP = 3;
    private static final int LONGEST_HEAD = 16;
    private static final byte ZLIB = 0x78;
    private static final byte GZIP = 0x1f;
    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant POSTGRES = Instant.parse("2000-01-01T00:00:00Z");
    /** As many as seconds, milliseconds, microseconds or nanoseconds have, since 1970 or 2000. */
    private static final int[] DIGITS = {9, 10, 12, 13, 15, 16, 18, 19};

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private final Instant sought;
    private final Set<String> ways = new TreeSet<>();

    private EncodedTimes(Instant sought) {
        this.sought = sought;
    }

    /** The ways in which every one of the texts gives a time within a day of its own. */
    public static Set<String> inAll(Map<String, Instant> texts) {
        Set<String> common = null;
        for (Map.Entry<String, Instant> text : texts.entrySet()) {
            Set<String> ways = in(text.getKey(), text.getValue());
            if (common == null) {
                common = ways;
            } else {
                common.retainAll(ways);
            }
        }
        return common == null ? Set.of() : common;
    }

    /** The ways in which this text gives a time within a day of that one. */
    public static Set<String> in(String opaque, Instant sought) {
        EncodedTimes search = new EncodedTimes(sought);
        search.look("", opaque.getBytes(StandardCharsets.UTF_8), DEEP);
        return search.ways;
    }

    private void look(String way, byte[] bytes, int deeper) {
        words(way, new String(bytes, StandardCharsets.ISO_8859_1));
        for (int at = 0; at < bytes.length; at++) {
            numbers(way + "byte " + at + " as ", bytes, at);
        }
        if (deeper > 0) {
            decoded(bytes).forEach((code, within) -> look(way + code + ", ", within, deeper - 1));
            inflated(bytes).forEach((code, within) -> look(way + code + ", ", within, 0));
        }
    }

    private void words(String way, String text) {
        for (int days = -1; days <= 1; days++) {
            LocalDate day = LocalDate.ofInstant(sought.plus(DAY.multipliedBy(days)), ZoneOffset.UTC);
            if (text.contains(day.toString()) || text.contains(day.format(DateTimeFormatter.BASIC_ISO_DATE))) {
                ways.add(way + "a day in words");
            }
        }
        for (int digits : DIGITS) {
            for (int at = 0; at + digits <= text.length(); at++) {
                String number = text.substring(at, at + digits);
                if (NUMBER.matcher(number).matches()) {
                    units(way + digits + " digits of ", new BigInteger(number).longValue());
                }
            }
        }
    }

    private void numbers(String way, byte[] bytes, int at) {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            for (int size : new int[] {4, 6, 8}) {
                if (at + size <= bytes.length) {
                    long number = number(bytes, at, size, order);
                    units(way + order + " " + size + " bytes of ", number);
                    days(way + order + " " + size + " bytes of ", number);
                }
            }
        }
    }

    private static long number(byte[] bytes, int at, int size, ByteOrder order) {
        byte[] eight = new byte[Long.BYTES];
        System.arraycopy(bytes, at, eight, order == ByteOrder.BIG_ENDIAN ? Long.BYTES - size : 0, size);
        return ByteBuffer.wrap(eight).order(order).getLong();
    }

    private void units(String way, long value) {
        Map<String, Long> perSecond = Map.of(
                "seconds", 1L, "milliseconds", 1_000L, "microseconds", 1_000_000L, "nanoseconds", 1_000_000_000L);
        perSecond.forEach((unit, count) -> {
            if (isNear(value / count)) {
                ways.add(way + unit);
            }
            if (isNear(value / count + POSTGRES.getEpochSecond())) {
                ways.add(way + unit + " since 2000");
            }
        });
    }

    private void days(String way, long value) {
        long day = LocalDate.ofInstant(sought, ZoneOffset.UTC).toEpochDay();
        if (Math.abs(value - day) <= 1
                || Math.abs(value
                                - day
                                + Duration.between(Instant.EPOCH, POSTGRES).toDays())
                        <= 1) {
            ways.add(way + "days");
        }
    }

    private boolean isNear(long seconds) {
        return Math.abs(seconds - sought.getEpochSecond()) <= DAY.toSeconds();
    }

    private static Map<String, byte[]> decoded(byte[] bytes) {
        Map<String, byte[]> found = new HashMap<>();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        attempt(found, "Base64 for URLs", () -> Base64.getUrlDecoder().decode(text));
        attempt(found, "Base64", () -> Base64.getDecoder().decode(text));
        attempt(found, "hexadecimal", () -> HexFormat.of().parseHex(text.replace("-", "")));
        return found;
    }

    /** What is packed says so by its first bytes, but for bare deflate, which is sought behind a short head. */
    private static Map<String, byte[]> inflated(byte[] bytes) {
        Map<String, byte[]> found = new HashMap<>();
        for (int at = 0; at < bytes.length; at++) {
            byte[] rest = Arrays.copyOfRange(bytes, at, bytes.length);
            if (rest[0] == ZLIB) {
                attempt(found, "zlib from " + at, () -> whole(new InflaterInputStream(new ByteArrayInputStream(rest))));
            }
            if (rest[0] == GZIP) {
                attempt(found, "gzip from " + at, () -> whole(new GZIPInputStream(new ByteArrayInputStream(rest))));
            }
            if (at < LONGEST_HEAD) {
                InputStream bare = new InflaterInputStream(new ByteArrayInputStream(rest), new Inflater(true));
                attempt(found, "deflate from " + at, () -> whole(bare));
            }
        }
        return found;
    }

    /** As much as can be inflated: what follows may be something else. */
    private static byte[] whole(InputStream packed) throws IOException {
        byte[] unpacked = new byte[512];
        int length = 0;
        try (packed) {
            for (int next = packed.read(); next >= 0 && length < unpacked.length; next = packed.read()) {
                unpacked[length++] = (byte) next;
            }
        } catch (IOException notWhole) {
            // what came before it counts
        }
        return Arrays.copyOf(unpacked, length);
    }

    private static void attempt(Map<String, byte[]> found, String code, Decoding decoding) {
        try {
            byte[] bytes = decoding.decode();
            if (bytes.length >= Integer.BYTES) {
                found.put(code, bytes);
            }
        } catch (IllegalArgumentException | IOException anotherCode) {
            // written in some other way
        }
    }

    /** A way to unpack bytes. */
    private interface Decoding {
        byte[] decode() throws IOException;
    }
}
