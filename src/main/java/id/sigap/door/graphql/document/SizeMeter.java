package id.sigap.door.graphql.document;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableDefinition;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** Measures one operation of a document. */
final class SizeMeter {

    private final DocumentFragments<DocumentSize> data;
    private final DocumentFragments<DocumentSize> introspection;

    SizeMeter(Document document) {
        // The same fragment weighs differently in the two places, so each has its own memory.
        data = new DocumentFragments<>(
                document,
                it -> fragment(it.getSelectionSet(), it.getDirectives().size(), false));
        introspection = new DocumentFragments<>(
                document,
                it -> fragment(it.getSelectionSet(), it.getDirectives().size(), true));
    }

    DocumentSize of(OperationDefinition operation) {
        DocumentSize size = measure(operation.getSelectionSet(), false);
        size.addDirectives(operation.getDirectives().size());
        for (VariableDefinition variable : operation.getVariableDefinitions()) {
            size.addDirectives(variable.getDirectives().size());
        }
        return size;
    }

    /** Were there fragments that no operation measured so far makes use of? */
    boolean leavesFragments() {
        return !Collections.disjoint(data.unused(), introspection.unused());
    }

    private DocumentSize fragment(SelectionSet selections, int directives, boolean introspective) {
        DocumentSize size = measure(selections, introspective);
        size.addDirectives(directives);
        return size;
    }

    private DocumentSize measure(@Nullable SelectionSet selections, boolean introspective) {
        DocumentSize size = new DocumentSize();
        if (selections != null) {
            for (Selection<?> selection : selections.getSelections()) {
                add(selection, size, introspective);
            }
        }
        return size;
    }

    private void add(Selection<?> selection, DocumentSize size, boolean introspective) {
        if (selection instanceof Field field) {
            boolean below = introspective || DocumentSize.isIntrospection(field);
            size.addField(field, measure(field.getSelectionSet(), below), introspective);
        } else if (selection instanceof InlineFragment inline) {
            size.addDirectives(inline.getDirectives().size());
            size.addBeside(measure(inline.getSelectionSet(), introspective));
        } else if (selection instanceof FragmentSpread spread) {
            size.addDirectives(spread.getDirectives().size());
            size.addSpread((introspective ? introspection : data).of(spread));
        }
    }
}
