package id.sigap.leaks;

import id.sigap.leaks.ServedSchema.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A document that asks for some paths below one root: plainly, by aliases, by inline or by named fragments. */
final class Document {

    /** A list inside another is short, or the document costs too much and asks nothing. */
    private static final Map<String, String> INSIDE = Map.of("first", "3");

    private final Values values;
    private final Random random;
    private final boolean shaped;
    private final List<String> fragments = new ArrayList<>();
    private int aliases;

    private Document(Values values, Random random, boolean shaped) {
        this.values = values;
        this.random = random;
        this.shaped = shaped;
    }

    /**
     * Written out.
     *
     * @param operation query or mutation
     * @param arguments of the root field
     * @param shaped whether aliases and fragments are used
     */
    static String of(
            String operation, String arguments, List<List<Field>> paths, Values values, Random random, boolean shaped) {
        Document document = new Document(values, random, shaped);
        Field root = paths.get(0).get(0);
        String text = operation + " { " + document.field(root, arguments, paths, 1) + " }";
        return text + String.join("", document.fragments);
    }

    private String field(Field field, String arguments, List<List<Field>> paths, int depth) {
        // Each its own: two fields of one name contradict each other, and the document would be refused.
        String alias = shaped && random.nextInt(4) == 0 ? "a" + aliases++ + ": " : "";
        String text = alias + field.name() + (arguments.isEmpty() ? "" : "(" + arguments + ")");
        return field.type().isLeaf() ? text : text + selection(field, paths, depth);
    }

    private String selection(Field above, List<List<Field>> paths, int depth) {
        Map<String, Map<String, List<List<Field>>>> byOwner = new LinkedHashMap<>();
        Map<String, Field> fields = new LinkedHashMap<>();
        for (List<Field> path : paths) {
            Field next = path.get(depth);
            fields.put(next.owner() + "." + next.name(), next);
            byOwner.computeIfAbsent(next.owner(), owner -> new LinkedHashMap<>())
                    .computeIfAbsent(next.name(), name -> new ArrayList<>())
                    .add(path);
        }
        List<String> parts = new ArrayList<>();
        byOwner.forEach((owner, named) -> {
            List<String> selected = new ArrayList<>();
            named.forEach((name, below) -> {
                Field next = fields.get(owner + "." + name);
                String text = field(next, values.arguments(random, next.arguments(), INSIDE), below, depth + 1);
                // Two types may call a text and an object by one name: in one answer they contradict each other.
                boolean alike = fields.values().stream()
                        .filter(it -> it.name().equals(name))
                        .allMatch(it -> it.type().name().equals(next.type().name()));
                selected.add(alike || !text.startsWith(name) ? text : "a" + aliases++ + ": " + text);
            });
            parts.add(wrapped(
                    owner,
                    String.join(" ", selected),
                    !owner.equals(above.type().name())));
        });
        return " { __typename " + String.join(" ", parts) + " }";
    }

    private String wrapped(String type, String selected, boolean must) {
        int shape = shaped ? random.nextInt(4) : 0;
        if (shape == 1 || (must && shape == 0)) {
            return "... on " + type + " { " + selected + " }";
        }
        if (shape == 2) {
            String name = "f" + fragments.size();
            fragments.add(" fragment " + name + " on " + type + " { " + selected + " }");
            return "..." + name;
        }
        return must ? "... on " + type + " { " + selected + " }" : selected;
    }
}
