package id.sigap.door.graphql.document;

import graphql.language.Field;
import java.util.HashMap;
import java.util.Map;

/** How large a selection is with every fragment written out; only ever grows. */
final class DocumentSize {

    static final String TYPE_NAME = "__typename";

    private long fields;
    private long introspectionFields;
    private long depth;
    private long introspectionDepth;
    private long directives;
    private long fragmentNesting;
    private boolean asksForSchema;
    private final Map<String, Long> uses = new HashMap<>();

    /** Does the field ask about the schema instead of about data? */
    static boolean isIntrospection(Field field) {
        return field.getName().startsWith("__") && !field.getName().equals(TYPE_NAME);
    }

    /**
     * @param introspective whether the field is below {@code __schema} or {@code __type}
     * @param works whether each use of it is work of its own
     */
    void addField(Field field, DocumentSize below, boolean introspective, boolean works) {
        if (introspective) {
            introspectionFields = Saturating.add(introspectionFields, 1);
            introspectionDepth = Math.max(introspectionDepth, 1);
        } else {
            fields = Saturating.add(fields, 1);
            depth = Math.max(depth, 1);
        }
        addDirectives(field.getDirectives().size());
        addCounts(below);
        depth = below.depth == 0 ? depth : Math.max(depth, below.depth + 1);
        introspectionDepth = below.introspectionDepth == 0
                ? introspectionDepth
                : Math.max(introspectionDepth, below.introspectionDepth + 1);
        asksForSchema |= isIntrospection(field);
        if (works) {
            uses.merge(field.getName(), 1L, Saturating::add);
        }
    }

    /** Adds one use of a named fragment. */
    void addSpread(DocumentSize fragment) {
        addBeside(fragment);
        fragmentNesting = Math.max(fragmentNesting, fragment.fragmentNesting + 1);
    }

    /** Adds a selection that stands beside what is here. */
    void addBeside(DocumentSize other) {
        addCounts(other);
        depth = Math.max(depth, other.depth);
        introspectionDepth = Math.max(introspectionDepth, other.introspectionDepth);
    }

    void addDirectives(long count) {
        directives = Saturating.add(directives, count);
    }

    long fields() {
        return fields;
    }

    long introspectionFields() {
        return introspectionFields;
    }

    long depth() {
        return depth;
    }

    long introspectionDepth() {
        return introspectionDepth;
    }

    /** Fragments inside one another, with or without fields between them. */
    long fragmentNesting() {
        return fragmentNesting;
    }

    long directives() {
        return directives;
    }

    boolean asksForSchema() {
        return asksForSchema;
    }

    /** Uses of the field that is used most, of those that work. */
    long aliases() {
        return uses.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private void addCounts(DocumentSize other) {
        fields = Saturating.add(fields, other.fields);
        introspectionFields = Saturating.add(introspectionFields, other.introspectionFields);
        addDirectives(other.directives);
        fragmentNesting = Math.max(fragmentNesting, other.fragmentNesting);
        asksForSchema |= other.asksForSchema;
        other.uses.forEach((name, count) -> uses.merge(name, count, Saturating::add));
    }
}
