package id.sigap.leaks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.leaks.Caller.Exchange;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Beside;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

/** What the walks look for in every answer is found where somebody plants it, however it is wrapped, and nowhere else. */
@Shows({Promise.C6, Promise.C8})
@Beside
class SealedTimesTest {

    private static final Instant ARRIVED = Instant.parse("2026-11-04T02:07:31.250Z");

    /** How an id may be wrapped before it leaves: as such, as a global id, and as other codes have it. */
    private static final Map<String, UnaryOperator<String>> WRAPS = Map.of(
            "plain", id -> id,
            "global id", id -> base64(("Ticket:" + id).getBytes(StandardCharsets.UTF_8)),
            "global id, not for addresses",
                    id -> Base64.getEncoder().encodeToString(("Ticket:?>" + id).getBytes(StandardCharsets.UTF_8)),
            "global id of a global id",
                    id -> base64(("Node:" + base64(("Ticket:" + id).getBytes(StandardCharsets.UTF_8))).getBytes()),
            "hex", id -> HexFormat.of().formatHex(id.getBytes(StandardCharsets.UTF_8)),
            "deflated", id -> base64(deflated(("Ticket:" + id).getBytes(StandardCharsets.UTF_8))));

    @Test
    void anIdThatIsMadeOfItsTimeIsFoundInWhateverItIsWrapped() {
        timedIds()
                .forEach((kind, id) -> WRAPS.forEach((wrap, wrapped) -> {
                    String text = "{\"id\":\"" + wrapped.apply(id) + "\"}";
                    assertTrue(SealedTimes.in(text).areCertain(), kind + ", " + wrap + ": " + text);
                    assertEquals(1, scanned(text).size(), "the scan does not ask for " + kind + ", " + wrap);
                }));
    }

    /** By two answers, however different: one alone may be chance. */
    @Test
    void aTimeAsANumberIsFound() {
        for (long value : List.of(
                ARRIVED.getEpochSecond(),
                ARRIVED.toEpochMilli(),
                ARRIVED.toEpochMilli() * 1000,
                Duration.between(Instant.parse("2000-01-01T00:00:00Z"), ARRIVED).toMillis() * 1000)) {
            byte[] one =
                    ByteBuffer.allocate(20).putInt(7).putLong(value).putLong(9).array();
            byte[] two = ByteBuffer.allocate(20)
                    .putInt(5)
                    .putLong(value + 60)
                    .putLong(3)
                    .array();
            assertEquals(1, scanned(base64(one), base64(two)).size(), String.valueOf(value));
            assertEquals(
                    1, scanned(base64(deflated(one)), base64(deflated(two))).size(), value + " deflated");
            HexFormat hex = HexFormat.of();
            assertEquals(1, scanned(hex.formatHex(one), hex.formatHex(two)).size(), value + " in hex");
            assertEquals(List.of(), scanned(base64(one), base64(one)), "the same again is no second one");
        }
    }

    @Test
    void anIdOfAnotherYearOrOfChanceAloneIsNone() {
        Random random = new Random(8);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[16];
            random.nextBytes(bytes);
            bytes[6] = (byte) (bytes[6] & 0x0F | 0x40);
            bytes[8] = (byte) (bytes[8] & 0x3F | 0x80);
            ByteBuffer whole = ByteBuffer.wrap(bytes);
            ids.add(WRAPS.get("global id").apply(new UUID(whole.getLong(), whole.getLong()).toString()));
            ids.add(base64(bytes));
        }
        assertEquals(List.of(), scanned(ids.toArray(String[]::new)));
        assertEquals(
                List.of(), scanned(ulid(Instant.parse("2019-01-01T00:00:00Z").toEpochMilli())));
        assertFalse(
                SealedTimes.in(version7(Instant.parse("2019-01-01T00:00:00Z")).toString())
                        .areCertain());
    }

    private static List<String> scanned(String... bodies) {
        return Scan.of(
                Stream.of(bodies)
                        .map(body -> new Exchange(
                                Ask.of("GET", "/"), new Told(200, Map.of(), body.getBytes(StandardCharsets.UTF_8))))
                        .toList(),
                Viewers.Who.ANONYMOUS);
    }

    private static Map<String, String> timedIds() {
        long steps =
                Duration.between(Instant.parse("1582-10-15T00:00:00Z"), ARRIVED).toSeconds() * 10_000_000;
        long variant = 0x8123456789ABCDEFL;
        Map<String, String> ids = new LinkedHashMap<>();
        ids.put(
                "UUID of version 1",
                new UUID(steps << 32 | (steps >>> 32 & 0xFFFF) << 16 | 0x1000 | steps >>> 48, variant).toString());
        ids.put("UUID of version 6", new UUID(steps >>> 12 << 16 | 0x6000 | steps & 0xFFF, variant).toString());
        ids.put("UUID of version 7", version7(ARRIVED).toString());
        ids.put("UUID of version 7 without dashes", version7(ARRIVED).toString().replace("-", ""));
        ids.put("ULID", ulid(ARRIVED.toEpochMilli()));
        ids.put("snowflake", String.valueOf(ARRIVED.toEpochMilli() - 1_288_834_974_657L << 22 | 4711));
        return ids;
    }

    private static UUID version7(Instant at) {
        return new UUID(at.toEpochMilli() << 16 | 0x7ABC, 0x8123456789ABCDEFL);
    }

    private static String ulid(long milliseconds) {
        StringBuilder ulid = new StringBuilder("6VXQ3ZK9M2R7T5WB");
        for (int i = 0; i < 10; i++) {
            ulid.insert(0, "0123456789ABCDEFGHJKMNPQRSTVWXYZ".charAt((int) (milliseconds >>> 5 * i & 31)));
        }
        return ulid.toString();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
