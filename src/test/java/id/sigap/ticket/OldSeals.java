package id.sigap.ticket;

import id.sigap.access.Viewer;
import id.sigap.platform.Keyring;
import id.sigap.platform.Keyring.Purpose;
import id.sigap.testing.Database;
import id.sigap.testing.Journey;
import io.quarkus.arc.Arc;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What whoever has the master key, and no secret of a report, can compute of a contact: once stored, now a guess. */
final class OldSeals {

    private OldSeals() {}

    /** The identity and fingerprint of a report as they were kept before there were secrets. */
    static void sealAsBefore(Journey report, Map<String, Object> input) {
        String id = report.column("id");
        byte[] sealed =
                keyring().seal(Purpose.IDENTITY, keyring().current(), plain(input), Pins.bytes(UUID.fromString(id)));
        Database.sql("delete from identity_secret where ticket_id = '" + id
                + "'; update reporter_identity set halved = false, sealed = '" + hex(sealed) + "' where ticket_id = '"
                + id + "'; update ticket set intake_fingerprint = '" + fingerprint(input) + "' where id = '" + id
                + "'");
    }

    /** With what a seal of this contact began before its nonce came from the secret too. */
    static String nonce(Journey report, Map<String, Object> input) {
        byte[] context = Pins.bytes(UUID.fromString(report.column("id")));
        return hex(keyring().mac(Purpose.IDENTITY, keyring().current(), plain(input), context))
                .substring(0, 2 + 2 * 12);
    }

    /** What was sent, hashed under the service's key alone. */
    static String fingerprint(Map<String, Object> input) {
        return hex(Arc.container()
                .instance(IntakeKeys.class)
                .get()
                .of(Viewer.anonymous(), submission(input))
                .fingerprint());
    }

    private static Submission submission(Map<String, Object> input) {
        JsonObject sent = new JsonObject(input);
        JsonObject place = sent.getJsonObject("place");
        JsonObject reporter = sent.getJsonObject("reporter");
        return new Submission(
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
    }

    private static byte[] plain(Map<String, Object> input) {
        JsonObject reporter = new JsonObject(input).getJsonObject("reporter");
        return new JsonObject()
                .put("name", reporter.getString("name"))
                .put("phone", reporter.getString("phone"))
                .put("email", reporter.getString("email"))
                .encode()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Keyring keyring() {
        return Arc.container().instance(Keyring.class).get();
    }

    private static String hex(byte[] bytes) {
        return "\\x" + HexFormat.of().formatHex(bytes);
    }
}
