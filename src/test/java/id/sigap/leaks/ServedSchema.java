package id.sigap.leaks;

import id.sigap.testing.Api;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The schema as the running service tells it: whatever is added there is walked without a change here. */
final class ServedSchema {

    private static final String TYPE =
            "type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }";

    private static final String QUESTION =
            "{ __schema { queryType { name } mutationType { name } subscriptionType { name }"
                    + " types { kind name possibleTypes { name } enumValues { name } inputFields { name " + TYPE + " }"
                    + " fields { name args { name " + TYPE + " } " + TYPE + " } } } }";

    private static final String REPORT = "Ticket";

    private final Map<String, Boolean> reaching = new ConcurrentHashMap<>();
    private final JsonObject schema;
    private final Map<String, JsonObject> types = new TreeMap<>();

    private ServedSchema(JsonObject schema) {
        this.schema = schema;
        schema.getJsonArray("types")
                .forEach(type -> types.put(((JsonObject) type).getString("name"), (JsonObject) type));
    }

    static ServedSchema asked() {
        return new ServedSchema(Api.anonymous().data(QUESTION, Map.of()).getJsonObject("__schema"));
    }

    /** A type without its wrapping, and whether a value must be given and may be many. */
    record Ref(String kind, String name, boolean required, boolean list) {

        static Ref of(JsonObject type) {
            boolean required = type.getString("kind").equals("NON_NULL");
            boolean list = false;
            JsonObject bare = type;
            while (bare.getJsonObject("ofType") != null) {
                list |= bare.getString("kind").equals("LIST");
                bare = bare.getJsonObject("ofType");
            }
            return new Ref(bare.getString("kind"), bare.getString("name"), required, list);
        }

        boolean isLeaf() {
            return kind.equals("SCALAR") || kind.equals("ENUM");
        }
    }

    /** What can be given: an argument, or a field of an input. */
    record Input(String name, Ref type) {

        static List<Input> of(JsonArray inputs) {
            return inputs == null
                    ? List.of()
                    : inputs.stream()
                            .map(input -> (JsonObject) input)
                            .map(input -> new Input(input.getString("name"), Ref.of(input.getJsonObject("type"))))
                            .toList();
        }
    }

    /** What can be asked for. */
    record Field(String owner, String name, List<Input> arguments, Ref type) {}

    String queryType() {
        return schema.getJsonObject("queryType").getString("name");
    }

    String mutationType() {
        return schema.getJsonObject("mutationType").getString("name");
    }

    /** The roots that can be subscribed to. */
    Set<String> subscriptions() {
        JsonObject type = schema.getJsonObject("subscriptionType");
        return type == null
                ? Set.of()
                : fields(type.getString("name")).stream().map(Field::name).collect(Collectors.toSet());
    }

    /** By name: the schema is put together in no fixed order, and what is drawn by chance goes by it. */
    List<Field> fields(String type) {
        JsonArray fields = types.get(type).getJsonArray("fields");
        return fields == null
                ? List.of()
                : fields.stream()
                        .map(field -> (JsonObject) field)
                        .map(field -> new Field(
                                type,
                                field.getString("name"),
                                Input.of(field.getJsonArray("args")),
                                Ref.of(field.getJsonObject("type"))))
                        .sorted(Comparator.comparing(Field::name))
                        .toList();
    }

    /** The objects that a value of this type may be: itself, or those of an interface or union. */
    List<String> objects(Ref type) {
        JsonArray possible = types.get(type.name()).getJsonArray("possibleTypes");
        return possible == null
                ? List.of(type.name())
                : possible.stream()
                        .map(one -> ((JsonObject) one).getString("name"))
                        .toList();
    }

    /** Whether a report can be had from a value of this type, by whatever way. */
    boolean reachesReports(String type) {
        return reaching.computeIfAbsent(type, it -> reachesReports(it, new HashSet<>()));
    }

    private boolean reachesReports(String type, Set<String> seen) {
        if (type.equals(REPORT)) {
            return true;
        }
        return seen.add(type)
                && fields(type).stream()
                        .filter(field -> !field.type().isLeaf())
                        .flatMap(field -> objects(field.type()).stream())
                        .anyMatch(object -> reachesReports(object, seen));
    }

    List<Input> inputs(String type) {
        return Input.of(types.get(type).getJsonArray("inputFields"));
    }

    /** What is inside it, if it is an input object. */
    List<Input> parts(Input input) {
        return input.type().kind().equals("INPUT_OBJECT") ? inputs(input.type().name()) : List.of();
    }

    List<String> constants(String type) {
        return types.get(type).getJsonArray("enumValues").stream()
                .map(value -> ((JsonObject) value).getString("name"))
                .toList();
    }
}
