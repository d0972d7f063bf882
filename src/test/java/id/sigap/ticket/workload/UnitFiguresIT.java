package id.sigap.ticket.workload;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.DISTRICT;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.SUB_DEPARTMENT;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.VALIDATOR;
import static id.sigap.testing.Journey.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.leaks.OwnDatabase;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Journey;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What units did in a month: exact for who may know times; for all others months that are over, and nothing of a few. */
@QuarkusTest
@Shows({Promise.I9, Promise.C11})
class UnitFiguresIT {

    private static final String KELURAHAN = "KEL-31.72.01.1005";
    private static final String FIGURES = """
            query($unit: String!, $month: String!) {
              unitFigures(unit: $unit, month: $month) {
                unit { code } told received answered answeredWithinOneDay finished finishedLate returned refused
                medianAnswerDays medianDays
              }
            }""";
    private static final String WORK =
            "query($unit: String!) { unitWork(unit: $unit) { unit { code } onTrack dueSoon overdue"
                    + " ages { from to reports } } }";

    private OwnDatabase own;

    @BeforeEach
    void noReportsOfOtherTests() {
        own = OwnDatabase.opened();
    }

    @AfterEach
    void theUsualReports() {
        own.close();
    }

    /** Six to the agency: five are done, one of them late and one refused once; the sixth is given back. */
    private static void sixReports() {
        List<Journey> reports =
                IntStream.range(0, 6).mapToObj(i -> Journey.begun().disposed()).toList();
        on("2026-11-25");
        reports.get(5).step(AGENCY, "ticketReturn", reason());
        reports.subList(0, 5).forEach(report -> report.step(AGENCY, "ticketAccept"));
        reports.subList(0, 4).forEach(UnitFiguresIT::finish);
        reports.get(0).step(VALIDATOR, "ticketRefuseFollowUp", reason());
        on("2026-11-26");
        finish(reports.get(0));
        reports.subList(0, 4).forEach(report -> report.step(VALIDATOR, "ticketApprove"));
        on("2026-12-10");
        finish(reports.get(4));
        reports.get(4).step(VALIDATOR, "ticketApprove");
        night();
    }

    private static void finish(Journey report) {
        report.step(AGENCY, "ticketRecordFollowUp", "progress: 100, " + Journey.photos(AGENCY));
    }

    @Test
    void whoMayKnowTimesIsToldAllOfTheMonthThatRuns() {
        sixReports();
        for (String user : List.of(VALIDATOR, TICKET_ADMIN, "admin")) {
            assertEquals("true 6 6 0 4 0 1 1 2.0 null", said(of(user, "BINAMARGA", "2026-11", "BINAMARGA")), user);
            assertEquals("true 0 0 0 1 1 0 0 null null", said(of(user, "BINAMARGA", "2026-12", "BINAMARGA")), user);
            assertEquals(
                    "true 7 6 6 6 0 0 0 0.0 0.0", said(of(user, "DKI", "2026-11", KELURAHAN)), "with what came back");
            assertEquals("true 0 0 0 0 0 0 0 null null", said(of(user, "BINAMARGA", "2026-11", "SUDIN-BM-JU")));
        }
    }

    @Test
    void allOthersAreToldAMonthThatIsOverAndNothingOfAFew() {
        sixReports();
        on("2026-12-01");
        String nothing = "false null null null null null null null null null";
        FigureRuns.of(7).look();
        assertEquals(nothing, said(of(AGENCY, "BINAMARGA", "2026-11", "BINAMARGA")), "the last night is not counted");
        on("2026-12-02");
        assertEquals(nothing, said(of(AGENCY, "BINAMARGA", "2026-11", "BINAMARGA")), "nobody has counted since");
        FigureRuns.of(7).look();
        assertEquals(
                "true 6 6 null null null null null null null",
                said(of(AGENCY, "BINAMARGA", "2026-11", "BINAMARGA")),
                "four, one and none are not told apart");
        assertEquals(nothing, said(of(AGENCY, "BINAMARGA", "2026-12", "BINAMARGA")));
        for (String user : List.of(LURAH, DISTRICT)) {
            assertEquals(
                    "true 7 6 null 6 null null null null null",
                    said(of(user, KELURAHAN, "2026-11", KELURAHAN)),
                    "of all six within a day it would be said of each");
        }
    }

    /** Two looks before and after anything that may happen tell nothing: what is told never changes again. */
    @Test
    void noDifferenceBetweenTwoLooksTellsWhenSomethingHappened() {
        sixReports();
        Journey open = Journey.begun().inProcess();
        on("2027-01-04");
        FigureRuns.of(1000).look();
        String november = figures(AGENCY, "BINAMARGA", "2026-11");
        String december = figures(AGENCY, "BINAMARGA", "2026-12");
        String january = figures(AGENCY, "BINAMARGA", "2027-01");
        finish(open);
        open.step(VALIDATOR, "ticketApprove");
        for (int i = 0; i < 6; i++) {
            Journey.begun().disposed().step(AGENCY, "ticketDelegate", "unitCode: \"SUDIN-BM-JU\"");
        }
        for (int day = 5; day < 30; day += 4) {
            on(LocalDate.of(2027, 1, day).toString());
            FigureRuns.of(1000).look();
            assertEquals(november, figures(AGENCY, "BINAMARGA", "2026-11"));
            assertEquals(december, figures(AGENCY, "BINAMARGA", "2026-12"));
            assertEquals(january, figures(AGENCY, "BINAMARGA", "2027-01"), "the month that runs is told by nothing");
        }
        assertTrue(
                !january.equals(figures(VALIDATOR, "BINAMARGA", "2027-01")), "something happened: who may know, knows");
    }

    /** Whatever happens to a report later: an entry counts in its own month. */
    @Test
    void aMonthThatIsOverStaysAsItWasCounted() {
        sixReports();
        Journey late = Journey.begun().inProcess();
        on("2027-01-04");
        FigureRuns.of(1000).look();
        String before = Database.sql("select md5(string_agg(f::text, ',' order by f::text)) from unit_figure f"
                + " where month < '2027-01-01'");
        Journey master = Journey.begun().inProcess();
        late.step(TICKET_ADMIN, "ticketMerge", "into: \"" + master.receipt().number() + "\", " + reason());
        late.step(TICKET_ADMIN, "ticketUnmerge", reason());
        finish(late);
        late.step(VALIDATOR, "ticketRefuseFollowUp", reason());
        late.step(AGENCY, "ticketRecordFollowUp", "progress: 10");
        late.step(TICKET_ADMIN, "ticketReject", "reasonCode: NOT_CLEAR, " + reason());
        night();
        assertEquals(
                before,
                Database.sql("select md5(string_agg(f::text, ',' order by f::text)) from unit_figure f"
                        + " where month < '2027-01-01'"));
        assertEquals(FigureRuns.counted(), FigureRuns.recounted());
    }

    @Test
    void openWorkIsCountedByUrgencyAndAge() {
        Journey.begun().disposed();
        Journey.begun().disposed().step(AGENCY, "ticketDelegate", "unitCode: \"SUDIN-BM-JU\"");
        on("2026-11-27");
        Journey.begun().inProcess();
        Journey.begun().waitingForValidation();
        on("2026-12-01");
        JsonObject agency = work(VALIDATOR, "BINAMARGA", "BINAMARGA");
        assertEquals(
                "1 0 1",
                agency.getInteger("onTrack") + " " + agency.getInteger("dueSoon") + " " + agency.getInteger("overdue"));
        assertEquals(
                "[{\"from\":0,\"to\":3,\"reports\":1},{\"from\":4,\"to\":5,\"reports\":0},{\"from\":6,\"to\":7,\"reports\":1},"
                        + "{\"from\":8,\"to\":14,\"reports\":0},{\"from\":15,\"to\":null,\"reports\":0}]",
                agency.getJsonArray("ages").encode());
        assertEquals(1, work(VALIDATOR, "BINAMARGA", "SUDIN-BM-JU").getInteger("overdue"));
    }

    @Test
    void eachIsToldOfTheirOwnUnitAndThoseBelowAlone() {
        assertEquals("FORBIDDEN", refused(AGENCY, FIGURES, "SDA", "2026-11"));
        assertEquals("FORBIDDEN", refused(AGENCY, FIGURES, "DKI", "2026-11"));
        assertEquals("FORBIDDEN", refused(SUB_DEPARTMENT, FIGURES, "BINAMARGA", "2026-11"));
        assertEquals("FORBIDDEN", refused(LURAH, FIGURES, "KEC-31.72.01", "2026-11"));
        for (String user : List.of("warga", "lapor1708", "loket", "tanpa-peran")) {
            assertEquals("FORBIDDEN", refused(user, FIGURES, "BINAMARGA", "2026-11"), user);
            assertEquals("FORBIDDEN", refused(user, WORK, "BINAMARGA", "2026-11"), user);
        }
        assertEquals("FORBIDDEN", refused(AGENCY, WORK, "BINAMARGA", "2026-11"));
        assertEquals("UNIT_UNKNOWN", refused(AGENCY, FIGURES, "X", "2026-11"));
        assertEquals("UNIT_UNKNOWN", refused(VALIDATOR, WORK, "X", "2026-11"));
        assertEquals("MONTH_INVALID", refused(AGENCY, FIGURES, "BINAMARGA", "2026-1"));
        assertEquals("YEAR_OUT_OF_RANGE", refused(AGENCY, FIGURES, "BINAMARGA", "1999-12"));
        assertTrue(list(DISTRICT, "KEC-31.72.01", "2026-10").size() > 1);
        assertEquals(1, list(LURAH, KELURAHAN, "2026-10").size());
    }

    @Test
    void eachIsOneStatement() {
        assertEquals(
                1,
                Database.statementsOf(() -> list(VALIDATOR, "DKI", "2026-11")).size());
        assertEquals(
                1, Database.statementsOf(() -> work(VALIDATOR, "DKI", "DKI")).size());
    }

    private static String refused(String user, String document, String unit, String month) {
        return Api.as(user).errorCode(document, Map.of("unit", unit, "month", month));
    }

    private static List<JsonObject> list(String user, String unit, String month) {
        return Api.as(user).data(FIGURES, Map.of("unit", unit, "month", month)).getJsonArray("unitFigures").stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    private static String figures(String user, String unit, String month) {
        return list(user, unit, month).toString();
    }

    private static JsonObject of(String user, String asked, String month, String unit) {
        return list(user, asked, month).stream()
                .filter(each -> each.getJsonObject("unit").getString("code").equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private static JsonObject work(String user, String asked, String unit) {
        return Api.as(user).data(WORK, Map.of("unit", asked)).getJsonArray("unitWork").stream()
                .map(JsonObject.class::cast)
                .filter(each -> each.getJsonObject("unit").getString("code").equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private static String said(JsonObject figures) {
        StringBuilder said = new StringBuilder();
        for (String field : List.of(
                "told",
                "received",
                "answered",
                "answeredWithinOneDay",
                "finished",
                "finishedLate",
                "returned",
                "refused",
                "medianAnswerDays",
                "medianDays")) {
            said.append(said.isEmpty() ? "" : " ").append(figures.getValue(field));
        }
        return said.toString();
    }

    private static void on(String day) {
        TestClock.set(LocalDate.parse(day)
                .atTime(9, 0)
                .atZone(ZoneId.of("Asia/Jakarta"))
                .toInstant());
    }

    /** Counts what there is so far. */
    private static void night() {
        Database.sql("update unit_figure_run set on_day = '2000-01-01'");
        FigureRuns.of(7).look();
    }
}
