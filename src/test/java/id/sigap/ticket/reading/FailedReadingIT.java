package id.sigap.ticket.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.leaks.FailingPool;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import id.sigap.testing.Reports.Receipt;
import id.sigap.testing.Uploads;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The connection goes before a statement is sent. What was asked for is refused for now; what is done is said to be done. */
@QuarkusTest
@Shows(Promise.A3)
class FailedReadingIT {

    private static final String TRACK = "query($n: String!) { ticket(number: $n) { status } }";
    private static final String MINE = "{ myTickets(first: 1) { edges { node { number } } } }";
    private static final String RECEIVE =
            "mutation($t: TicketRefInput!, $v: String!) { changed: ticketReceive(ticket: $t, version: $v)"
                    + " { ticket { status } userErrors { code } } }";
    private static final String FOLLOW =
            "mutation($t: TicketRefInput!) { changed: ticketFollow(ticket: $t, follow: true)"
                    + " { ticket { status } userErrors { code } } }";
    private static final String HIDE =
            "mutation($t: TicketRefInput!) { changed: ticketSetVisibility(ticket: $t, visibility: PRIVATE)"
                    + " { ticket { visibility } userErrors { code } } }";

    /** As a report is read after what is done beside it, by its id alone. */
    private static final String AGAIN = "where t.id = $1";

    @Test
    void noFieldIsNullForAReadingThatFailed() {
        Journey report = Journey.begun();
        Map<String, Object> step = Map.of("t", ref(report), "v", report.version());
        String number = report.receipt().number();
        FailingPool.during(sql -> true, () -> {
            assertEquals("UNAVAILABLE", Api.as("warga").errorCode(TRACK, Map.of("n", number)), "may be null");
            assertEquals("UNAVAILABLE", Api.as("warga").errorCode(MINE, Map.of()), "must not be null");
            assertEquals("UNAVAILABLE", Api.as(Journey.LURAH).errorCode(RECEIVE, step), "a change");
        });
    }

    /** What its answer needs is read before it is committed. */
    @Test
    void aChangeThatIsDoneIsShown() {
        Journey report = Journey.begun();
        Map<String, Object> step = Map.of("t", ref(report), "v", report.version());
        FailingPool.during(sql -> !isLookUp(sql), () -> {
            assertEquals("COORDINATION", done(Journey.LURAH, RECEIVE, step).getString("status"));
            assertEquals(
                    "PRIVATE", done("warga", HIDE, Map.of("t", ref(report))).getString("visibility"));
        });
    }

    private static boolean isLookUp(String sql) {
        return sql.endsWith("limit 1") || sql.endsWith("t.intake_key = $1");
    }

    @Test
    void whatIsDoneBesideAReportIsSaidToBeDone() {
        Journey report = Journey.begun();
        FailingPool.during(
                sql -> sql.endsWith(AGAIN), () -> assertNull(done("tetangga", FOLLOW, Map.of("t", ref(report)))));
        assertEquals(
                "1",
                Database.sql("select count(*) from ticket_follower where ticket_id = '" + report.column("id") + "'"));
    }

    private static JsonObject done(String user, String mutation, Map<String, ?> variables) {
        JsonObject payload = Api.as(user).data(mutation, variables).getJsonObject("changed");
        assertTrue(payload.getJsonArray("userErrors").isEmpty(), payload.encode());
        return payload.getJsonObject("ticket");
    }

    @Test
    void whoeverSendsAReportWithPhotosIsGivenItsNumberAndPin() {
        Map<String, Object> input = Reports.rubble();
        input.put("photos", List.of(Uploads.photo("warga")));
        FailingPool.during(sql -> !isLookUp(sql), () -> {
            Receipt receipt = Reports.submit(Api.as("warga"), input);
            assertTrue(!receipt.number().isEmpty() && !receipt.pin().isEmpty() && !receipt.replayed());
        });
    }

    private static Map<String, Object> ref(Journey report) {
        return Map.of("number", report.receipt().number());
    }
}
