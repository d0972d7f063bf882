package id.sigap.door.graphql.document;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableDefinition;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Measures one operation of a document. */
final class SizeMeter {

    /** Where a selection stands. The same fragment weighs differently in each, so each has its own memory. */
    private enum Place {
        ROOT,
        DATA,
        INTROSPECTION
    }

    private final Set<String> working;
    private final Map<Place, DocumentFragments<DocumentSize>> fragments = new EnumMap<>(Place.class);

    /** @param working fields below a root of which each use counts, as of every root */
    SizeMeter(Document document, Set<String> working) {
        this.working = working;
        for (Place place : Place.values()) {
            fragments.put(
                    place,
                    new DocumentFragments<>(
                            document,
                            it -> fragment(
                                    it.getSelectionSet(), it.getDirectives().size(), place)));
        }
    }

    DocumentSize of(OperationDefinition operation) {
        DocumentSize size = measure(operation.getSelectionSet(), Place.ROOT);
        size.addDirectives(operation.getDirectives().size());
        for (VariableDefinition variable : operation.getVariableDefinitions()) {
            size.addDirectives(variable.getDirectives().size());
        }
        return size;
    }

    /** Were there fragments that no operation measured so far makes use of? */
    boolean leavesFragments() {
        Set<String> left = new HashSet<>(of(Place.ROOT).unused());
        left.retainAll(of(Place.DATA).unused());
        left.retainAll(of(Place.INTROSPECTION).unused());
        return !left.isEmpty();
    }

    private DocumentFragments<DocumentSize> of(Place place) {
        return Objects.requireNonNull(fragments.get(place));
    }

    private DocumentSize fragment(SelectionSet selections, int directives, Place place) {
        DocumentSize size = measure(selections, place);
        size.addDirectives(directives);
        return size;
    }

    private DocumentSize measure(@Nullable SelectionSet selections, Place place) {
        DocumentSize size = new DocumentSize();
        if (selections != null) {
            for (Selection<?> selection : selections.getSelections()) {
                add(selection, size, place);
            }
        }
        return size;
    }

    private void add(Selection<?> selection, DocumentSize size, Place place) {
        if (selection instanceof Field field) {
            boolean introspective = place == Place.INTROSPECTION;
            DocumentSize below = measure(field.getSelectionSet(), below(field, place));
            size.addField(field, below, introspective, !introspective && works(field, place));
        } else if (selection instanceof InlineFragment inline) {
            size.addDirectives(inline.getDirectives().size());
            size.addBeside(measure(inline.getSelectionSet(), place));
        } else if (selection instanceof FragmentSpread spread) {
            size.addDirectives(spread.getDirectives().size());
            size.addSpread(of(place).of(spread));
        }
    }

    private static Place below(Field field, Place place) {
        boolean introspective = place == Place.INTROSPECTION || DocumentSize.isIntrospection(field);
        return introspective ? Place.INTROSPECTION : Place.DATA;
    }

    /** The name of a type costs nothing wherever it stands: clients add it to every selection by themselves. */
    private boolean works(Field field, Place place) {
        return (place == Place.ROOT && !field.getName().equals(DocumentSize.TYPE_NAME))
                || working.contains(field.getName());
    }
}
