package id.sigap.ticket;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.REPORTER;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.VALIDATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.statement.StatementRuns;
import id.sigap.statistics.FigureReads;
import id.sigap.testing.Api;
import id.sigap.testing.Bulks;
import id.sigap.testing.Database;
import id.sigap.testing.Grants;
import id.sigap.testing.Journey;
import id.sigap.testing.Lives;
import id.sigap.testing.PhotoApi;
import id.sigap.testing.Reports;
import id.sigap.testing.Reports.Receipt;
import id.sigap.testing.ServerLog;
import id.sigap.testing.ServerLog.Sent;
import id.sigap.testing.Uploads;
import id.sigap.ticket.duedays.DueDayRun;
import id.sigap.ticket.journey.PartingRuns;
import id.sigap.ticket.photos.CleanerRun;
import id.sigap.ticket.privacy.ErasureRuns;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that the service can be asked for and does by itself, so that it sends every statement it has. */
final class Everything {

    private static final List<String> FILTERS = List.of(
            "statuses: [DONE]",
            "statuses: [VERIFICATION]",
            "statuses: [PROCESS, FOLLOW_UP]",
            "statuses: [PROCESS, DONE, REJECTED], categoryCodes: [\"trotoar\"]",
            "categoryCodes: [\"trotoar\"]",
            "categoryCodes: [\"trotoar\", \"banjir\"]",
            "within: [\"31.72.01.1005\"]",
            "within: [\"31.72.01\"]",
            "within: [\"31\"], heldWithin: [\"BINAMARGA\"]",
            "heldWithin: [\"BINAMARGA\"]",
            "heldWithin: [\"PPAPP\"]",
            "channelCodes: [\"JAKI\"]",
            "channelCodes: [\"EMAIL\"]",
            "box: {south: -6.1300, north: -6.1250, west: 106.7850, east: 106.7900}",
            "box: {south: -6.4, north: -6.0, west: 106.6, east: 107.0}, categoryCodes: [\"trotoar\"]",
            "visibility: PRIVATE, areaSuggested: true, heldWithin: [\"BINAMARGA\"]",
            "text: \"banjir selokan\"",
            "text: \"nomor123\"",
            "text: \"melati jal\"",
            "text: \"regu123\"",
            "text: \"dikerjakan\"",
            "paused: true",
            "disputePending: true",
            "transferAsked: true",
            "submitted: {from: \"2026-11-01\", to: \"2026-11-10\"}",
            "due: {from: \"2026-11-01\", to: \"2026-11-10\"}",
            "statuses: [PROCESS], heldWithin: [\"BINAMARGA\"]",
            "statuses: [DONE], categoryCodes: [\"trotoar\"], within: [\"31.72.01.1005\"], heldWithin: [\"BINAMARGA\"]");
    private static final List<String> URGENCIES = List.of(
            "urgencies: [OVERDUE]",
            "urgencies: [DUE_SOON]",
            "urgencies: [OVERDUE, DUE_SOON]",
            "urgencies: [ON_TRACK], heldWithin: [\"BINAMARGA\"]");
    private static final List<String> SORTS = List.of("SHUFFLED", "NEWEST", "OLDEST", "DUE", "URGENCY");

    private Everything() {}

    /** The statements, with their values, each once. */
    static List<Sent> sent() {
        return ServerLog.of(Everything::use).stream()
                .filter(sent -> sent.sql().matches("(?is)\\s*(select|insert|update|delete|with)\\b.*"))
                .map(sent -> new Sent("", sent.sql(), ofOneBatch(sent.parameters())))
                .distinct()
                .toList();
    }

    /** All that the tests have is one batch of the watch over due days; of many reports a batch is a slice of their order. */
    private static List<String> ofOneBatch(List<String> parameters) {
        return parameters.stream()
                .map(value -> value.replace("9223372036854775807", "-9038904596117680292")) // a hundredth of them
                .toList();
    }

    private static void use() {
        Lives.all(Journey::step);
        reporter();
        staff();
        lists();
        feeds();
        byItself();
    }

    private static void feeds() {
        Map<String, List<String>> scopes = Map.of(
                REPORTER,
                List.of("MINE", "FOLLOWED"),
                "lapor1708",
                List.of("ENTERED"),
                AGENCY,
                List.of("INBOX"),
                VALIDATOR,
                List.of("INBOX"));
        Map<String, String> begun = new HashMap<>();
        scopes.forEach((user, all) -> all.forEach(scope -> begun.put(user + scope, feed(user, scope, null))));
        Journey.begun().waitingForValidation();
        scopes.forEach((user, all) -> all.forEach(scope -> feed(user, scope, begun.get(user + scope))));
    }

    private static String feed(String user, String scope, String since) {
        String from = since == null ? "" : ", since: \"" + since + "\"";
        return Api.as(user)
                .data(
                        "{ f: ticketChanges(scope: " + scope + from
                                + ") { cursor changes { ticket { number latestStep { action } } } } }",
                        Map.of())
                .getJsonObject("f")
                .getString("cursor");
    }

    private static void reporter() {
        Map<String, Object> input = Reports.publicRubble();
        input.put("photos", List.of(Uploads.photo(REPORTER)));
        Api citizen = Api.as(REPORTER);
        Receipt receipt = Reports.submit(citizen, input);
        Reports.submit(citizen, input); // repeated
        Map<String, Object> byId = Map.of("t", Map.of("id", receipt.id()));
        Map<String, Object> byNumber = Map.of("t", Map.of("number", receipt.number(), "pin", receipt.pin()));
        citizen.data("query($n: String!) { ticket(number: $n) { id } }", Map.of("n", receipt.number()));
        for (String act : List.of(
                "ticketSetVisibility(ticket: $t, visibility: PRIVATE)",
                "ticketSetVisibility(ticket: $t, visibility: PUBLIC)",
                "ticketComment(ticket: $t, text: \"x\")",
                "ticketComment(ticket: $t, text: \"x\", clientKey: \"x\")",
                "ticketMarkRead(ticket: $t)",
                "ticketFollow(ticket: $t)",
                "ticketFollow(ticket: $t, follow: false)")) {
            citizen.data("mutation($t: TicketRefInput!) { " + act + " { userErrors { code } } }", byId);
            citizen.data("mutation($t: TicketRefInput!) { " + act + " { userErrors { code } } }", byNumber);
        }
        Journey repeated = Journey.begun();
        Journey.of(receipt).step(TICKET_ADMIN, "ticketMerge", Lives.into(repeated));
        repeated.step(REPORTER, "ticketSetVisibility", "visibility: PRIVATE"); // they part some night
    }

    private static void staff() {
        Map<String, Object> input = Reports.rubble();
        String photo = Uploads.photo(REPORTER);
        input.put("photos", List.of(photo));
        Receipt receipt = Reports.submit(Api.as(REPORTER), input);
        assertEquals(200, PhotoApi.as(VALIDATOR).get(photo).statusCode());
        Journey report = Journey.of(receipt);
        Bulks.call(LURAH, "ticketsReceive", "", Bulks.seen(LURAH, List.of(report, Journey.begun())));
        report.step(LURAH, "ticketDispose", "unitCode: \"BINAMARGA\"");
        report.step(AGENCY, "ticketClaim").step(AGENCY, "ticketRelease");
        String grant = Grants.grant(VALIDATOR, report, Grants.officerId(AGENCY));
        assertEquals(200, PhotoApi.as(AGENCY).get(photo).statusCode());
        Grants.revoke(VALIDATOR, report, grant, "x");
        Api.as("admin")
                .data(
                        "query($n: String!) { ticket(number: $n) { reporter(reason: \"x\") { name } } }",
                        Map.of("n", receipt.number()));
        Api.anonymous().data("{ workflow { action } }", Map.of());
        accessLog(receipt.number());
    }

    private static void accessLog(String number) {
        Api admin = Api.as("admin");
        String fields = ") { edges { cursor node { viewer } } }";
        JsonArray edges = list(admin, "accessLog(first: 2" + fields, Map.of());
        String cursor = edges.getJsonObject(0).getString("cursor");
        String viewer = edges.getJsonObject(0).getJsonObject("node").getString("viewer");
        list(admin, "accessLog(first: 2, after: \"" + cursor + "\"" + fields, Map.of());
        for (String filter : List.of(
                "ticketNumber: \"" + number + "\"",
                "viewer: \"" + viewer + "\"",
                "unitCode: \"BIRO-PEM\"",
                "value: REPORTER",
                "from: \"2026-11-23\", to: \"2026-11-23\"")) {
            list(admin, "accessLog(first: 2, filter: {" + filter + "}" + fields, Map.of());
        }
    }

    private static void lists() {
        lists(REPORTER, "myTickets", List.of("SHUFFLED", "NEWEST", "OLDEST", "DUE"), FILTERS);
        lists(REPORTER, "publicTickets", List.of(""), FILTERS);
        list(Api.as(REPORTER), "followedTickets(");
        for (String user : List.of(AGENCY, LURAH)) {
            lists(user, "inbox", List.of("SHUFFLED", "URGENCY"), FILTERS);
            lists(user, "inbox", List.of("URGENCY"), URGENCIES);
        }
        for (String user : List.of(AGENCY, LURAH)) {
            lists(user, "unitTickets", List.of(""), FILTERS);
            lists(user, "unitTickets", List.of(""), URGENCIES);
        }
        lists("lapor1708", "enteredTickets", List.of(""), FILTERS);
        for (String user : List.of(TICKET_ADMIN, VALIDATOR)) {
            lists(user, "inbox", SORTS, FILTERS);
            lists(user, "inbox", SORTS, URGENCIES);
        }
        lists(TICKET_ADMIN, "tickets", SORTS, FILTERS);
        lists(TICKET_ADMIN, "tickets", SORTS, URGENCIES);
        facets(AGENCY, "inbox");
        facets(AGENCY, "unitTickets");
        facets(TICKET_ADMIN, "inbox");
        facets(TICKET_ADMIN, "tickets");
    }

    /** In what they are counted by. */
    private static void facets(String user, String list) {
        for (String by : List.of("STATUS", "URGENCY", "CATEGORY", "AREA", "HOLDER")) {
            for (String filter : List.of("categoryCodes: [\"trotoar\"]", "text: \"nomor12\"")) {
                Api.as(user)
                        .data(
                                "{ " + list + "(first: 1, filter: {" + filter + "}) { facet(by: " + by
                                        + ") { value count } } }",
                                Map.of());
            }
        }
    }

    private static void lists(String user, String name, List<String> sorts, List<String> filters) {
        Api api = Api.as(user);
        for (String sort : sorts) {
            String sorted = name + (sort.isEmpty() ? "(" : "(sort: " + sort + ", ");
            list(api, sorted);
            filters.forEach(filter -> list(api, sorted + "filter: {" + filter + "}, "));
        }
    }

    /** With and without its size, and the page after; nothing if the list is not to be had so. */
    private static void list(Api api, String open) {
        String fields = "edges { cursor node { number latestStep { action } } }";
        JsonObject answer = api.call("{ l: " + open + "first: 20) { edges { node { number } } } }", Map.of());
        if (answer.containsKey("errors")) {
            assertTrue(answer.encode().contains("\"FORBIDDEN\""), answer.encode());
            return;
        }
        JsonArray edges = list(api, open + "first: 2) { totalCount " + fields + " }", Map.of());
        if (!edges.isEmpty()) {
            String cursor = edges.getJsonObject(0).getString("cursor");
            list(api, open + "first: 20, after: \"" + cursor + "\") { " + fields + " }", Map.of());
            list(api, open + "first: 20, after: \"" + cursor + "\") { totalCount " + fields + " }", Map.of());
        }
    }

    private static JsonArray list(Api api, String list, Map<String, Object> variables) {
        JsonObject data = api.data("{ l: " + list + " }", variables);
        return data.getJsonObject("l").getJsonArray("edges");
    }

    /** What nobody asks for: new days, and photos that nobody used. */
    private static void byItself() {
        String forgotten = Uploads.photo(REPORTER);
        Database.sql("update photo set uploaded_at = '2026-01-01' where id = '" + forgotten + "'");
        CleanerRun.clean();
        Journey.begun().step(REPORTER, "ticketEraseReporter");
        ErasureRuns.runWhenDue();
        PartingRuns.run();
        StatementRuns.run();
        Database.sql("update deadline_run set reference_version = -1, on_day = '2000-01-01'");
        DueDayRun.look();
        FigureReads.ofOneDay(LocalDate.parse("2026-11-23"));
        Api.anonymous().data("{ statistics { month } }", Map.of());
    }
}
