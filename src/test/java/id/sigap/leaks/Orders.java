package id.sigap.leaks;

import id.sigap.leaks.ServedSchema.Field;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every order in which the service's lists give reports to one viewer, as the viewer finds it out. */
final class Orders {

    private final ServedSchema schema;
    private final Caller caller;
    private final Map<String, List<String>> found = new LinkedHashMap<>();

    private Orders(ServedSchema schema, Viewers.Who who) {
        this.schema = schema;
        this.caller = new Caller(who);
    }

    /** Asks for each list by each sort, to its end, and for the parts of it that each constant of a filter leaves. */
    static Orders of(Viewers.Who who) {
        ServedSchema schema = ServedSchema.asked();
        Orders orders = new Orders(schema, who);
        for (Field list : schema.fields(schema.queryType())) {
            if (orders.isOfReports(list)) {
                orders.ask(list);
            }
        }
        return orders;
    }

    /** Numbers in order, by what was asked; nothing of what was refused. */
    Map<String, List<String>> found() {
        return found;
    }

    int calls() {
        return caller.exchanges().size();
    }

    /** All that was told, byte by byte. */
    List<String> told() {
        return caller.exchanges().stream()
                .map(it -> new String(it.told().body(), StandardCharsets.UTF_8))
                .toList();
    }

    private boolean isOfReports(Field list) {
        return list.arguments().stream().anyMatch(it -> it.name().equals("after"))
                && list.type().name().equals("TicketConnection");
    }

    private void ask(Field list) {
        keep(list.name(), pages(list, ""));
        for (String sort : constants(list, "sort", "")) {
            keep(list.name() + " by " + sort, pages(list, "sort: " + sort + ", "));
        }
        // A band tells as much as an order by bands, one after the other.
        List<String> parts = new ArrayList<>();
        for (String urgency : constants(list, "filter", "urgencies")) {
            parts.addAll(pages(list, "filter: {urgencies: [" + urgency + "]}, "));
        }
        keep(list.name() + " part by part", parts);
    }

    private void keep(String name, List<String> numbers) {
        if (!numbers.isEmpty()) {
            found.put(name, numbers);
        }
    }

    private List<String> constants(Field list, String argument, String part) {
        return list.arguments().stream()
                .filter(it -> it.name().equals(argument))
                .flatMap(it -> part.isEmpty()
                        ? java.util.stream.Stream.of(it)
                        : schema.parts(it).stream().filter(inner -> inner.name().equals(part)))
                .flatMap(it -> schema.constants(it.type().name()).stream())
                .toList();
    }

    private List<String> pages(Field list, String arguments) {
        List<String> numbers = new ArrayList<>();
        String after = "";
        while (after != null) {
            Told told = caller.ask(Ask.graphql("{ list: " + list.name() + "(" + arguments + "first: 100" + after
                    + ") { pageInfo { hasNextPage endCursor } edges { node { number } } } }"));
            JsonObject data = new JsonObject(told.text()).getJsonObject("data");
            JsonObject page = data == null ? null : data.getJsonObject("list");
            JsonArray edges = page == null ? new JsonArray() : page.getJsonArray("edges");
            edges.forEach(edge ->
                    numbers.add(((JsonObject) edge).getJsonObject("node").getString("number")));
            JsonObject info = page == null ? new JsonObject() : page.getJsonObject("pageInfo");
            after = info.getBoolean("hasNextPage", false)
                    ? ", after: " + Ask.quoted(info.getString("endCursor"))
                    : null;
        }
        return numbers;
    }
}
