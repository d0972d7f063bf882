package id.sigap.leaks;

import id.sigap.leaks.ServedSchema.Field;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads: every path, every argument and every report, then as many more as are wanted, by chance. */
final class QueryWalk {

    /** What a look-up by id is called. */
    static final String NODE = "node report";

    /** Fewer than a list is taken to have, so that no document costs more than was worked out. */
    static final int IDS_AT_ONCE = 5;

    private static final int PATHS_AT_ONCE = 11;

    /** Where all there are are asked for: some more, and the document would be refused. */
    private static final int MOST_AT_ONCE = 50;

    private final ServedSchema schema;
    private final Known known;
    private final Values values;

    QueryWalk(ServedSchema schema, Known known, Values values) {
        this.schema = schema;
        this.known = known;
        this.values = values;
    }

    /** Every path, for each root but those that look a report up. */
    List<Operation> everyPath(Random random) {
        List<Operation> operations = new ArrayList<>();
        for (Field root : schema.fields(schema.queryType())) {
            if (!looksUp(root) && !takes(root, "id") && !takes(root, "ids")) {
                List<List<Field>> paths = Paths.from(schema, root);
                for (List<List<Field>> some : parts(paths)) {
                    operations.add(read(root, some, random, whole(root, 0), "paths " + operations.size()));
                }
            }
        }
        return operations;
    }

    /** Whatever there is of each report that may be known by its number. */
    List<Operation> everyReport(Random random, Viewers.Who who) {
        List<Operation> operations = new ArrayList<>();
        known.numbers().forEach(number -> operations.addAll(wholeReport(number, random, who)));
        for (Field root : schema.fields(schema.queryType())) {
            if (takes(root, "id")) {
                operations.addAll(byId(root, together(known.ids(), 1), id -> Map.of("id", id), random));
            } else if (takes(root, "ids")) {
                operations.addAll(
                        byId(root, together(known.ids(), IDS_AT_ONCE), ids -> Map.of("ids", "[" + ids + "]"), random));
            }
        }
        return operations;
    }

    /** Each at least once, and each part of the paths: not each part of each, which is what a look-up by number does. */
    private List<Operation> byId(
            Field root, List<String> ids, Function<String, Map<String, String>> given, Random random) {
        List<List<List<Field>>> parts = parts(Paths.from(schema, root));
        return IntStream.range(0, Math.max(parts.size(), ids.size()))
                .mapToObj(i -> read(
                        root, parts.get(i % parts.size()), random, given.apply(ids.get(i % ids.size())), "report " + i))
                .toList();
    }

    /** So many in each, as they stand in a document. */
    private static List<String> together(List<String> ids, int count) {
        List<String> several = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += count) {
            several.add(ids.subList(from, Math.min(ids.size(), from + count)).stream()
                    .map(Ask::quoted)
                    .collect(Collectors.joining(", ")));
        }
        return several;
    }

    /** Whatever there is of one. */
    List<Operation> wholeReport(String number, Random random, Viewers.Who who) {
        return schema.fields(schema.queryType()).stream()
                .filter(QueryWalk::looksUp)
                .flatMap(lookUp -> everyPathOf(lookUp, number, random, who).stream())
                .toList();
    }

    private List<Operation> everyPathOf(Field lookUp, String number, Random random, Viewers.Who who) {
        List<List<Field>> paths = Paths.from(schema, lookUp);
        List<Operation> operations = new ArrayList<>();
        for (List<List<Field>> some : parts(paths)) {
            Map<String, String> given = new HashMap<>(Map.of("number", Ask.quoted(number)));
            given.put("pin", known.pinOf(who, number));
            operations.add(read(lookUp, some, random, given, "report " + number + " " + operations.size()));
        }
        return operations;
    }

    /** All of them, as few to a document as it may have and as it may cost. */
    private static List<List<List<Field>>> parts(List<List<Field>> paths) {
        List<List<List<Field>>> parts = new ArrayList<>(List.of(new ArrayList<>()));
        Prices prices = new Prices();
        for (List<Field> path : paths) {
            if (parts.get(parts.size() - 1).size() == MOST_AT_ONCE || !prices.take(path)) {
                parts.add(new ArrayList<>());
                prices = new Prices();
                prices.take(path);
            }
            parts.get(parts.size() - 1).add(path);
        }
        return parts;
    }

    private static boolean looksUp(Field root) {
        return takes(root, "number");
    }

    private static boolean takes(Field root, String argument) {
        return root.arguments().stream().anyMatch(it -> it.name().equals(argument));
    }

    /** Each root with all that can be given to it. */
    List<Operation> everyArgument(Random random) {
        List<Operation> operations = new ArrayList<>();
        for (Field root : schema.fields(schema.queryType())) {
            if (!root.arguments().isEmpty()) {
                // A page of any length might make the document too costly, and it would ask nothing.
                String arguments = values.arguments(random, root.arguments(), Map.of("first", "5"), true);
                List<List<Field>> paths = Paths.from(schema, root);
                List<List<Field>> some = Prices.beginning(paths, PATHS_AT_ONCE);
                String document = Document.of("query", arguments, some, values, random, false);
                operations.add(Operation.reading(root.name() + " every argument", Ask.graphql(document)));
            }
        }
        return operations;
    }

    /** Each root as an address. */
    List<Operation> everyAddress(Random random) {
        List<Operation> operations = new ArrayList<>();
        for (Field root : schema.fields(schema.queryType())) {
            operations.add(byAddress(root, random, operations.size()));
        }
        return operations;
    }

    /** Some paths of some root, with whatever arguments. */
    Operation any(Random random, int index) {
        Field root = Values.pick(random, schema.fields(schema.queryType()));
        List<List<Field>> all = Paths.from(schema, root);
        List<List<Field>> some = new ArrayList<>();
        for (int i = 1 + random.nextInt(PATHS_AT_ONCE); i > 0; i--) {
            some.add(Values.pick(random, all));
        }
        List<List<Field>> each = some.stream().distinct().toList();
        return read(root, Prices.beginning(each, PATHS_AT_ONCE), random, Map.of(), "any " + index);
    }

    /** The same as an address, with the conditions that caches set. */
    Operation byAddress(Random random, int index) {
        return byAddress(Values.pick(random, schema.fields(schema.queryType())), random, index);
    }

    private Operation byAddress(Field root, Random random, int index) {
        List<List<Field>> paths = Paths.from(schema, root);
        List<List<Field>> some = Prices.beginning(paths, PATHS_AT_ONCE);
        String document = Document.of(
                "query", values.arguments(random, root.arguments(), whole(root, index)), some, values, random, false);
        String path = "/graphql?query=" + URLEncoder.encode(document, StandardCharsets.UTF_8);
        return Operation.reading(
                root.name() + " by address " + index,
                switch (index % 3) {
                    case 0 -> Ask.of("GET", path, "If-None-Match", "*");
                    case 1 -> Ask.of("GET", path, "If-Modified-Since", "Wed, 04 Nov 2026 02:00:00 GMT");
                    default -> Ask.of("HEAD", path);
                });
    }

    private Operation read(Field root, List<List<Field>> paths, Random random, Map<String, String> given, String name) {
        String document = Document.of(
                "query",
                values.arguments(random, root.arguments(), given),
                paths,
                values,
                random,
                random.nextBoolean());
        return Operation.reading(root.name() + " " + name, Ask.graphql(document));
    }

    /** The whole list, or the next report. */
    private Map<String, String> whole(Field root, int turn) {
        Map<String, String> given = new HashMap<>();
        given.put("first", "100");
        given.put("after", null);
        given.put("filter", null);
        given.put("sort", null);
        given.put("pin", null);
        given.put(
                "number", Ask.quoted(known.numbers().get(turn % known.numbers().size())));
        given.keySet().removeIf(name -> root.arguments().stream()
                .noneMatch(it -> it.name().equals(name)));
        return given;
    }
}
