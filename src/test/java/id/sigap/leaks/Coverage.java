package id.sigap.leaks;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Document;
import graphql.language.EnumValue;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.NullValue;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import id.sigap.leaks.Caller.Exchange;
import id.sigap.leaks.ServedSchema.Input;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which of all kinds of operations were asked, read from the documents as they were sent: the schema says what kinds there
 * are, so that nobody has to list a new one.
 *
 * <p>A kind is a path ({@code inbox.edges.node.status}), an argument ({@code inbox(first)}), a part of one
 * ({@code inbox(filter.urgency)}), a sort ({@code inbox(sort)=DEADLINE}). What changes give and show is the same for all:
 * of them each argument counts, and by a star once for all what is in it and what paths there are.
 */
final class Coverage {

    private static final String ANY_CHANGE = "*";
    private static final Map<String, Set<String>> READ = new ConcurrentHashMap<>();

    private final Map<String, FragmentDefinition> fragments;
    private final Set<String> found = new HashSet<>();

    private Coverage(Document document) {
        this.fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(java.util.stream.Collectors.toMap(FragmentDefinition::getName, it -> it));
        document.getDefinitionsOfType(OperationDefinition.class)
                .forEach(operation -> selected(
                        operation.getSelectionSet(),
                        "",
                        operation.getOperation() == OperationDefinition.Operation.MUTATION));
    }

    /** The kinds that nobody asked in these exchanges; what was refused at once does not count. */
    static Set<String> missing(ServedSchema schema, List<List<Exchange>> all) {
        Set<String> missing = new TreeSet<>(wanted(schema));
        all.stream()
                .flatMap(List::stream)
                .filter(it -> it.ask().body() != null && !it.told().text().contains("\"DOCUMENT_"))
                .forEach(it -> missing.removeAll(READ.computeIfAbsent(it.ask().body(), Coverage::read)));
        return missing;
    }

    private static Set<String> read(String body) {
        try {
            String document = body.startsWith("{") ? new JsonObject(body).getString("query", "") : "";
            return document.isEmpty() ? Set.of() : new Coverage(new Parser().parseDocument(document)).found;
        } catch (InvalidSyntaxException nonsense) {
            return Set.of();
        }
    }

    private void selected(SelectionSet selections, String above, boolean changes) {
        for (Selection<?> selection : selections.getSelections()) {
            if (selection instanceof InlineFragment inline) {
                selected(inline.getSelectionSet(), above, changes);
            } else if (selection instanceof FragmentSpread spread) {
                selected(fragments.get(spread.getName()).getSelectionSet(), above, changes);
            } else if (selection instanceof Field field) {
                selected(field, above, changes);
            }
        }
    }

    private void selected(Field field, String above, boolean changes) {
        String path = above.isEmpty() ? field.getName() : above + "." + field.getName();
        for (Argument argument : field.getArguments()) {
            given(path + "(" + argument.getName(), argument.getValue());
        }
        if (changes && above.isEmpty()) {
            for (Argument argument : field.getArguments()) {
                given(ANY_CHANGE + "(" + argument.getName(), argument.getValue());
            }
            path = ANY_CHANGE;
        }
        if (field.getSelectionSet() == null) {
            found.add(kind(path));
        } else {
            selected(field.getSelectionSet(), path, changes);
        }
    }

    private void given(String name, Value<?> value) {
        if (value instanceof NullValue) {
            return;
        }
        found.add(name + ")");
        if (value instanceof EnumValue constant) {
            found.add(name + ")=" + constant.getName());
        } else if (value instanceof ObjectValue object) {
            object.getObjectFields().forEach(part -> given(name + "." + part.getName(), part.getValue()));
        } else if (value instanceof ArrayValue values) {
            values.getValues().forEach(each -> given(name, each));
        }
    }

    private static Set<String> wanted(ServedSchema schema) {
        Set<String> wanted = new TreeSet<>();
        for (ServedSchema.Field root : schema.fields(schema.queryType())) {
            Paths.from(schema, root).forEach(path -> wanted.add(Paths.text(path)));
            root.arguments().forEach(argument -> want(schema, root.name() + "(" + argument.name(), argument, wanted));
        }
        for (ServedSchema.Field root : schema.fields(schema.mutationType())) {
            Paths.from(schema, root)
                    .forEach(path -> wanted.add(kind(ANY_CHANGE + "." + Paths.text(path.subList(1, path.size())))));
            for (Input argument : root.arguments()) {
                wanted.add(root.name() + "(" + argument.name() + ")");
                schema.parts(argument)
                        .forEach(part ->
                                want(schema, ANY_CHANGE + "(" + argument.name() + "." + part.name(), part, wanted));
            }
        }
        return wanted;
    }

    /** One of several reports is shown as one alone. */
    private static String kind(String path) {
        String ofSeveral = ANY_CHANGE + ".results.ticket.";
        return path.startsWith(ofSeveral) ? ANY_CHANGE + ".ticket." + path.substring(ofSeveral.length()) : path;
    }

    private static void want(ServedSchema schema, String name, Input input, Set<String> wanted) {
        wanted.add(name + ")");
        if (input.name().equals("sort")) {
            schema.constants(input.type().name()).forEach(constant -> wanted.add(name + ")=" + constant));
        }
        schema.parts(input).forEach(part -> want(schema, name + "." + part.name(), part, wanted));
    }
}
