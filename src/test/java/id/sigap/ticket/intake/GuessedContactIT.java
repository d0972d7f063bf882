package id.sigap.ticket.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.access.Viewer;
import id.sigap.platform.Keyring;
import id.sigap.platform.Keyring.Half;
import id.sigap.platform.Keyring.Purpose;
import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import id.sigap.ticket.Submission;
import id.sigap.ticket.sealing.Pins;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Telephone numbers are few enough to try them all: whoever has an old dump without the secrets, and the master key, must
 * not see which one was right.
 */
@QuarkusTest
class GuessedContactIT {

    private static final byte[] CONTEXT = {1};
    private static final byte[] PLAIN = {2, 3};

    @Inject
    Keyring keyring;

    @Inject
    IntakeKeys keys;

    private final Api channel = Api.as("lapor1708");

    @Test
    void theRightGuessLooksLikeAnyOther() {
        Map<String, Object> input = withContact("+62 811-0000-111");
        Journey report = Journey.of(Reports.submit(channel, input));
        String sealed = report.column("(select sealed from reporter_identity where ticket_id = ticket.id)");
        assertFalse(sealed.startsWith("\\x" + plainNonce(report, input)), "the seal begins with a hash of the contact");
        String dump = Database.sql("select string_agg(t::text, ' ') from ticket t")
                + Database.sql("select string_agg(i::text, ' ') from reporter_identity i");
        assertFalse(dump.contains(plainNonce(report, input)));
        assertFalse(dump.contains(plainFingerprint(input)), "a hash of what was sent, contact and all");
    }

    @Test
    void aNonceComesFromTheHalfThatIsDestroyed() {
        byte[] one = nonce(new Half(new byte[] {4}));
        assertArrayEquals(one, nonce(new Half(new byte[] {4})), "equal input gives equal output");
        assertFalse(Arrays.equals(one, nonce(new Half(new byte[] {5}))));
    }

    private byte[] nonce(Half half) {
        return Arrays.copyOf(keyring.seal(Purpose.IDENTITY, keyring.current(), half, PLAIN, CONTEXT), 12);
    }

    @Test
    void aRepeatIsRecognisedAllTheSameAndAnotherContactRefused() {
        Map<String, Object> input = withContact("+62 811-0000-111");
        String number = Reports.submit(channel, input).number();
        Reports.Receipt again = Reports.submit(channel, input);
        assertTrue(again.replayed());
        assertEquals(number, again.number());
        for (Map<String, Object> other : List.<Map<String, Object>>of(
                Map.of("name", "Siti Aminah", "phone", "+62 811-0000-112"),
                Map.of("name", "Siti Aminah"),
                Map.of("name", "Siti Aminah", "phone", "+62 811-0000-111", "anonymous", true))) {
            input.put("reporter", other);
            assertEquals("CLIENT_KEY_REUSED", Reports.refusal(channel, input));
        }
        input.remove("reporter");
        assertEquals("CLIENT_KEY_REUSED", Reports.refusal(channel, input));
    }

    /** Whose contact the token says is known by a secret too, though nothing of it was sent. */
    @Test
    void aCitizensRepeatIsRecognisedToo() {
        Map<String, Object> input = Reports.rubble();
        Reports.submit(Api.as("warga"), input);
        assertTrue(Reports.submit(Api.as("warga"), input).replayed());
        input.put("reporter", Map.of("name", "Orang lain"));
        assertEquals("CLIENT_KEY_REUSED", Reports.refusal(Api.as("warga"), input));
    }

    private static Map<String, Object> withContact(String phone) {
        Map<String, Object> input = Reports.rubble();
        input.put("reporter", Map.of("name", "Siti Aminah", "phone", phone));
        return input;
    }

    /** With what a seal of this contact would begin, were its nonce made by the service's key alone. */
    private String plainNonce(Journey report, Map<String, Object> input) {
        JsonObject reporter = new JsonObject(input).getJsonObject("reporter");
        byte[] contact = new JsonObject()
                .put("name", reporter.getString("name"))
                .put("phone", reporter.getString("phone"))
                .put("email", reporter.getString("email"))
                .encode()
                .getBytes(StandardCharsets.UTF_8);
        byte[] context = Pins.bytes(UUID.fromString(report.column("id")));
        return hex(Arrays.copyOf(keyring.mac(Purpose.IDENTITY, keyring.current(), contact, context), 12));
    }

    /** What was sent, hashed under the service's key alone. */
    private String plainFingerprint(Map<String, Object> input) {
        JsonObject sent = new JsonObject(input);
        JsonObject place = sent.getJsonObject("place");
        JsonObject reporter = sent.getJsonObject("reporter");
        Submission submission = new Submission(
                sent.getString("clientKey"),
                sent.getString("channelCode"),
                sent.getString("categoryCode"),
                sent.getString("description"),
                new Submission.Location(
                        place.getDouble("latitude"),
                        place.getDouble("longitude"),
                        place.getString("areaCode"),
                        place.getString("address")),
                sent.getBoolean("public"),
                new Submission.Contact(
                        reporter.getString("name"), reporter.getString("phone"), reporter.getString("email")),
                null,
                false,
                List.of());
        return hex(keys.of(Viewer.anonymous(), submission).fingerprint());
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
