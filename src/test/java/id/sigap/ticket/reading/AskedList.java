package id.sigap.ticket.reading;

import id.sigap.testing.Api;
import id.sigap.testing.Journey;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A list with pages, as somebody asks for it.
 *
 * @param user null for nobody
 * @param arguments as GraphQL writes them, each followed by a comma
 */
record AskedList(String user, String field, String arguments) {

    /** An entry, by what it is known by, and where it stands. */
    record Entry(String name, String cursor) {}

    /** A page. */
    record Page(List<Entry> entries, boolean hasNext) {
        List<String> names() {
            return entries.stream().map(Entry::name).toList();
        }

        String endCursor() {
            return entries.get(entries.size() - 1).cursor();
        }

        /** Nothing if the page is empty, as one may be whose reports went before it was asked for. */
        String lastName() {
            return entries.isEmpty() ? "" : entries.get(entries.size() - 1).name();
        }
    }

    /** Every list of reports in every order that somebody may have it in, of this category where that can be asked. */
    static List<AskedList> ofReports(String category) {
        String only = "filter: {categoryCodes: [\"" + category + "\"]}, ";
        List<AskedList> lists = new ArrayList<>();
        for (String user : List.of(Journey.LURAH, Journey.AGENCY)) {
            lists.addAll(sorted(user, "inbox", only, List.of("URGENCY", "SHUFFLED")));
            lists.add(new AskedList(
                    user, "inbox", "filter: {urgencies: [ON_TRACK], categoryCodes: [\"" + category + "\"]}, "));
        }
        List<String> every = List.of("URGENCY", "SHUFFLED", "NEWEST", "OLDEST", "DUE");
        lists.addAll(sorted(Journey.VALIDATOR, "inbox", only, every));
        lists.addAll(sorted(Journey.TICKET_ADMIN, "tickets", only, every));
        lists.addAll(sorted("admin", "tickets", only, List.of("URGENCY")));
        lists.add(new AskedList(
                Journey.TICKET_ADMIN,
                "tickets",
                "sort: NEWEST, filter: {urgencies: [DUE_SOON], categoryCodes: [\"" + category + "\"]}, "));
        lists.addAll(sorted(Journey.REPORTER, "myTickets", only, List.of("SHUFFLED", "NEWEST", "OLDEST", "DUE")));
        lists.add(new AskedList(Journey.AGENCY, "unitTickets", only));
        lists.add(new AskedList(null, "publicTickets", only));
        lists.add(new AskedList("tetangga", "followedTickets", ""));
        return lists;
    }

    private static List<AskedList> sorted(String user, String field, String filter, List<String> sorts) {
        return sorts.stream()
                .map(sort -> new AskedList(user, field, filter + "sort: " + sort + ", "))
                .toList();
    }

    /** Who was told a reporter; each of those entries is known by the reason given. */
    static AskedList accessLog() {
        return new AskedList("admin", "accessLog", "filter: {value: REPORTER}, ");
    }

    /** The same of one report: others write the same reasons into the one log. */
    static AskedList accessLog(String number) {
        return new AskedList("admin", "accessLog", "filter: {value: REPORTER, ticketNumber: \"" + number + "\"}, ");
    }

    Page page(int first, String after) {
        JsonObject page = api().data(document(), variables(first, after)).getJsonObject("l");
        List<Entry> entries = new ArrayList<>();
        for (Object each : page.getJsonArray("edges")) {
            JsonObject edge = (JsonObject) each;
            entries.add(new Entry(edge.getJsonObject("node").getString("name"), edge.getString("cursor")));
        }
        return new Page(entries, page.getJsonObject("pageInfo").getBoolean("hasNextPage"));
    }

    /** The code by which a cursor is refused. */
    String refused(String after) {
        return api().errorCode(document(), variables(1, after));
    }

    private String document() {
        String name = field.equals("accessLog") ? "name: reason" : "name: number";
        return "query($first: Int!, $after: String) { l: " + field + "(" + arguments
                + "first: $first, after: $after) { edges { cursor node { " + name + " } } pageInfo { hasNextPage } } }";
    }

    private static Map<String, Object> variables(int first, String after) {
        Map<String, Object> variables = new HashMap<>(Map.of("first", first));
        variables.put("after", after);
        return variables;
    }

    private Api api() {
        return user == null ? Api.anonymous() : Api.as(user);
    }

    @Override
    public String toString() {
        return user + ": " + field + "(" + arguments + ")";
    }
}
