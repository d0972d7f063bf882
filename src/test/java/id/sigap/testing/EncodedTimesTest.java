package id.sigap.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** The search for times finds each that is planted, in whatever way it is written and packed, and none in random bytes. */
class EncodedTimesTest {

    private static final Instant TIME = Instant.parse("2026-11-23T02:03:04.567890Z");
    private static final Instant POSTGRES = Instant.parse("2000-01-01T00:00:00Z");

    private final Random random = new Random(13);

    @Test
    void everyWritingIsFoundBehindEveryPacking() {
        writings().forEach((writing, written) -> packings().forEach((packing, pack) -> {
            String opaque = pack.apply(around(written));
            assertFalse(EncodedTimes.in(opaque, TIME).isEmpty(), writing + " in " + packing);
            assertFalse(EncodedTimes.in(opaque, TIME.plus(23, ChronoUnit.HOURS)).isEmpty(), writing + ", a day off");
        }));
    }

    @Test
    void noWayWorksForManyRandomTexts() {
        for (Function<byte[], String> pack : packings().values()) {
            Map<String, Instant> texts = new HashMap<>();
            for (int i = 0; i < 6; i++) {
                byte[] bytes = new byte[69];
                random.nextBytes(bytes);
                texts.put(pack.apply(bytes), TIME);
            }
            assertEquals(Set.of(), EncodedTimes.inAll(texts));
        }
    }

    @Test
    void aWayThatWorksForEachIsFoundInAll() {
        Map<String, Instant> texts = new HashMap<>();
        for (int i = 0; i < 6; i++) {
            Instant time = TIME.plus(i * 40L, ChronoUnit.DAYS);
            byte[] bytes = new byte[69];
            random.nextBytes(bytes);
            ByteBuffer.wrap(bytes).putInt(30, (int) time.getEpochSecond());
            texts.put(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), time);
        }
        Set<String> ways = EncodedTimes.inAll(texts);
        assertTrue(ways.contains("Base64 for URLs, byte 30 as BIG_ENDIAN 4 bytes of seconds"), ways.toString());
    }

    private static Map<String, byte[]> writings() {
        Map<String, byte[]> writings = new LinkedHashMap<>();
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, TIME);
        for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            writings.put(order + " seconds in 4", four(order, (int) TIME.getEpochSecond()));
            writings.put(order + " days in 4", four(order, (int) (TIME.getEpochSecond() / 86_400)));
            writings.put(order + " seconds", eight(order, TIME.getEpochSecond()));
            writings.put(order + " milliseconds", eight(order, TIME.toEpochMilli()));
            writings.put(order + " microseconds", eight(order, micros));
            writings.put(order + " PostgreSQL", eight(order, ChronoUnit.MICROS.between(POSTGRES, TIME)));
        }
        writings.put("UUIDv7", HexFormat.of().parseHex("%012x7abc8def0123456789ab".formatted(TIME.toEpochMilli())));
        writings.put("ISO", TIME.toString().getBytes(StandardCharsets.UTF_8));
        writings.put("basic ISO", "20261123T090304".getBytes(StandardCharsets.UTF_8));
        writings.put("digits", Long.toString(TIME.toEpochMilli()).getBytes(StandardCharsets.UTF_8));
        return writings;
    }

    private static byte[] four(ByteOrder order, int value) {
        return ByteBuffer.allocate(4).order(order).putInt(value).array();
    }

    private static byte[] eight(ByteOrder order, long value) {
        return ByteBuffer.allocate(8).order(order).putLong(value).array();
    }

    private static Map<String, Function<byte[], String>> packings() {
        Map<String, Function<byte[], String>> packings = new LinkedHashMap<>();
        packings.put("Base64", Base64.getEncoder()::encodeToString);
        packings.put("Base64 for URLs", Base64.getUrlEncoder().withoutPadding()::encodeToString);
        packings.put("hexadecimal", HexFormat.of()::formatHex);
        packings.put("zlib in Base64", bytes -> base64(packed(bytes, DeflaterOutputStream::new)));
        packings.put(
                "deflate in Base64",
                bytes -> base64(packed(bytes, into -> new DeflaterOutputStream(into, new Deflater(9, true)))));
        packings.put("gzip in Base64", bytes -> base64(packed(bytes, GZIPOutputStream::new)));
        packings.put(
                "zlib in hexadecimal", bytes -> HexFormat.of().formatHex(packed(bytes, DeflaterOutputStream::new)));
        packings.put("Base64 twice", bytes -> base64(base64(bytes).getBytes(StandardCharsets.UTF_8)));
        return packings;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Between bytes that say nothing. */
    private byte[] around(byte[] written) {
        byte[] whole = new byte[written.length + 13];
        random.nextBytes(whole);
        System.arraycopy(written, 0, whole, 5, written.length);
        return whole;
    }

    private static byte[] packed(byte[] bytes, Packing packing) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream into = packing.into(packed)) {
            into.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return packed.toByteArray();
    }

    /** What packs all that is written to it. */
    private interface Packing {
        OutputStream into(OutputStream packed) throws IOException;
    }
}
