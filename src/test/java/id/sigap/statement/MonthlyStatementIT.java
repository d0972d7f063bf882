package id.sigap.statement;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.MAYOR;
import static id.sigap.testing.Journey.OTHER_AGENCY;
import static id.sigap.testing.Journey.REPORTER;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.VALIDATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.sigap.leaks.OwnDatabase;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.CsvTable;
import id.sigap.testing.Database;
import id.sigap.testing.ExportApi;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A month is closed, objected to, decided, signed and final, and counted again it comes to the same. */
@QuarkusTest
@Shows({Promise.I9, Promise.A7})
class MonthlyStatementIT {

    private static final String ADMIN = "admin";
    private static final String OFFICE = "KEL-31.72.01.1005";
    private static final String FIGURES =
            "received doneInTime doneLate openOverdue refusals returns scorePercent" + " deductionPercent stage";

    private OwnDatabase own;

    /** November: one done in time, one that BINAMARGA lets run over, and one that Pluit does. */
    @BeforeEach
    void aMonth() {
        own = OwnDatabase.opened();
        on("2026-11-23");
        Journey done = Journey.begun().inProcess();
        Journey.begun().inProcess();
        Journey.begun();
        on("2026-11-30");
        done.step(AGENCY, "ticketRecordFollowUp", "progress: 100, " + Journey.photos(AGENCY))
                .step(VALIDATOR, "ticketApprove");
        on("2026-12-02");
        StatementRuns.run();
    }

    @AfterEach
    void theUsualReports() {
        own.close();
    }

    @Test
    void figuresAreThoseOfTheMonthAndEachUnitReadsItsOwn() {
        assertEquals("2 1 0 1 0 0 50.0 30.0 DRAFT", statement(AGENCY, "BINAMARGA"));
        assertEquals("3 2 0 1 0 0 66.67 20.0 DRAFT", statement(LURAH, OFFICE));
        assertEquals("1 1 0 0 0 0 100.0 0.0 DRAFT", statement(VALIDATOR, "BIRO-PEM"));
        assertEquals("BINAMARGA, BIRO-PEM, " + OFFICE, listed(TICKET_ADMIN));
        assertEquals("BINAMARGA, BIRO-PEM, " + OFFICE, listed(ADMIN));
        assertEquals("BINAMARGA", listed(AGENCY));
        assertEquals("", listed(OTHER_AGENCY));
        assertEquals("BIRO-PEM", listed(VALIDATOR));
        for (String other : List.of(OTHER_AGENCY, MAYOR, LURAH, VALIDATOR, REPORTER)) {
            assertEquals("FORBIDDEN", Api.as(other).errorCode(question("BINAMARGA"), Map.of()), other);
        }
        assertEquals("FORBIDDEN", Api.anonymous().errorCode(question("BINAMARGA"), Map.of()));
        assertEquals("FORBIDDEN", Api.anonymous().errorCode("{ statements { edges { cursor } } }", Map.of()));
        assertEquals("UNIT_UNKNOWN", Api.as(ADMIN).errorCode(question("X"), Map.of()));
        assertEquals(
                "MONTH_INVALID",
                Api.as(ADMIN).errorCode("{ statement(month: \"2026\", unit: \"SDA\") { month } }", Map.of()));
        assertEquals("FORBIDDEN", Api.as(TICKET_ADMIN).errorCode(check(), Map.of()));
    }

    @Test
    void pagesFollowEachOther() {
        JsonObject first = page("first: 2");
        String after = first.getJsonObject("pageInfo").getString("endCursor");
        JsonObject second = page("first: 2, after: \"" + after + "\"");
        assertEquals("BINAMARGA, BIRO-PEM", units(first));
        assertEquals(OFFICE, units(second));
        assertEquals(true, first.getJsonObject("pageInfo").getBoolean("hasNextPage"));
        assertEquals(false, second.getJsonObject("pageInfo").getBoolean("hasNextPage"));
        assertEquals(
                "CURSOR_INVALID",
                Api.as(ADMIN)
                        .errorCode(
                                "{ statements(first: 2, after: \"" + after + "\") { edges { cursor } } }", Map.of()));
    }

    @Test
    void aUnitObjectsOnceAndInTime() {
        String reason = "reason: \"Bukan kewenangan kami.\"";
        assertEquals("FORBIDDEN", refused(OTHER_AGENCY, "statementObject", "BINAMARGA", reason));
        assertEquals("FORBIDDEN", refused(TICKET_ADMIN, "statementObject", "BINAMARGA", reason));
        assertEquals("REASON_MISSING reason", refused(AGENCY, "statementObject", "BINAMARGA", "reason: \".\""));
        assertEquals("STATEMENT_UNKNOWN month", refused(OTHER_AGENCY, "statementObject", "SDA", reason));
        assertEquals("", refused(AGENCY, "statementObject", "BINAMARGA", reason));
        assertEquals("ALREADY_OBJECTED month", refused(AGENCY, "statementObject", "BINAMARGA", reason));
        assertEquals("2 1 0 1 0 0 50.0 30.0 OBJECTED", statement(AGENCY, "BINAMARGA"));
        on("2026-12-10");
        assertEquals("OBJECTION_TOO_LATE month", refused(LURAH, "statementObject", OFFICE, reason));
    }

    @Test
    void whatIsExcusedDoesNotCountAndTheFiguresStay() {
        String decision = "reason: \"Alat rusak.\", excusedLate: 0, excusedOverdue: ";
        assertEquals("NO_OBJECTION_OPEN month", refused(TICKET_ADMIN, "statementDecide", "BINAMARGA", decision + "1"));
        assertEquals("", refused(AGENCY, "statementObject", "BINAMARGA", "reason: \"Alat rusak.\""));
        assertEquals("FORBIDDEN", refused(ADMIN, "statementDecide", "BINAMARGA", decision + "1"));
        assertEquals(
                "EXCUSED_TOO_MANY excusedOverdue",
                refused(TICKET_ADMIN, "statementDecide", "BINAMARGA", decision + "2"));
        assertEquals(
                "EXCUSED_TOO_MANY excusedOverdue",
                refused(TICKET_ADMIN, "statementDecide", "BINAMARGA", decision + "-1"));
        assertEquals("", refused(TICKET_ADMIN, "statementDecide", "BINAMARGA", decision + "1"));
        assertEquals("2 1 0 1 0 0 100.0 0.0 DECIDED", statement(AGENCY, "BINAMARGA"));
    }

    @Test
    void aPersonSignsWhatIsDeductedAndNothingMovesItAfterwards() {
        Journey.begun();
        assertEquals("OBJECTIONS_POSSIBLE month", sign(ADMIN, "BINAMARGA", "30"));
        assertEquals("", refused(AGENCY, "statementObject", "BINAMARGA", "reason: \"Hujan.\""));
        on("2026-12-10");
        assertEquals("OBJECTION_OPEN month", sign(ADMIN, "BINAMARGA", "30"));
        String refusal = "reason: \"Hujan tidak menghentikan jam.\", excusedLate: 0, excusedOverdue: 0";
        assertEquals("", refused(TICKET_ADMIN, "statementDecide", "BINAMARGA", refusal));
        assertEquals("FOUR_EYES", sign(TICKET_ADMIN, "BINAMARGA", "30"));
        assertEquals("FOUR_EYES", sign(TICKET_ADMIN, "BIRO-PEM", "0"));
        assertEquals("FORBIDDEN", sign(AGENCY, "BINAMARGA", "30"));
        assertEquals("CONFLICT deductionPercent", sign(ADMIN, "BINAMARGA", "20"));
        assertEquals("PERCENT_INVALID deductionPercent", sign(ADMIN, "BINAMARGA", "30.001"));
        assertEquals("", sign(ADMIN, "BINAMARGA", "30"));
        assertEquals("STATEMENT_FINAL month", sign(ADMIN, "BINAMARGA", "30"));
        assertEquals("2 1 0 1 0 0 50.0 30.0 FINAL", statement(AGENCY, "BINAMARGA"));
        StatementRuns.run();
        assertEquals("1 1 0 0 0 0 100.0 0.0 FINAL", statement(VALIDATOR, "BIRO-PEM"), "nothing to sign");
        assertEquals("3 2 0 1 0 0 66.67 20.0 DRAFT", statement(LURAH, OFFICE), "waits for a person");
        assertEquals("true true 2", checked());
        assertThrows(IllegalStateException.class, () -> Database.sql("update statement_final set deduction = 0"));
        assertThrows(
                IllegalStateException.class,
                () -> Database.sql("update statement set done_in_time = 9 where unit_code = 'BINAMARGA'"));
        Database.forge("update statement_final set done_in_time = 9 where unit_code = 'BINAMARGA'");
        assertEquals("false false 2", checked());
    }

    @Test
    void whatIsFinalIsCountedByTheCalendarItWasCountedBy() {
        on("2026-12-10");
        StatementRuns.run();
        assertEquals("true true 1", checked());
        assertEquals(
                "MONTH_FINAL month", edited("tariffSet", "month: \"2026-11\", basis: \"SK 1\", " + bands("0", "100")));
        assertEquals(
                "MONTH_FINAL day",
                edited("calendarDayAdd", "day: \"2026-11-27\", name: \"Libur\", kind: LOCAL, basis: \"SK 1\""));
    }

    @Test
    void aTariffAppliesFromItsMonthOn() {
        assertEquals(
                "BANDS_GAP bands.0.from",
                edited("tariffSet", "month: \"2026-12\", basis: \"SK 1\", " + bands("10", "100")));
        assertEquals(
                "PERCENT_INVALID bands.0.to",
                edited("tariffSet", "month: \"2026-12\", basis: \"SK 1\", " + bands("0", "100.5")));
        assertEquals("", edited("tariffSet", "month: \"2026-12\", basis: \"SK 1\", " + bands("0", "100")));
        assertEquals("2016-01 5", tariff("2026-11"));
        assertEquals("2026-12 1", tariff("2027-03"));
        assertEquals("FORBIDDEN", Api.as(REPORTER).errorCode("{ tariff(month: \"2026-11\") { from } }", Map.of()));
    }

    /** What moves under a draft is counted again; the time for objections stays. */
    @Test
    void aDraftIsCountedAgainWhenTheCalendarIsAmended() {
        assertEquals(
                "", edited("calendarDayAdd", "day: \"2026-11-30\", name: \"Libur\", kind: LOCAL, basis: \"SK 1\""));
        String until = Database.sql("select objections_until from statement_month");
        on("2026-12-04");
        StatementRuns.run();
        assertEquals(until, Database.sql("select objections_until from statement_month"));
        assertEquals(
                Database.sql("select version from reference_version"),
                Database.sql("select reference_version from statement_month"));
    }

    /** Under the same rights as in the schema, and written down before it leaves. */
    @Test
    void statementsLeaveAsFilesForWhoeverReadsThem() {
        JsonObject asked = new JsonObject().put("month", "2026-11").put("reason", "Rapat bulanan");
        assertEquals(
                "BINAMARGA 50 30, BIRO-PEM 100 0, " + OFFICE + " 66.67 20", taken(ADMIN, asked), "all, for an admin");
        assertEquals("BINAMARGA 50 30", taken(AGENCY, asked));
        assertEquals("", taken(OTHER_AGENCY, asked));
        assertEquals("3", Database.sql("select count(*) from export_log where listing = 'STATEMENTS'"));
        assertEquals(
                "3 COMPLETE",
                Database.sql("select concat_ws(' ', e.row_count, e.outcome) from export_log r join export_log e"
                        + " on e.begun = r.position where r.listing = 'STATEMENTS' order by r.position limit 1"));
        assertEquals("403 FORBIDDEN", refusedFile(REPORTER, asked));
        assertEquals("403 FORBIDDEN", refusedFile(OTHER_AGENCY, asked.copy().put("unit", "BINAMARGA")));
        assertEquals(
                "422 REASON_MISSING reason", refusedFile(AGENCY, asked.copy().put("reason", ".")));
        assertEquals("400 MONTH_INVALID month", refusedFile(AGENCY, asked.copy().put("month", "2026")));
        assertEquals(
                "400 REQUEST_MALFORMED format", refusedFile(AGENCY, asked.copy().put("format", "PDF")));
        assertEquals("400 REQUEST_MALFORMED", refusedFile(AGENCY, asked.copy().put("year", 2026)));
        assertEquals("3", Database.sql("select count(*) from export_log where listing = 'STATEMENTS'"));
        byte[] workbook = ExportApi.as(ADMIN)
                .post("/statements", asked.copy().put("format", "XLSX"))
                .body();
        assertEquals("PK", new String(workbook, 0, 2, StandardCharsets.US_ASCII));
    }

    private static String taken(String user, JsonObject asked) {
        return CsvTable.rows(ExportApi.text(ExportApi.as(user).post("/statements", asked))).stream()
                .map(row -> row.get("unit") + " " + row.get("scorePercent") + " " + row.get("deductionPercent"))
                .collect(Collectors.joining(", "));
    }

    private static String refusedFile(String user, JsonObject asked) {
        return ExportApi.refusal(ExportApi.as(user).post("/statements", asked));
    }

    /** Whoever missed the turn of a year makes it good, and whoever looks again changes nothing. */
    @Test
    void monthsThatWereMissedAreComputedOnce() {
        String rows = "select string_agg(s::text, '; ' order by month, unit_code) from statement s";
        String first = Database.sql(rows);
        StatementRuns.run();
        assertEquals(first, Database.sql(rows));
        on("2027-01-01");
        StatementRuns.run();
        assertEquals("1", Database.sql("select count(*) from statement_month"), "December is over for a day only");
        on("2027-02-02");
        StatementRuns.run();
        assertEquals(
                "2026-11-01, 2026-12-01, 2027-01-01",
                Database.sql("select string_agg(month::text, ', ' order by month) from statement_month"));
        assertEquals(
                "0 0 0 1",
                Database.sql("select concat_ws(' ', received, done_in_time, done_late, open_overdue) from statement"
                        + " where month = '2027-01-01' and unit_code = 'BINAMARGA'"),
                "what is still open counts in each month");
    }

    private static void on(String day) {
        TestClock.set(LocalDate.parse(day)
                .atTime(9, 0)
                .atZone(ZoneId.of("Asia/Jakarta"))
                .toInstant());
    }

    private static String question(String unit) {
        return "{ statement(month: \"2026-11\", unit: \"" + unit + "\") { " + FIGURES + " } }";
    }

    private static String statement(String user, String unit) {
        JsonObject found = Api.as(user).data(question(unit), Map.of()).getJsonObject("statement");
        return List.of(FIGURES.split(" ")).stream()
                .map(field -> String.valueOf(found.getValue(field)))
                .collect(Collectors.joining(" "));
    }

    private static String listed(String user) {
        return units(Api.as(user)
                .data("{ statements(month: \"2026-11\") { edges { node { unit { code } } } } }", Map.of())
                .getJsonObject("statements"));
    }

    private static JsonObject page(String arguments) {
        return Api.as(ADMIN)
                .data(
                        "{ statements(month: \"2026-11\", " + arguments
                                + ") { edges { node { unit { code } } } pageInfo { hasNextPage endCursor } } }",
                        Map.of())
                .getJsonObject("statements");
    }

    private static String units(JsonObject page) {
        return page.getJsonArray("edges").stream()
                .map(edge -> ((JsonObject) edge)
                        .getJsonObject("node")
                        .getJsonObject("unit")
                        .getString("code"))
                .collect(Collectors.joining(", "));
    }

    private static String sign(String user, String unit, String percent) {
        return refused(user, "statementSign", unit, "deductionPercent: " + percent);
    }

    private static String refused(String user, String mutation, String unit, String arguments) {
        return errors(user, mutation, "month: \"2026-11\", unit: \"" + unit + "\", " + arguments);
    }

    private static String errors(String user, String mutation, String arguments) {
        return Api.as(user)
                .data("mutation { act: " + mutation + "(" + arguments + ") { userErrors { code path } } }", Map.of())
                .getJsonObject("act")
                .getJsonArray("userErrors")
                .stream()
                .map(error -> Reports.said((JsonObject) error))
                .collect(Collectors.joining(", "));
    }

    private static String edited(String mutation, String arguments) {
        String version = Api.as(ADMIN).data("{ referenceVersion }", Map.of()).getString("referenceVersion");
        return errors(ADMIN, mutation, arguments + ", version: \"" + version + "\", reason: \"Uji\", dryRun: false");
    }

    private static String bands(String from, String to) {
        return "bands: [{ from: " + from + ", to: " + to + ", deductionPercent: 5 }]";
    }

    private static String tariff(String month) {
        JsonObject tariff = Api.as(ADMIN)
                .data("{ tariff(month: \"" + month + "\") { from bands { to } } }", Map.of())
                .getJsonObject("tariff");
        return tariff.getString("from") + " " + tariff.getJsonArray("bands").size();
    }

    private static String check() {
        return "{ statementCheck(month: \"2026-11\") { equal whole finalStatements } }";
    }

    private static String checked() {
        JsonObject check = Api.as(ADMIN).data(check(), Map.of()).getJsonObject("statementCheck");
        return check.getBoolean("equal") + " " + check.getBoolean("whole") + " " + check.getInteger("finalStatements");
    }
}
