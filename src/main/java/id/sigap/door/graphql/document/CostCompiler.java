package id.sigap.door.graphql.document;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compiles the cost of one operation. */
final class CostCompiler {

    /** How many elements are asked for, or which. */
    private static final Set<String> LENGTH_ARGUMENTS = Set.of("first", "ids");

    /** Stand beside a list's elements, once. */
    private static final Set<String> ONCE_PER_LIST = Set.of("facet", "pageInfo", "totalCount");

    private final Map<String, Long> lengths;
    private final Map<String, Long> defaults = new HashMap<>();
    private final DocumentFragments<Parts> fragments;

    /** @param lengths the schema's fields that are lists, with the length they have if none is asked for */
    CostCompiler(Document document, OperationDefinition operation, Map<String, Long> lengths) {
        this.lengths = lengths;
        this.fragments = new DocumentFragments<>(document, it -> compile(it.getSelectionSet()));
        for (VariableDefinition variable : operation.getVariableDefinitions()) {
            Value<?> value = variable.getDefaultValue();
            if (value != null && !(value instanceof NullValue)) {
                defaults.put(variable.getName(), literal(value));
            }
        }
    }

    DocumentCost of(OperationDefinition operation) {
        return compile(operation.getSelectionSet()).together();
    }

    /** What stands in a selection: once per list, and once per element if the selection is a list's. */
    private record Parts(DocumentCost perList, DocumentCost perElement) {
        DocumentCost together() {
            return DocumentCost.sum(List.of(perList, perElement));
        }
    }

    private Parts compile(@Nullable SelectionSet selections) {
        List<DocumentCost> perList = new ArrayList<>();
        List<DocumentCost> perElement = new ArrayList<>();
        if (selections == null) {
            return new Parts(DocumentCost.fixed(0), DocumentCost.fixed(0));
        }
        for (Selection<?> selection : selections.getSelections()) {
            if (selection instanceof Field field) {
                (ONCE_PER_LIST.contains(field.getName()) ? perList : perElement).add(field(field));
            } else if (selection instanceof InlineFragment inline) {
                add(compile(inline.getSelectionSet()), perList, perElement);
            } else if (selection instanceof FragmentSpread spread) {
                add(fragments.of(spread), perList, perElement);
            }
        }
        return new Parts(DocumentCost.sum(perList), DocumentCost.sum(perElement));
    }

    private static void add(Parts parts, List<DocumentCost> perList, List<DocumentCost> perElement) {
        perList.add(parts.perList);
        perElement.add(parts.perElement);
    }

    private DocumentCost field(Field field) {
        if (field.getName().equals(DocumentSize.TYPE_NAME)) {
            // A constant: no data is read for it.
            return DocumentCost.fixed(0);
        }
        Parts below = compile(field.getSelectionSet());
        return DocumentCost.sum(List.of(DocumentCost.fixed(1), below.perList, below.perElement.times(length(field))));
    }

    private DocumentCost length(Field field) {
        long usual = lengths.getOrDefault(field.getName(), 1L);
        for (Argument argument : field.getArguments()) {
            if (LENGTH_ARGUMENTS.contains(argument.getName())) {
                return length(argument.getValue(), usual);
            }
        }
        return DocumentCost.fixed(usual);
    }

    private DocumentCost length(@Nullable Value<?> value, long usual) {
        if (value instanceof VariableReference variable) {
            return DocumentCost.variable(variable.getName(), defaults.getOrDefault(variable.getName(), usual));
        }
        return DocumentCost.fixed(value == null || value instanceof NullValue ? usual : literal(value));
    }

    private static long literal(Value<?> value) {
        if (value instanceof ArrayValue list) {
            return list.getValues().size();
        }
        return value instanceof IntValue number
                ? Saturating.length(new BigDecimal(number.getValue()))
                : DocumentCost.UNREADABLE_LENGTH;
    }
}
