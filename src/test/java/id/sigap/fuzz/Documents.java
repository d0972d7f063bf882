package id.sigap.fuzz;

import graphql.language.AstPrinter;
import graphql.language.FieldDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Documents that call one root field with all its arguments as variables, and values for them. */
final class Documents {

    private Documents() {}

    static String of(String operation, FieldDefinition root) {
        String variables = root.getInputValueDefinitions().stream()
                .map(it -> "$" + it.getName() + ": " + AstPrinter.printAstCompact(it.getType()))
                .collect(Collectors.joining(", "));
        String arguments = root.getInputValueDefinitions().stream()
                .map(it -> it.getName() + ": $" + it.getName())
                .collect(Collectors.joining(", "));
        String parts = operation.equals("Mutation") ? "{ userErrors { code path } }" : "{ __typename }";
        String given = arguments.isEmpty() ? "" : "(" + arguments + ")";
        String declared = variables.isEmpty() ? "" : "(" + variables + ")";
        return operation.toLowerCase(Locale.ROOT) + declared + " { " + root.getName() + given + " " + parts + " }";
    }

    /** A copy with that value at that place. */
    static Map<String, @Nullable Object> with(
            Map<String, @Nullable Object> values, List<String> path, @Nullable Object value) {
        Map<String, @Nullable Object> copy = new HashMap<>(values);
        String name = path.get(0);
        if (path.size() == 1) {
            copy.put(name, value);
        } else {
            @SuppressWarnings("unchecked")
            Map<String, @Nullable Object> inside =
                    copy.get(name) instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : new HashMap<>();
            copy.put(name, with(inside, path.subList(1, path.size()), value));
        }
        return copy;
    }
}
