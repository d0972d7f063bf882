package id.sigap.leaks;

import graphql.language.FieldDefinition;
import graphql.language.IntValue;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import id.sigap.leaks.ServedSchema.Field;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a document will cost, so that it is asked and not refused: worked out from the published schema as the limits do, by
 * the names of fields alone.
 */
final class Prices {

    /** Less than a document may cost, for what a selection has besides. */
    static final long MOST = 11_000;

    private static final Path SCHEMA = Path.of("schema", "schema.graphql");
    private static final Map<String, Long> LENGTHS = lengths();

    /** Of a page inside another list; of the root's own, all that may be asked for. */
    private static final long INSIDE = 3;

    private static final long PAGE = 100;

    private final Set<String> paid = new HashSet<>();
    private long cost;

    private static Map<String, Long> lengths() {
        Map<String, Long> lengths = new HashMap<>();
        new SchemaParser()
                .parse(SCHEMA.toFile())
                .getTypes(ObjectTypeDefinition.class)
                .forEach(type -> type.getFieldDefinitions()
                        .forEach(field -> lengths.merge(field.getName(), length(field), Math::max)));
        return lengths;
    }

    private static long length(FieldDefinition field) {
        return field.getDirectives("listSize").stream()
                .map(it -> ((IntValue) it.getArgument("assumedSize").getValue())
                        .getValue()
                        .longValue())
                .findFirst()
                .orElse(1L);
    }

    /** Whether a document with what was taken before stays within what one may cost; then it is taken. */
    boolean take(List<Field> path) {
        Set<String> more = new HashSet<>();
        long dearer = cost;
        long times = 1;
        String name = "";
        for (int depth = 0; depth < path.size(); depth++) {
            Field field = path.get(depth);
            name = name + "." + field.owner() + "." + field.name();
            if (!paid.contains(name)) {
                more.add(name);
                dearer += times;
            }
            times *= length(field, depth);
        }
        boolean fits = paid.isEmpty() || dearer <= MOST;
        if (fits) {
            paid.addAll(more);
            cost = dearer;
        }
        return fits;
    }

    private static long length(Field field, int depth) {
        if (takes(field, "first")) {
            return depth == 0 ? PAGE : INSIDE;
        }
        if (takes(field, "ids")) {
            return QueryWalk.IDS_AT_ONCE;
        }
        return LENGTHS.getOrDefault(field.name(), 1L);
    }

    private static boolean takes(Field field, String argument) {
        return field.arguments().stream().anyMatch(it -> it.name().equals(argument));
    }

    /** As many of them, from the first on, as one document may ask for, and no more than so many. */
    static List<List<Field>> beginning(List<List<Field>> paths, int most) {
        Prices prices = new Prices();
        return paths.stream().limit(most).filter(prices::take).toList();
    }
}
