package id.sigap.ticket.reading;

import static id.sigap.testing.Inboxes.of;
import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.REPORTER;
import static id.sigap.testing.Journey.VALIDATOR;
import static id.sigap.testing.Journey.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How many reports of a list have something in common: of that list, and of no other reports. */
@QuarkusTest
@Shows(Promise.C4)
class FacetIT {

    @Test
    void countsAreThoseOfTheListAndTheMostFrequentComeFirst() {
        String category = "tenaga-kependidikan";
        of(category).step(LURAH, "ticketReceive");
        disposed(category);
        disposed(category);
        Map<String, Object> input = new HashMap<>(Reports.rubble());
        input.put("categoryCode", category);
        Reports.submit(Api.as(REPORTER), input);
        String only = "filter: {categoryCodes: [\"" + category + "\"]}";
        assertEquals(
                Map.of("DISPOSITION", 2, "COORDINATION", 1, "WAITING", 1),
                counts(VALIDATOR, "tickets", only, "STATUS"));
        assertEquals(
                "DISPOSITION",
                counts(VALIDATOR, "tickets", only, "STATUS").keySet().iterator().next());
        assertEquals(Map.of("WAITING", 1, "COORDINATION", 1), counts(LURAH, "inbox", only, "STATUS"));
        assertEquals(Map.of("DISPOSITION", 2), counts(AGENCY, "unitTickets", only, "STATUS"));
        assertEquals(Map.of("BINAMARGA", 2, "KEL-31.72.01.1005", 2), counts(VALIDATOR, "tickets", only, "HOLDER"));
        assertEquals(Map.of(category, 4), counts(VALIDATOR, "tickets", only, "CATEGORY"));
        assertEquals(Map.of("31.72.01.1005", 4), counts(VALIDATOR, "tickets", only, "AREA"));
        assertEquals(Map.of("ON_TRACK", 4), counts(VALIDATOR, "tickets", only, "URGENCY"));
        assertEquals(Map.of("ON_TRACK", 2), counts(LURAH, "inbox", only, "URGENCY"));
        String open =
                "filter: {categoryCodes: [\"" + category + "\"], visibility: PUBLIC, statuses: [WAITING, DISPOSITION]}";
        assertEquals(Map.of("DISPOSITION", 2), counts(VALIDATOR, "tickets", open, "STATUS"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"STATUS", "URGENCY", "CATEGORY", "AREA", "HOLDER"})
    void aFacetAddsUpToWhatTheListHas(String by) {
        disposed("tempat-hiburan");
        for (String user : List.of(LURAH, AGENCY, "petugas-sda", VALIDATOR)) {
            for (String list : List.of("inbox", user.equals(VALIDATOR) ? "tickets" : "unitTickets")) {
                JsonObject page = page(user, list, "first: 1", by, 100);
                int sum = sum(page);
                int total = page.getInteger("totalCount");
                // What has no area, or no band for this viewer, is in the list and in no facet.
                assertFalse(
                        sum > total
                                || (sum < total && !List.of("URGENCY", "AREA").contains(by)),
                        user + list + page);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            publicTickets, warga
            myTickets, warga
            followedTickets, warga
            enteredTickets, lapor1708
            """)
    void otherListsAreNotCounted(String list, String user) {
        String document = "{ " + list + " { totalCount facet(by: STATUS) { count } } }";
        JsonObject answer = Api.as(user).call(document, Map.of());
        assertEquals(
                "FORBIDDEN",
                answer.getJsonArray("errors")
                        .getJsonObject(0)
                        .getJsonObject("extensions")
                        .getString("code"));
        assertEquals(null, answer.getJsonObject("data").getJsonObject(list).getJsonArray("facet"));
    }

    @Test
    void aFacetIsOneStatementMoreAndHasAnEnd() {
        List<String> statements = Database.statementsOf(() -> page(VALIDATOR, "tickets", "first: 5", "STATUS", 1));
        assertEquals(2, statements.size(), statements.toString());
        assertEquals(
                1,
                page(VALIDATOR, "tickets", "first: 5", "STATUS", 1)
                        .getJsonArray("facet")
                        .size());
        for (int first : new int[] {0, 101}) {
            String document = "{ tickets { facet(by: STATUS, first: " + first + ") { count } } }";
            assertEquals("FIRST_OUT_OF_RANGE", Api.as(VALIDATOR).errorCode(document, Map.of()));
        }
    }

    private static Journey disposed(String category) {
        return of(category)
                .step(LURAH, "ticketReceive")
                .step(LURAH, "ticketDispose", "unitCode: \"BINAMARGA\", " + reason());
    }

    private static Map<String, Integer> counts(String user, String list, String arguments, String by) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Object each : page(user, list, arguments, by, 50).getJsonArray("facet")) {
            JsonObject count = (JsonObject) each;
            assertFalse(count.getJsonObject("label").getString("indonesian").isEmpty());
            counts.put(count.getString("value"), count.getInteger("count"));
        }
        return counts;
    }

    private static int sum(JsonObject page) {
        return page.getJsonArray("facet").stream()
                .mapToInt(count -> ((JsonObject) count).getInteger("count"))
                .sum();
    }

    private static JsonObject page(String user, String list, String arguments, String by, int first) {
        String document = "{ l: " + list + "(" + arguments + ") { totalCount facet(by: " + by + ", first: " + first
                + ") { value count label { indonesian english } } } }";
        return Api.as(user).data(document, Map.of()).getJsonObject("l");
    }
}
