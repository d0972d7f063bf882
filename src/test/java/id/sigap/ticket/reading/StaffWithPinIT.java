package id.sigap.ticket.reading;

import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.REPORTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Journey;
import id.sigap.testing.PhotoApi;
import id.sigap.testing.Reports;
import id.sigap.testing.Reports.Receipt;
import id.sigap.testing.Stages;
import id.sigap.testing.Uploads;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever works for the city and has number and PIN of a report that is none of theirs reads it by them, recorded as any
 * opening, and does nothing that is the reporter's to do; a citizen with them is the reporter.
 */
@QuarkusTest
@Shows(Promise.I7)
class StaffWithPinIT {

    private static final String SEEN =
            "query($n: String!, $p: String) { ticket(number: $n, pin: $p) { description availableActions } }";

    @ParameterizedTest
    @ValueSource(strings = {"petugas-sda", "lurah-pejagalan", "loket", "lapor1708", "admin", "validator", "rangkap"})
    void whatStaffReadByThePinIsRecorded(String user) {
        Map<String, Object> input = Reports.rubble();
        String photo = Uploads.photo(REPORTER);
        input.put("photos", List.of(photo));
        Receipt receipt = Reports.submit(Api.as(REPORTER), input);
        Map<String, String> byPin = Map.of("n", receipt.number(), "p", receipt.pin());

        JsonObject seen = Api.as(user).data(SEEN, byPin).getJsonObject("ticket");

        assertTrue(seen.getString("description").contains("Puing"));
        assertEquals("opened", recorded(receipt, "reason"));
        assertEquals(200, PhotoApi.as(user).withPin(receipt.pin()).get(photo).statusCode());
        assertEquals("photo", recorded(receipt, "reason"));
        assertTrue(recorded(receipt, "viewer_key") != null, "the person");
        boolean ofNoUnit = List.of("lapor1708", "admin").contains(user);
        assertEquals(ofNoUnit, recorded(receipt, "unit_code") == null, "the unit");
    }

    @Test
    void whatACitizenReadsByThePinIsTheReportersOwnReading() {
        Receipt receipt = Reports.submit(Api.as(REPORTER), Reports.rubble());
        for (Api api : List.of(Api.anonymous(), Api.as("tetangga"), Api.as("tanpa-peran"))) {
            api.data(SEEN, Map.of("n", receipt.number(), "p", receipt.pin()));
            assertEquals(null, recorded(receipt, "reason"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"petugas-sda", "lurah-pluit", "loket", "lapor1708", "validator", "rangkap"})
    void staffDoNothingThatIsTheReportersByThePin(String user) {
        Journey done = Stages.make("DONE");
        assertForbidden(done, user, "ticketComment", "text: \"Uji\"");
        assertForbidden(done, user, "ticketEraseReporter", "");
        assertForbidden(done, user, "ticketRate", "stars: 1");
        assertForbidden(done, user, "ticketDispute", "text: \"Uji\"");
        assertForbidden(done, user, "ticketSetVisibility", "visibility: PRIVATE");
        assertForbidden(done, user, "ticketSetVisibility", "visibility: PUBLIC");
        assertForbidden(Stages.make("REJECTED"), user, "ticketComplete", "text: \"Uji\"");
        JsonArray offered = Api.as(user)
                .data(
                        SEEN,
                        Map.of("n", done.receipt().number(), "p", done.receipt().pin()))
                .getJsonObject("ticket")
                .getJsonArray("availableActions");
        assertEquals("[]", offered.encode());
        assertEquals("[]", errors(done.callWithPin("ticketComment", "text: \"Uji\"")));
        assertEquals("[]", errors(done.callWithPin(Api.as("tetangga"), "ticketRate", "stars: 1")));
    }

    /** What a clerk is told when entering a report offers nothing that is the reporter's to do. */
    @Test
    void whoEntersAReportForSomebodyIsNotItsReporter() {
        Journey entered = Journey.of(Reports.submit(Api.as("lapor1708"), Reports.rubble()));
        assertForbidden(entered, "lapor1708", "ticketComment", "text: \"Uji\"");
        assertEquals("[]", errors(entered.callWithPin("ticketComment", "text: \"Uji\"")));
        entered.step(LURAH, "ticketReceive");
    }

    private static void assertForbidden(Journey report, String user, String mutation, String arguments) {
        String before = report.column("version");
        String errors = errors(report.callWithPin(Api.as(user), mutation, arguments));
        assertTrue(errors.contains("FORBIDDEN"), mutation + " by " + user + ": " + errors);
        assertEquals(before, report.column("version"), mutation + " by " + user);
    }

    private static String errors(JsonObject answer) {
        return answer.getJsonArray("userErrors").encode();
    }

    /** Of the latest record of this report. */
    private static String recorded(Receipt receipt, String column) {
        return Database.sql("select d." + column + " from disclosure d join ticket t on t.id = d.ticket_id"
                + " where t.number = '" + receipt.number().replace("-", "") + "' order by d.position desc limit 1");
    }
}
