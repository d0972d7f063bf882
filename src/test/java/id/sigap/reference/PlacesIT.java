package id.sigap.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.Api;
import id.sigap.testing.Reports;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where somebody is, before they send anything. */
@QuarkusTest
class PlacesIT {

    private static final String SUGGEST =
            "query($p: PointInput!) { placeSuggestions(point: $p) { certain area { code } } }";
    private static final String SEARCH =
            "query($t: String!, $f: Int) { areaSearch(text: $t, first: $f) { code name level } }";

    private static JsonArray suggested(double latitude, double longitude) {
        return Api.anonymous()
                .data(SUGGEST, Map.of("p", Map.of("latitude", latitude, "longitude", longitude)))
                .getJsonArray("placeSuggestions");
    }

    /** Whatever is suggested can then be chosen, and the first is what is taken where nobody chooses. */
    @Test
    void whatIsSuggestedIsAccepted() {
        JsonArray suggested = suggested(-6.1262, 106.7894);
        assertTrue(suggested.size() > 1 && suggested.size() <= 5, suggested.encode());
        for (Object each : suggested) {
            JsonObject suggestion = (JsonObject) each;
            assertFalse(suggestion.getBoolean("certain"), "without boundaries nothing is");
            String code = suggestion.getJsonObject("area").getString("code");
            Map<String, Object> input = Reports.rubble();
            input.put("place", Map.of("latitude", -6.1262, "longitude", 106.7894, "areaCode", code));
            Reports.submit(Api.as("warga"), input);
        }
        Map<String, Object> input = Reports.rubble();
        input.put("place", Map.of("latitude", -6.1262, "longitude", 106.7894));
        String number = Reports.submit(Api.as("warga"), input).number();
        assertEquals(
                suggested.getJsonObject(0).getJsonObject("area"),
                Api.as("warga")
                        .data("query($n: String!) { ticket(number: $n) { area { code } } }", Map.of("n", number))
                        .getJsonObject("ticket")
                        .getJsonObject("area"));
    }

    @Test
    void outsideTheCityNothingIsSuggested() {
        assertEquals(new JsonArray(), suggested(-6.59, 106.79));
        assertEquals(new JsonArray(), suggested(37.77, -122.42));
    }

    @Test
    void whatIsNoPoint() {
        for (Map<String, Double> none :
                List.of(Map.of("latitude", -91.0, "longitude", 106.8), Map.of("latitude", -6.1, "longitude", 181.0))) {
            assertEquals("PLACE_INCOMPLETE", Api.anonymous().errorCode(SUGGEST, Map.of("p", none)));
        }
        assertEquals("VARIABLES_INVALID", Api.anonymous().errorCode(SUGGEST, Map.of("p", Map.of("latitude", -6.1))));
    }

    @Test
    void aPointStandsInNoAddress() throws IOException, InterruptedException {
        String document = "{ placeSuggestions(point: {latitude: -6.1, longitude: 106.8}) { certain } }";
        URI address = URI.create(Api.uri() + "?query=" + URLEncoder.encode(document, StandardCharsets.UTF_8));
        String answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
        assertTrue(answer.contains("SECRET_IN_URL"), answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pluit           | 31.72.01.1005
            PLUIT           | 31.72.01.1005
            31.72.01.1005   | 31.72.01.1005
            utara jakarta   | 31.72
            """)
    void areasAreFoundByTheirWords(String text, String first) {
        JsonArray found = Api.anonymous().data(SEARCH, Map.of("t", text)).getJsonArray("areaSearch");
        assertEquals(first, found.getJsonObject(0).getString("code"), found.encode());
    }

    @Test
    void whatIsSearchedWrongly() {
        assertEquals("TEXT_EMPTY", Api.anonymous().errorCode(SEARCH, Map.of("t", "  ")));
        assertEquals("TEXT_TOO_LONG", Api.anonymous().errorCode(SEARCH, Map.of("t", "x".repeat(101))));
        assertEquals("FIRST_OUT_OF_RANGE", Api.anonymous().errorCode(SEARCH, Map.of("t", "a", "f", 0)));
        assertEquals("FIRST_OUT_OF_RANGE", Api.anonymous().errorCode(SEARCH, Map.of("t", "a", "f", 101)));
        assertEquals(
                new JsonArray(),
                Api.anonymous().data(SEARCH, Map.of("t", "| & ! %_")).getJsonArray("areaSearch"));
    }

    @Test
    void anAreaByItsCode() {
        String area = "query($c: String!) { area(code: $c) { name label { latitude } parent { name } } }";
        JsonObject pluit =
                Api.anonymous().data(area, Map.of("c", "31.72.01.1005")).getJsonObject("area");
        assertEquals("Pluit", pluit.getString("name"));
        assertTrue(pluit.getJsonObject("label").getDouble("latitude") < -6);
        assertNull(Api.anonymous().data(area, Map.of("c", "99")).getJsonObject("area"));
    }
}
