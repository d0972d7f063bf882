package id.sigap.door.graphql.document;

import graphql.language.Argument;
import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.IntValue;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
     */
    public record Standing(String query, String key) {}

    /**
     * Reads a subscription and makes a query of it.
     *
     * @throws Problem one of the {@code DOCUMENT_} codes
     */
    public Standing of(String text, @Nullable String operationName) {
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
        return new Standing(AstPrinter.printAstCompact(query.build()), root.getResultKey());
    }

    /** One, plainly: what the specification demands, and no fragment around it. */
    private static Field root(OperationDefinition subscription) {
        List<?> selections = subscription.getSelectionSet().getSelections();
        require(selections.size() == 1 && selections.get(0) instanceof Field);
        Field root = (Field) selections.get(0);
        require(root.getName().equals(ROOT)
                && root.getSelectionSet() != null
                && root.getDirectives().isEmpty()
                && root.getArguments().stream().allMatch(it -> it.getName().equals("scope")));
        return root;
    }

    private static OperationDefinition asked(OperationDefinition subscription, Field root) {
        List<Argument> arguments = new ArrayList<>(root.getArguments());
        arguments.add(new Argument("since", new VariableReference(SINCE)));
        arguments.add(new Argument("first", IntValue.of(PAGE)));
        Field changes = Field.newField(CHANGES, root.getSelectionSet()).build();
        Field page = Field.newField(ROOT)
                .arguments(arguments)
                .selectionSet(SelectionSet.newSelectionSet()
                        .selections(List.of(changes, new Field("cursor"), new Field("more")))
                        .build())
                .build();
        List<VariableDefinition> variables = new ArrayList<>(subscription.getVariableDefinitions());
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
