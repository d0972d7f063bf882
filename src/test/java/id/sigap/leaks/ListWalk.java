package id.sigap.leaks;

import id.sigap.leaks.ServedSchema.Field;
import id.sigap.leaks.ServedSchema.Input;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Lists: each sort with each value of each filter, and page by page to the end. */
final class ListWalk {

    private static final int LONGEST = 80;
    private static final String PAGE =
            " { %spageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { %s } } }";

    private final ServedSchema schema;
    private final Values values;

    ListWalk(ServedSchema schema, Values values) {
        this.schema = schema;
        this.values = values;
    }

    /** Fields that give pages. */
    List<Field> lists() {
        return schema.fields(schema.queryType()).stream()
                .filter(field ->
                        field.arguments().stream().anyMatch(it -> it.name().equals("after")))
                .toList();
    }

    /** Each sort and each filter once, one beside the other. */
    List<Operation> everyKind(Random random) {
        List<Operation> operations = new ArrayList<>();
        for (Field list : lists()) {
            List<String> sorts = sorts(list);
            List<Input> parts = input(list, "filter")
                    .map(it -> schema.inputs(it.type().name()))
                    .orElse(List.of());
            for (int i = 0; i < Math.max(sorts.size(), parts.size()); i++) {
                Input part = parts.isEmpty() ? null : parts.get(i % parts.size());
                String filter = part == null ? "" : filter(part, value(part, random));
                operations.add(read(list, sorts.get(i % sorts.size()) + filter + "first: 100"));
            }
            operations.addAll(everyWord(list, parts));
        }
        return operations;
    }

    /** Each stands in another kind of text. */
    private List<Operation> everyWord(Field list, List<Input> parts) {
        return parts.stream()
                .filter(part -> part.name().equals("text"))
                .flatMap(part -> values.all(part).stream().map(word -> filter(part, word)))
                .map(filter -> read(list, filter + "first: 100"))
                .toList();
    }

    /** Of boxes always the same one, in which a report is by the point that is shown or by its own: few others tell these apart. */
    private String value(Input part, Random random) {
        List<String> all = values.all(part);
        String drawn = Values.pick(random, all);
        return part.name().equals("box") ? all.get(0) : drawn;
    }

    List<Operation> everySortAndFilter(Random random) {
        List<Operation> operations = new ArrayList<>();
        for (Field list : lists()) {
            for (String sort : sorts(list)) {
                for (String filter : filters(list, random)) {
                    String arguments = sort + filter + "first: " + (random.nextBoolean() ? 100 : 1 + random.nextInt(5));
                    operations.add(read(list, arguments));
                }
            }
        }
        return operations;
    }

    private Operation read(Field list, String arguments) {
        return Operation.reading(list.name() + " " + arguments, Ask.graphql(asked(list, arguments)));
    }

    /** The first page of each, plainly. */
    List<Ask> everyList() {
        return lists().stream()
                .map(list -> Ask.graphql(asked(list, "first: 100")))
                .toList();
    }

    /** From page to page by the cursors that were given. */
    List<Operation> everyWalk(Random random) {
        List<Operation> operations = new ArrayList<>();
        for (Field list : lists()) {
            for (String sort : sorts(list)) {
                String filter = random.nextBoolean() ? "" : Values.pick(random, filters(list, random));
                String arguments = sort + filter + "first: " + (1 + random.nextInt(4));
                operations.add(Operation.script(
                        list.name() + " page by page " + arguments, caller -> walk(caller, list, arguments)));
            }
        }
        return operations;
    }

    /** A cursor, and the list that gave it. */
    record Kept(Field list, String arguments, String cursor) {}

    /** Cursors of each of these, however it is sorted: of the third entry, of the last, and of these reports. */
    List<Kept> kept(Caller caller, List<Field> some, Set<String> reports) {
        List<Kept> kept = new ArrayList<>();
        for (Field list : some) {
            for (String sort : sorts(list)) {
                JsonObject page = page(caller.ask(Ask.graphql(asked(list, sort + "first: 100"))), list);
                JsonArray edges = page == null ? new JsonArray() : page.getJsonArray("edges");
                for (int i = 0; i < edges.size(); i++) {
                    JsonObject edge = edges.getJsonObject(i);
                    String id = edge.getJsonObject("node").getString("id");
                    if (i == 2 || i == edges.size() - 1 || (id != null && reports.contains(id))) {
                        kept.add(new Kept(list, sort, edge.getString("cursor")));
                    }
                }
            }
        }
        return kept;
    }

    /** What follows the cursors that this list gave, and the first that another one did. */
    void goOn(Caller caller, Field list, List<Kept> kept) {
        kept.stream()
                .filter(it -> it.list().equals(list))
                .forEach(it -> goOn(caller, list, it.arguments(), it.cursor()));
        kept.stream().filter(it -> !it.list().equals(list)).limit(1).forEach(it -> goOn(caller, list, "", it.cursor()));
    }

    private void goOn(Caller caller, Field list, String arguments, String cursor) {
        caller.ask(Ask.graphql(asked(list, arguments + "first: 100, after: " + Ask.quoted(cursor))));
    }

    private static JsonObject page(Told told, Field list) {
        JsonObject data = told.status() == 200 ? new JsonObject(told.text()).getJsonObject("data") : null;
        return data == null ? null : data.getJsonObject(list.name());
    }

    private void walk(Caller caller, Field list, String arguments) {
        String after = "";
        for (int i = 0; i < LONGEST && after != null; i++) {
            JsonObject page = page(caller.ask(Ask.graphql(asked(list, arguments + after))), list);
            JsonObject info = page == null ? null : page.getJsonObject("pageInfo");
            after = info == null || !info.getBoolean("hasNextPage")
                    ? null
                    : ", after: \"" + info.getString("endCursor") + "\"";
        }
    }

    /** Of reports, by what they are known; of anything else, all that it holds. */
    private String asked(Field list, String arguments) {
        List<Field> fields = schema.fields(list.type().name());
        String count = fields.stream().anyMatch(it -> it.name().equals("totalCount")) ? "totalCount " : "";
        List<String> held = schema
                .fields(below(below(list, "edges"), "node").type().name())
                .stream()
                .filter(it -> it.type().isLeaf())
                .map(Field::name)
                .toList();
        String node = held.contains("id") ? "id number" : String.join(" ", held);
        return "{ " + list.name() + "(" + arguments + ")" + PAGE.formatted(count, node) + " }";
    }

    private Field below(Field field, String name) {
        return schema.fields(field.type().name()).stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> sorts(Field list) {
        List<String> sorts = new ArrayList<>(List.of(""));
        input(list, "sort").ifPresent(sort -> values.all(sort).forEach(value -> sorts.add("sort: " + value + ", ")));
        return sorts;
    }

    /** None, each value of each, and some of several at once. */
    private List<String> filters(Field list, Random random) {
        List<String> filters = new ArrayList<>(List.of(""));
        input(list, "filter").ifPresent(filter -> {
            List<Input> parts = schema.inputs(filter.type().name());
            for (Input part : parts) {
                values.all(part).forEach(value -> filters.add(filter(part, value)));
            }
            for (int i = 0; i < parts.size(); i++) {
                filters.add("filter: {" + values.arguments(random, parts, new HashMap<>(Map.of())) + "}, ");
            }
        });
        return filters;
    }

    private static String filter(Input part, String value) {
        return "filter: {" + part.name() + ": " + value + "}, ";
    }

    private static java.util.Optional<Input> input(Field field, String name) {
        return field.arguments().stream().filter(it -> it.name().equals(name)).findFirst();
    }
}
