package id.sigap.ticket.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Faces;
import id.sigap.testing.Histories;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import id.sigap.testing.Uploads;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Whatever anybody but its reporter does to a private report, and wherever that leads it, it stays private. */
@QuarkusTest
@Shows(Promise.C1)
class NobodyElsePublishesIT {

    private static final long SEED = 20_261_129;
    private static final int ACTS = 900;

    private static final List<UnaryOperator<Journey>> STATIONS = List.of(
            report -> report,
            Journey::disposed,
            Journey::inProcess,
            Journey::waitingForValidation,
            Journey::done,
            report -> report.step("pengelola", "ticketReject", "reasonCode: NOT_CLEAR, " + Journey.reason()));

    private static final String MUTATIONS =
            "{ __schema { mutationType { fields { name args { name type { kind } } } } } }";

    /** Null is nobody; everybody acts by the report's id and by its number and PIN. */
    private static final List<String> OTHERS = Arrays.asList(
            null,
            "tetangga",
            "lapor1708",
            "loket",
            "lurah-pluit",
            "lurah-pejagalan",
            "petugas",
            "petugas-sudin",
            "petugas-sda",
            "rangkap",
            "validator",
            "pengelola",
            "admin",
            "tanpa-peran");

    private final Random random = new Random(SEED);
    private final List<Reports.Receipt> reports = new ArrayList<>();
    private String open;

    @Test
    void noMutationMakesAPrivateReportPublicButItsReporters() {
        // By name: in which order a schema has them is another each time it is built.
        List<JsonObject> mutations = Api.anonymous()
                .data(MUTATIONS, Map.of())
                .getJsonObject("__schema")
                .getJsonObject("mutationType")
                .getJsonArray("fields")
                .stream()
                .map(JsonObject.class::cast)
                .filter(NobodyElsePublishesIT::isOfAReport)
                .sorted(Comparator.comparing(field -> field.getString("name")))
                .toList();
        for (int i = 0; i < STATIONS.size(); i++) {
            Api sender = Api.as(i % 3 == 0 ? "lapor1708" : "warga");
            reports.add(Reports.submit(sender, Reports.rubble()));
            STATIONS.get(i).apply(Journey.of(reports.get(i)));
        }
        open = Journey.begun().receipt().number();
        Set<String> statuses = new TreeSet<>();
        int done = 0;
        for (int i = 0; i < ACTS; i++) {
            JsonObject mutation = mutations.get(random.nextInt(mutations.size()));
            done += act(mutation, statuses) ? 1 : 0;
            assertEquals(0, Database.count("ticket where open and id in (" + ids() + ")"), mutation.getString("name"));
        }
        assertEquals(0, Database.count("history_entry where action = 'PUBLISH' and ticket_id in (" + ids() + ")"));
        // By chance: how many more stations they come to is another with each new argument of a mutation.
        assertTrue(done > 40 && statuses.size() >= STATIONS.size(), done + " acts were done, " + statuses);
        Histories.assertWhole();
        assertEquals("PUBLIC", published());
    }

    /** Statements, reference data and the like are of no report. */
    private static boolean isOfAReport(JsonObject mutation) {
        return mutation.getJsonArray("args").stream()
                .map(argument -> ((JsonObject) argument).getString("name"))
                .anyMatch(name -> name.equals("ticket") || name.equals("tickets"));
    }

    private boolean act(JsonObject mutation, Set<String> statuses) {
        Reports.Receipt receipt = reports.get(random.nextInt(reports.size()));
        Journey report = Journey.of(receipt);
        String user = OTHERS.get(random.nextInt(OTHERS.size()));
        Map<String, Object> ref = new HashMap<>(Map.of("id", receipt.id()));
        if (user == null || random.nextBoolean()) {
            ref = Map.of("number", receipt.number(), "pin", receipt.pin());
        }
        List<String> arguments = new ArrayList<>();
        for (Object each : mutation.getJsonArray("args")) {
            JsonObject argument = (JsonObject) each;
            boolean required = argument.getJsonObject("type").getString("kind").equals("NON_NULL");
            if (required || random.nextInt(4) > 0) {
                arguments.add(argument.getString("name") + ": "
                        + value(report, user, mutation.getString("name"), argument.getString("name")));
            }
        }
        JsonObject payload = (user == null ? Api.anonymous() : Api.as(user))
                .data(
                        "mutation($t: TicketRefInput!) { act: " + mutation.getString("name") + "("
                                + String.join(", ", arguments) + ") { userErrors { code } } }",
                        Map.of("t", ref))
                .getJsonObject("act");
        statuses.add(report.column("status"));
        return payload.getJsonArray("userErrors").isEmpty();
    }

    private String value(Journey report, String user, String mutation, String name) {
        return switch (name) {
            case "ticket" -> "$t";
            case "version" -> "\"" + report.version() + "\"";
            case "visibility" -> "PUBLIC";
            case "into" -> "\"" + (random.nextBoolean() ? open : other()) + "\"";
            case "description" -> "[{from: 0, to: 4}]";
            case "tickets" -> "[{ticket: $t, version: \"" + report.version() + "\"}]";
            case "note" ->
                mutation.equals("ticketRedact") ? "{note: \"x\", spans: [{from: 0, to: 4}]}" : "\"Kata uji\"";
            case "photo" -> mutation.equals("ticketRedact") ? "{photo: \"x\", areas: [" + Faces.PART + "]}" : "\"x\"";
            case "reason", "text" -> "\"Kata uji\"";
            case "unitCode" -> one("\"BINAMARGA\"", "\"SUDIN-BM-JU\"", "\"SDA\"");
            case "areaCode" -> one("\"31.72.01.1004\"", "\"31.72.01.1005\"");
            case "categoryCode" -> one("\"jalan\"", "\"trotoar\"");
            case "reasonCode" -> "NOT_CLEAR";
            case "progress" -> one("40", "100");
            case "stars" -> "4";
            case "until" -> mutation.equals("photoGrant") ? "\"2026-11-24T02:00:00Z\"" : "\"2026-11-27\"";
            case "on" -> "\"2026-12-20\"";
            case "approve", "accept", "follow" -> one("true", "false");
            case "photos" -> "[\"" + (user == null ? Uploads.photo("warga") : Uploads.photo(user)) + "\"]";
            case "place" -> "{areaCode: \"31.72.01.1005\"}";
            case "officer", "grant" -> "\"x\"";
            case "clientKey" -> "\"" + UUID.randomUUID() + "\"";
            default -> throw new AssertionError("nobody has said what to give for " + mutation + "(" + name + ":)");
        };
    }

    private String one(String... values) {
        return values[random.nextInt(values.length)];
    }

    private String other() {
        return reports.get(random.nextInt(reports.size())).number();
    }

    /** The reporter of one, for whom it is a matter of saying so. */
    private String published() {
        return Api.as("warga")
                .data(
                        "mutation($t: TicketRefInput!) { act: ticketSetVisibility(ticket: $t, visibility: PUBLIC)"
                                + " { ticket { visibility } } }",
                        Map.of("t", Map.of("id", reports.get(1).id())))
                .getJsonObject("act")
                .getJsonObject("ticket")
                .getString("visibility");
    }

    private String ids() {
        return reports.stream()
                .map(receipt -> "'" + Journey.of(receipt).column("id") + "'")
                .reduce((one, two) -> one + ", " + two)
                .orElseThrow();
    }
}
