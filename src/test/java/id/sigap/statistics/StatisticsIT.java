package id.sigap.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.leaks.OwnDatabase;
import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published figures as anybody asks for them. */
@QuarkusTest
class StatisticsIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String CITY = "{ statistics { month release rows { month figures { received } } } }";

    private static OwnDatabase own;

    /** Thirteen months, the last January 2026; each has ten reports more than the one before. */
    @BeforeAll
    static void thirteenMonths() {
        own = OwnDatabase.opened();
        Database.sql("""
                insert into statistics_release (number, month)
                select n, date '2025-01-01' + make_interval(months => n - 1) from generate_series(1, 13) n;
                insert into statistics_cell select n, tabled, code, other_code, 100 + 10 * n, 50, 5, 1000, 900,
                  array[0, 0, 10, 0, 0, 0, 0, 0, 90, 0], array[20, 20, 40, 10, 10]
                from generate_series(1, 13) n, (values ('CITY', '', ''), ('CATEGORIES', 'trotoar', ''),
                  ('URBAN_VILLAGES', '', ''), ('URBAN_VILLAGES', '31.72.01.1005', ''), ('AGENCIES', 'BINAMARGA', ''),
                  ('AGENCIES', 'SDA', '')) c (tabled, code, other_code);
                insert into statistics_cell select n, 'CATEGORIES_BY_SUBDISTRICT', code, other_code, 20, 10
                from generate_series(1, 13) n, (values ('trotoar', '31.72.01'), ('trotoar', ''), ('jalan', '31.72.01'))
                  c (code, other_code);
                insert into statistics_cell select 13, 'AGENCIES', 'LH', '', 30, 19, 0, 0, 0, array_fill(0, array[10]),
                  array[19, 0, 0, 0, 0]""");
    }

    @AfterAll
    static void theUsual() {
        own.close();
    }

    @Test
    void theLatestMonthOfTheCityIsToldWithWhatItIsComparedWith() {
        JsonObject statistics =
                data("{ statistics { table dimensions month release rows { month release category { code }"
                        + " figures { received resolved rejected yearReceived yearResolved resolvedPercent withinSevenPercent"
                        + " medianWorkingDays statuses { status count label { english } } daysTaken { days count } }"
                        + " monthBefore { received } yearBefore { received } } } }");
        JsonObject row = statistics.getJsonArray("rows").getJsonObject(0);
        JsonObject figures = row.getJsonObject("figures");
        assertEquals(
                "CITY [] 2026-01 13 1",
                statistics.getString("table") + " "
                        + statistics.getJsonArray("dimensions").encode() + " " + statistics.getString("month") + " "
                        + statistics.getInteger("release") + " "
                        + statistics.getJsonArray("rows").size());
        assertEquals(230, figures.getInteger("received"));
        assertEquals(90.0, figures.getDouble("resolvedPercent"));
        assertEquals(80.0, figures.getDouble("withinSevenPercent"));
        assertEquals(6.0, figures.getDouble("medianWorkingDays"));
        assertEquals(
                "{\"days\":\"FROM_15\",\"count\":10}",
                figures.getJsonArray("daysTaken").getJsonObject(4).encode());
        assertEquals(
                "{\"status\":\"DONE\",\"count\":90,\"label\":{\"english\":\"Done\"}}",
                figures.getJsonArray("statuses").getJsonObject(8).encode());
        assertEquals(220, row.getJsonObject("monthBefore").getInteger("received"));
        assertEquals(110, row.getJsonObject("yearBefore").getInteger("received"));
        assertNull(row.getJsonObject("category"));
    }

    @Test
    void aTrendHasARowForEachMonthOldestFirst() {
        JsonArray rows = data("{ statistics(table: CATEGORIES, code: \"trotoar\", months: 60) { rows { month category"
                        + " { code } figures { received } monthBefore { received } } } }")
                .getJsonArray("rows");
        assertEquals(13, rows.size());
        assertEquals("2025-01", rows.getJsonObject(0).getString("month"));
        assertNull(rows.getJsonObject(0).getJsonObject("monthBefore"), "nothing is published of that");
        assertEquals("2026-01", rows.getJsonObject(12).getString("month"));
    }

    @Test
    void whereNothingWasCountedThereAreZeros() {
        JsonArray rows = data("{ statistics(table: CATEGORIES, code: \"banjir\", months: 2) { rows { category { code }"
                        + " figures { received medianWorkingDays resolvedPercent } } } }")
                .getJsonArray("rows");
        assertEquals(
                "[{\"category\":{\"code\":\"banjir\"},\"figures\":{\"received\":0,\"medianWorkingDays\":null,"
                        + "\"resolvedPercent\":null}},{\"category\":{\"code\":\"banjir\"},\"figures\":{\"received\":0,"
                        + "\"medianWorkingDays\":null,\"resolvedPercent\":null}}]",
                rows.encode());
    }

    @Test
    void aMapHasTheVillagesAndThoseWithoutAPlace() {
        JsonArray rows = data("{ statistics(table: URBAN_VILLAGES, month: \"2025-12\") { rows { month area { name label"
                        + " { latitude } } figures { received } } } }")
                .getJsonArray("rows");
        assertEquals(2, rows.size());
        assertNull(rows.getJsonObject(0).getJsonObject("area"));
        assertEquals("Pluit", rows.getJsonObject(1).getJsonObject("area").getString("name"));
        assertEquals("2025-12", rows.getJsonObject(1).getString("month"));
    }

    @Test
    void aTableByTwoThingsIsReadByEitherOfThem() {
        String table = "{ statistics(table: CATEGORIES_BY_SUBDISTRICT, code: \"%s\", months: 1) { dimensions rows"
                + " { category { code } area { code } figures { received resolved rejected statuses { count } } } } }";
        assertEquals(2, data(table.formatted("trotoar")).getJsonArray("rows").size());
        JsonArray rows = data(table.formatted("31.72.01")).getJsonArray("rows");
        assertEquals(2, rows.size());
        assertEquals(
                "{\"category\":{\"code\":\"jalan\"},\"area\":{\"code\":\"31.72.01\"},\"figures\":{\"received\":20,"
                        + "\"resolved\":10,\"rejected\":null,\"statuses\":null}}",
                rows.getJsonObject(0).encode());
    }

    @Test
    void theLeagueHasNoPlaceForWhoHasFewerThanTwenty() {
        JsonObject league = data("{ leagueTable { month release rows { rank unit { code } figures { resolved"
                + " medianWorkingDays } yearBefore { received } } } }");
        assertEquals("2026-01", league.getString("month"));
        assertEquals(
                List.of("1 BINAMARGA", "1 SDA", "null LH"),
                league.getJsonArray("rows").stream()
                        .map(JsonObject.class::cast)
                        .map(row -> row.getValue("rank") + " "
                                + row.getJsonObject("unit").getString("code"))
                        .toList());
        assertEquals(
                "[]",
                data("{ leagueTable(of: UNITS) { rows { rank } } }")
                        .getJsonArray("rows")
                        .encode());
    }

    @Test
    void ofWhatIsNotPublishedNothingIsTold() {
        assertNull(data("{ statistics(month: \"2026-02\") { month } }"));
        assertNull(data("{ leagueTable(month: \"2024-12\") { month } }"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            statistics(month: "2026-13")                                | MONTH_INVALID
            statistics(month: "Januari")                                | MONTH_INVALID
            statistics(month: "1999-12")                                | YEAR_OUT_OF_RANGE
            statistics(months: 0)                                       | STATISTICS_SCOPE
            statistics(months: 61)                                      | STATISTICS_SCOPE
            statistics(code: "trotoar")                                 | STATISTICS_SCOPE
            statistics(table: CATEGORIES, months: 2)                    | STATISTICS_SCOPE
            statistics(table: CATEGORIES_BY_CHANNEL)                    | STATISTICS_SCOPE
            statistics(table: CATEGORIES, code: "tidak-ada")            | CATEGORY_UNKNOWN
            statistics(table: UNITS, code: "X")                         | UNIT_UNKNOWN
            statistics(table: SUBDISTRICTS, code: "31.72.01.1005")      | AREA_UNKNOWN
            statistics(table: CHANNELS, code: "X")                      | CHANNEL_UNKNOWN
            leagueTable(month: "2026")                                  | MONTH_INVALID
            leagueTable(month: "2101-01")                               | YEAR_OUT_OF_RANGE
            """)
    void whatCannotBeMeantIsRefused(String root, String code) {
        assertEquals(code, Api.anonymous().errorCode("{ " + root + " { month } }", Map.of()));
    }

    @Test
    void everybodyIsToldTheSame() {
        for (String user : List.of("warga", "petugas", "pengelola", "admin")) {
            assertEquals(
                    Api.anonymous().data(CITY, Map.of()).encode(),
                    Api.as(user).data(CITY, Map.of()).encode());
        }
    }

    /** For a day, by anybody, and whoever has it already is sent nothing. */
    @Test
    void anAnswerMayBeKeptAndHasATagOfItsRelease() throws Exception {
        HttpResponse<String> first = get(CITY);
        assertEquals(List.of("public, max-age=86400"), first.headers().allValues("Cache-Control"));
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertEquals(tag, get(CITY).headers().firstValue("ETag").orElseThrow());
        for (String known : List.of(tag, "W/" + tag, "\"x\", " + tag, "*")) {
            HttpResponse<String> again = get(CITY, "If-None-Match", known);
            assertEquals(304, again.statusCode(), known);
            assertEquals("", again.body());
            assertEquals(tag, again.headers().firstValue("ETag").orElseThrow());
            assertEquals(List.of("public, max-age=86400"), again.headers().allValues("Cache-Control"));
        }
        assertEquals(200, get(CITY, "If-None-Match", "\"x\"").statusCode());
        String other = "{ statistics(month: \"2025-12\") { month release rows { month figures { received } } } }";
        assertNotEquals(tag, get(other).headers().firstValue("ETag").orElseThrow());
    }

    @Test
    void whatStandsBesideSomethingElseIsKeptAsThat() throws Exception {
        assertEquals(
                List.of("public, max-age=300"),
                get("{ statistics { month } units { code } }").headers().allValues("Cache-Control"));
        HttpResponse<String> personal = get("{ statistics { month } viewer { signedIn } }");
        assertEquals(List.of("no-store"), personal.headers().allValues("Cache-Control"));
        HttpResponse<String> signedIn = get(CITY, "Authorization", "Bearer " + Tokens.of("warga"));
        assertEquals(List.of("no-store"), signedIn.headers().allValues("Cache-Control"));
        HttpResponse<String> refused = get("{ statistics(months: 0) { month } }");
        assertEquals(List.of("no-store"), refused.headers().allValues("Cache-Control"));
        assertTrue(refused.headers().firstValue("ETag").isEmpty());
    }

    private static JsonObject data(String document) {
        JsonObject data = Api.anonymous().data(document, Map.of());
        return data.getJsonObject(data.fieldNames().iterator().next());
    }

    private static HttpResponse<String> get(String document, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create(Api.uri() + "?query=" + URLEncoder.encode(document, StandardCharsets.UTF_8)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.GET().build(), BodyHandlers.ofString());
    }
}
