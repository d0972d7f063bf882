package id.sigap.door.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.leaks.OwnDatabase;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.ExportApi;
import id.sigap.testing.GeneratedReports;
import id.sigap.testing.Issuer;
import id.sigap.testing.OwnIssuer;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A file on its way ends when its reader does, or their rights, and is not taken for a whole one; how much of it left is written down. */
@QuarkusTest
@TestProfile(OwnIssuer.class)
@Shows({Promise.C15, Promise.H7, Promise.A2})
class ExportRightsIT {

    private static final int REPORTS = 20_000;

    private static OwnDatabase own;

    private final Instant start = Instant.ofEpochSecond(Instant.now().getEpochSecond());

    @BeforeAll
    static void manyReports() {
        own = OwnDatabase.opened();
        GeneratedReports.open(REPORTS, LocalDate.of(2026, 11, 20), 200);
    }

    @AfterAll
    static void theUsualReports() {
        own.close();
    }

    @AfterEach
    void backToTheStart() {
        TestClock.set(TestClock.START);
    }

    private JsonObject claims(long later, String role) {
        return Issuer.claims(start.plusSeconds(later), role).put("sub", "ani");
    }

    @Test
    void aTokenThatIsTooOldToBeBelievedEndsTheFile() throws Exception {
        TestClock.set(start);
        assertCut("REVOKED", Issuer.token(claims(0, "admin")), () -> TestClock.set(start.plusSeconds(56)));
    }

    /** Whatever it was shown for: the provider has said by it that the role is gone. */
    @Test
    void aNewerTokenWithoutTheRoleEndsTheFile() throws Exception {
        TestClock.set(start.plusSeconds(1));
        String newer = Issuer.token(claims(1, "citizen"));
        assertCut("REVOKED", Issuer.token(claims(0, "admin")), () -> Api.withToken(newer)
                .post("{ viewer { signedIn } }", Map.of()));
    }

    /** They have a seat of the lane, and no more than that, until they have read nothing for so long. */
    @Test
    void whoDoesNotReadIsCutAndKeepsNobodyElseFromReading() throws Exception {
        TestClock.set(start);
        String reason = "Rapat " + start.getEpochSecond() + " lambat";
        try (Socket slow = asked(Issuer.token(claims(0, "admin")), reason)) {
            Thread.sleep(2_000);
            JsonObject other = ExportApi.list("tickets").put("filter", Map.of("statuses", java.util.List.of("DONE")));
            assertEquals(
                    200,
                    ExportApi.withToken(Issuer.token(claims(0, "admin").put("sub", "budi")))
                            .post(other)
                            .statusCode());
            assertEquals(
                    "429 RATE_LIMITED",
                    ExportApi.refusal(ExportApi.withToken(Issuer.token(claims(0, "admin")))
                            .post(other)),
                    "one at a time of each person");
            assertEquals("CUT", ended(reason));
            assertFalse(isWhole(rest(slow)), "it looks whole");
        }
    }

    @Test
    void whoGoesAwayIsReadNoFurther() throws Exception {
        TestClock.set(start);
        String reason = "Rapat " + start.getEpochSecond() + " pergi";
        Socket gone = asked(Issuer.token(claims(0, "admin")), reason);
        gone.getInputStream().readNBytes(1_000);
        gone.close();
        assertEquals("CUT", ended(reason));
    }

    private void assertCut(String how, String token, Runnable meanwhile) throws Exception {
        String reason = "Rapat " + how + " " + System.nanoTime();
        try (Socket socket = asked(token, reason)) {
            byte[] begin = socket.getInputStream().readNBytes(500);
            assertTrue(new String(begin, StandardCharsets.UTF_8).startsWith("HTTP/1.1 200"));
            meanwhile.run();
            assertFalse(isWhole(rest(socket)), "it looks whole");
        }
        assertEquals(how, ended(reason));
    }

    /** Little is taken from the wire at once, so that the service has to wait for who does not read. */
    private static Socket asked(String token, String reason) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(8_192);
        socket.connect(new InetSocketAddress("localhost", RestAssured.port));
        String body =
                new JsonObject().put("list", "tickets").put("reason", reason).encode();
        socket.getOutputStream()
                .write(
                        ("POST /exports HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                                        + token + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                                .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static byte[] rest(Socket socket) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            InputStream in = socket.getInputStream();
            in.transferTo(all);
        } catch (IOException reset) {
            // Which is what it is told by.
        }
        return all.toByteArray();
    }

    /** By its last chunk, as every client can tell. */
    private static boolean isWhole(byte[] answer) {
        return new String(answer, StandardCharsets.UTF_8).endsWith("\r\n0\r\n\r\n");
    }

    private static String ended(String reason) throws InterruptedException {
        String sql = "select e.outcome || ' ' || (e.row_count < " + REPORTS
                + ") from export_log r join export_log e on e.begun = r.position where r.reason = '" + reason + "'";
        for (int i = 0; i < 600; i++) {
            String found = Database.sql(sql);
            if (found != null) {
                assertTrue(found.endsWith(" true"), found + ": all of it had left");
                return found.split(" ")[0];
            }
            Thread.sleep(100);
        }
        throw new AssertionError("it did not end");
    }
}
