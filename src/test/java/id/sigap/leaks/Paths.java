package id.sigap.leaks;

import id.sigap.leaks.ServedSchema.Field;
import java.util.ArrayList;
import java.util.List;

/**
 * Every way from a root of the schema to a value, six fields deep. What no report can be reached from is the same on whatever
 * way it is reached: of such a type a way has one, or the root's own and one inside it.
 */
final class Paths {

    static final int DEPTH = 6;

    private final ServedSchema schema;
    private final List<List<Field>> found = new ArrayList<>();

    private Paths(ServedSchema schema) {
        this.schema = schema;
    }

    /** Each as its fields from the root on. */
    static List<List<Field>> from(ServedSchema schema, Field root) {
        Paths paths = new Paths(schema);
        paths.walk(List.of(root));
        return paths.found;
    }

    private void walk(List<Field> path) {
        Field last = path.get(path.size() - 1);
        if (last.type().isLeaf()) {
            found.add(path);
        } else if (path.size() < DEPTH) {
            for (String object : schema.objects(last.type())) {
                for (Field field : schema.fields(object)) {
                    if (isOneMore(path, field)) {
                        continue;
                    }
                    List<Field> longer = new ArrayList<>(path);
                    longer.add(field);
                    walk(longer);
                }
            }
        }
    }

    private boolean isOneMore(List<Field> path, Field field) {
        String type = field.type().name();
        return path.size() > 1
                && path.stream().anyMatch(earlier -> earlier.type().name().equals(type))
                && !schema.reachesReports(type);
    }

    static String text(List<Field> path) {
        return String.join(".", path.stream().map(Field::name).toList());
    }
}
