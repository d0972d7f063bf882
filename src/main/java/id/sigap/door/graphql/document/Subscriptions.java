package id.sigap.door.graphql.document;

import graphql.language.Argument;
import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.EnumValue;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.IntValue;
import graphql.language.Node;
import graphql.language.NullValue;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a subscription the query that is asked whenever something may have happened: the field of the same name, from the
 * cursor of the answer before. So each event is read as any answer is, by whoever asks, with the rights that they have then.
 */
@ApplicationScoped
public class Subscriptions {

    /** The root that can be subscribed to: the query of that name gives pages of what the subscription gives one by one. */
    public static final String ROOT = "ticketChanges";

    public static final String CHANGES = "changes";

    /** The variable that holds where to go on. */
    public static final String SINCE = "sigapSince";

    private static final String SCOPE = "scope";
    private static final String BEGIN = "since";

    /** Lists whose viewers are told as it happens; of the others they are told by days. */
    private static final Set<String> AT_ONCE = Set.of("MINE", "INBOX");

    /** Told at once; behind them it is asked again. */
    private static final int PAGE = 20;

    private final DocumentParser parser;

    Subscriptions(GraphQLSettings settings) {
        this.parser = new DocumentParser(settings);
    }

    /**
     * A subscription as a query.
     *
     * @param key under which its client wants what it tells
     * @param begin the cursor that it begins at; null to begin now
     * @param daily whether nothing that happens is a reason to ask before the next day
     */
    public record Standing(
            String query, String key, @Nullable String begin, boolean daily) {}

    /**
     * Reads a subscription and makes a query of it.
     *
     * @param variables what the client gave, by name; null for none
     * @throws Problem one of the {@code DOCUMENT_} codes
     */
    public Standing of(String text, @Nullable String operationName, Function<String, @Nullable String> variables) {
        Document document = parser.parse(text);
        List<OperationDefinition> candidates = document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(it -> operationName == null || operationName.equals(it.getName()))
                .toList();
        require(candidates.size() == 1 && candidates.get(0).getOperation() == Operation.SUBSCRIPTION);
        OperationDefinition subscription = candidates.get(0);
        Field root = root(subscription);
        require(subscription.getVariableDefinitions().stream()
                .noneMatch(it -> it.getName().equals(SINCE)));
        Document.Builder query = Document.newDocument().definition(asked(subscription, root));
        Set<String> spread = new HashSet<>();
        add(spread, root, document);
        document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .filter(it -> spread.contains(it.getName()))
                .forEach(query::definition);
        String asked = AstPrinter.printAstCompact(query.build());
        Value<?> begin = given(value(root, BEGIN), subscription, variables);
        require(begin == null || begin instanceof NullValue || begin instanceof StringValue);
        Value<?> scope = given(value(root, SCOPE), subscription, variables);
        String list = scope instanceof EnumValue constant
                ? constant.getName()
                : scope instanceof StringValue named ? named.getValue() : "";
        return new Standing(
                asked,
                root.getResultKey(),
                begin instanceof StringValue cursor ? cursor.getValue() : null,
                !AT_ONCE.contains(list));
    }

    private static @Nullable Value<?> value(Field root, String argument) {
        return root.getArguments().stream()
                .filter(it -> it.getName().equals(argument))
                .findFirst()
                .map(Argument::getValue)
                .orElse(null);
    }

    /** What an argument is in the end, by a variable or its default; whether it may be that the question is refused for. */
    private static @Nullable Value<?> given(
            @Nullable Value<?> value, OperationDefinition subscription, Function<String, @Nullable String> variables) {
        if (!(value instanceof VariableReference variable)) {
            return value;
        }
        String given = variables.apply(variable.getName());
        return given != null
                ? new StringValue(given)
                : subscription.getVariableDefinitions().stream()
                        .filter(it -> it.getName().equals(variable.getName()))
                        .findFirst()
                        .map(VariableDefinition::getDefaultValue)
                        .orElse(null);
    }

    /** One, plainly: what the specification demands, and no fragment around it. */
    private static Field root(OperationDefinition subscription) {
        List<?> selections = subscription.getSelectionSet().getSelections();
        require(selections.size() == 1 && selections.get(0) instanceof Field);
        Field root = (Field) selections.get(0);
        require(root.getName().equals(ROOT)
                && root.getSelectionSet() != null
                && root.getDirectives().isEmpty()
                && root.getArguments().stream()
                        .allMatch(
                                it -> it.getName().equals(SCOPE) || it.getName().equals(BEGIN)));
        return root;
    }

    private static OperationDefinition asked(OperationDefinition subscription, Field root) {
        List<Argument> arguments = new ArrayList<>(root.getArguments());
        arguments.removeIf(it -> it.getName().equals(BEGIN));
        arguments.add(new Argument(BEGIN, new VariableReference(SINCE)));
        arguments.add(new Argument("first", IntValue.of(PAGE)));
        Field changes = Field.newField(CHANGES, root.getSelectionSet()).build();
        Field page = Field.newField(ROOT)
                .arguments(arguments)
                .selectionSet(SelectionSet.newSelectionSet()
                        .selections(List.of(changes, new Field("cursor"), new Field("more")))
                        .build())
                .build();
        List<VariableDefinition> variables = new ArrayList<>(subscription.getVariableDefinitions());
        // What it begins at the question has otherwise, and a variable that nothing uses would be refused.
        variables.removeIf(it -> value(root, BEGIN) instanceof VariableReference begin
                && begin.getName().equals(it.getName()));
        variables.add(VariableDefinition.newVariableDefinition()
                .name(SINCE)
                .type(new TypeName("String"))
                .build());
        return subscription.transform(query -> query.operation(Operation.QUERY)
                .variableDefinitions(variables)
                .selectionSet(new SelectionSet(List.of(page))));
    }

    /** A fragment that nothing uses would be refused. */
    private static void add(Set<String> spread, Node<?> node, Document document) {
        if (node instanceof FragmentSpread named && spread.add(named.getName())) {
            document.getDefinitionsOfType(FragmentDefinition.class).stream()
                    .filter(it -> it.getName().equals(named.getName()))
                    .forEach(it -> add(spread, it, document));
        }
        node.getChildren().forEach(child -> add(spread, child, document));
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new Problem(ProblemCode.DOCUMENT_INVALID);
        }
    }
}
