package id.sigap.ticket.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.testing.Api;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The limits that clients are told are those that refuse: what is at one is taken, what is over it is not. */
@QuarkusTest
class ToldLimitsIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private JsonObject limits;

    @BeforeEach
    void ask() {
        limits = Api.anonymous()
                .data(
                        "{ limits { description comment note disclosureReason address name photos photoBytes waitingPhotos page"
                                + " pauseDays agreedDays disputeDays grantDays nodes } }",
                        Map.of())
                .getJsonObject("limits");
    }

    private int limit(String name) {
        return limits.getInteger(name);
    }

    @Test
    void textsOfAReport() {
        Map<String, Object> input = Reports.rubble();
        input.put("description", "x".repeat(limit("description")));
        Reports.submit(Api.as("warga"), input);
        Map<String, Object> longer = Reports.rubble();
        longer.put("description", "x".repeat(limit("description") + 1));
        assertEquals("TEXT_TOO_LONG", Reports.refusal(Api.as("warga"), longer));
        Map<String, Object> far = Reports.rubble();
        far.put("place", Map.of("areaCode", "31.72.01.1005", "address", "y".repeat(limit("address") + 1)));
        assertEquals("TEXT_TOO_LONG", Reports.refusal(Api.as("warga"), far));
    }

    @Test
    void pagesAndDays() {
        String page = "query($f: Int) { publicTickets(first: $f) { totalCount } }";
        Api.anonymous().data(page, Map.of("f", limit("page")));
        assertEquals("FIRST_OUT_OF_RANGE", Api.anonymous().errorCode(page, Map.of("f", limit("page") + 1)));
        Journey report = Journey.begun().inProcess();
        String why = "\", " + Journey.reason();
        LocalDate last = TODAY.plusDays(limit("pauseDays"));
        assertEquals(
                "PAUSE_OVER_CAP until",
                report.refused("pengelola", "ticketPause", "until: \"" + last.plusDays(1) + why));
        assertEquals(last.toString(), latest(report, "ticketPause", "until: \"" + last.plusDays(1) + why));
        report.step("pengelola", "ticketPause", "until: \"" + last + why);
        LocalDate agreed = TODAY.plusDays(limit("agreedDays"));
        assertEquals(
                "DATE_OVER_CAP on",
                report.refused("pengelola", "ticketAgreeDate", "on: \"" + agreed.plusDays(1) + why));
        assertEquals(agreed.toString(), latest(report, "ticketAgreeDate", "on: \"" + agreed.plusDays(1) + why));
        // Too early for this report: what is told is the last day of the calendar, and nothing of its deadline.
        assertEquals(agreed.toString(), latest(report, "ticketAgreeDate", "on: \"" + TODAY.plusDays(1) + why));
        assertEquals(null, latest(report, "ticketAgreeDate", "on: \"" + agreed + "\", reason: \"\""));
        report.step("pengelola", "ticketAgreeDate", "on: \"" + agreed + why);
    }

    private static String latest(Journey report, String mutation, String arguments) {
        String document = "mutation($t: TicketRefInput!, $v: String!) { act: " + mutation + "(ticket: $t, version: $v, "
                + arguments + ") { userErrors { code latest } } }";
        return Api.as("pengelola")
                .data(document, Map.of("t", Map.of("id", report.receipt().id()), "v", report.version()))
                .getJsonObject("act")
                .getJsonArray("userErrors")
                .getJsonObject(0)
                .getString("latest");
    }

    @Test
    void textsOfSteps() {
        Journey report = Journey.begun();
        report.step("lurah-pluit", "ticketReceive", "note: \"" + "n".repeat(limit("note")) + "\"");
        assertEquals(
                "TEXT_TOO_LONG reason",
                report.refused(
                        "lurah-pluit",
                        "ticketMove",
                        "areaCode: \"31.72.01.1004\", reason: \"" + "r".repeat(limit("note") + 1) + "\""));
        report.step("warga", "ticketComment", "text: \"" + "c".repeat(limit("comment")) + "\"");
        assertEquals(
                "TEXT_TOO_LONG text",
                report.refused("warga", "ticketComment", "text: \"" + "c".repeat(limit("comment") + 1) + "\""));
    }
}
