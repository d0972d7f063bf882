package id.sigap.door.graphql.document;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashSet;
import java.util.Set;

/** What an operation asks for, as metrics name it: not by its own name, which is free text, but by its field. */
public final class RootField {

    public static final String SEVERAL = "several";
    public static final String INTROSPECTION = "introspection";

    /** None that the schema has. */
    public static final String OTHER = "other";

    private RootField() {}

    /** The name of its one field, whatever its alias; or a word. Each fragment is looked into once. */
    static String of(Document document, OperationDefinition operation) {
        Set<String> names = namesOf(document, operation);
        // Clients that ask for the type's name beside what they want are meant for the latter.
        if (names.size() > 1) {
            names.remove(DocumentSize.TYPE_NAME);
        }
        if (names.size() > 1) {
            return SEVERAL;
        }
        String name = names.stream().findFirst().orElse(OTHER);
        return name.startsWith("__") ? INTROSPECTION : name;
    }

    static Set<String> namesOf(Document document, OperationDefinition operation) {
        Set<String> names = new HashSet<>();
        add(names, document, operation.getSelectionSet(), new HashSet<>());
        return names;
    }

    private static void add(Set<String> names, Document document, SelectionSet selections, Set<String> seen) {
        for (Selection<?> selection : selections.getSelections()) {
            if (selection instanceof Field field) {
                names.add(field.getName());
            } else if (selection instanceof InlineFragment inline) {
                add(names, document, inline.getSelectionSet(), seen);
            } else if (selection instanceof FragmentSpread spread && seen.add(spread.getName())) {
                document.getDefinitionsOfType(FragmentDefinition.class).stream()
                        .filter(it -> it.getName().equals(spread.getName()))
                        .forEach(it -> add(names, document, it.getSelectionSet(), seen));
            }
        }
    }
}
