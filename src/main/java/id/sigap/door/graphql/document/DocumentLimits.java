package id.sigap.door.graphql.document;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Refuses documents that ask for too much, before the engine sees them.
 *
 * <p>Fragments count as if they were written out wherever they are used. All operations of a document have to be within
 * the limits, not only the one that is to run, because the engine validates all of them; only cost is the one's alone.
 * Documents that passed are remembered by their text, each with its cost as a function of the variables, so that a
 * client which sends the same documents all day is measured once.
 */
public final class DocumentLimits {

    /** A document holds what one screen needs; the engine's work on a document grows with this, too. */
    private static final int MAX_OPERATIONS = 10;

    private final GraphQLSettings limits;
    private final SchemaFacts schema;
    private final DocumentParser parser;
    private final Cache<Asked, Passed> passed;

    /** Limits for one schema. */
    public DocumentLimits(GraphQLSettings limits, SchemaFacts schema) {
        this.limits = limits;
        this.schema = schema;
        this.parser = new DocumentParser(limits);
        this.passed =
                Caffeine.newBuilder().maximumSize(limits.rememberedDocuments()).build();
    }

    private record Asked(String text, @Nullable String operation, boolean inUrl) {}

    private record Passed(DocumentCost cost, String rootField, Keeping keeping) {}

    /**
     * Lets a document pass, or refuses it before anything of it is run.
     *
     * @param lengths the variables that could be lengths of lists, by name
     * @param inUrl whether it came in an address, where some things may not stand and nothing may be changed
     * @throws Problem one of the {@code DOCUMENT_} codes, {@code SECRET_IN_URL} or {@code METHOD_NOT_ALLOWED}
     */
    public Admitted check(String text, @Nullable String operationName, Map<String, Long> lengths, boolean inUrl) {
        Asked asked = new Asked(text, operationName, inUrl);
        Passed found = passed.getIfPresent(asked);
        if (found == null) {
            found = measure(asked);
            passed.put(asked, found);
        }
        long cost = found.cost.of(lengths);
        refuseIf(cost > limits.maxCost(), ProblemCode.DOCUMENT_TOO_COSTLY);
        return new Admitted(found.rootField, cost, found.keeping);
    }

    private Passed measure(Asked asked) {
        Document document = parser.parse(asked.text);
        List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
        List<OperationDefinition> candidates = operations.stream()
                .filter(it -> asked.operation == null || asked.operation.equals(it.getName()))
                .toList();
        // The method first: whoever sends a change by POST instead has nothing in the address any more.
        refuseIf(asked.inUrl && isMutation(candidates), ProblemCode.METHOD_NOT_ALLOWED);
        refuseIf(asked.inUrl && UrlRule.refuses(document), ProblemCode.SECRET_IN_URL);
        OperationDefinition toRun = theOne(candidates);
        refuseIf(operations.size() > MAX_OPERATIONS, ProblemCode.DOCUMENT_TOO_WIDE);
        SizeMeter meter = new SizeMeter(document, schema.working());
        check(meter.of(toRun));
        for (OperationDefinition operation : operations) {
            check(meter.of(operation));
        }
        int fragments = document.getDefinitionsOfType(FragmentDefinition.class).size();
        boolean others =
                operations.size() + fragments < document.getDefinitions().size();
        refuseIf(others || meter.leavesFragments(), ProblemCode.DOCUMENT_INVALID);
        return new Passed(
                new CostCompiler(document, toRun, schema.lengths()).of(toRun),
                RootField.of(document, toRun),
                PublicRoots.of(RootField.namesOf(document, toRun)));
    }

    private static boolean isMutation(List<OperationDefinition> candidates) {
        return candidates.size() == 1 && candidates.get(0).getOperation() == OperationDefinition.Operation.MUTATION;
    }

    private void check(DocumentSize size) {
        refuseIf(size.asksForSchema() && !limits.introspection(), ProblemCode.DOCUMENT_INVALID);
        refuseIf(
                size.depth() > limits.maxDepth()
                        || size.fragmentNesting() > limits.maxDepth()
                        || size.introspectionDepth() > limits.maxIntrospectionDepth(),
                ProblemCode.DOCUMENT_TOO_DEEP);
        refuseIf(
                size.fields() > limits.maxFields()
                        || size.introspectionFields() > limits.maxIntrospectionFields()
                        || size.aliases() > limits.maxAliases()
                        || size.directives() > limits.maxDirectives(),
                ProblemCode.DOCUMENT_TOO_WIDE);
    }

    /** Subscriptions need an answer that does not end, which this door does not give. */
    private static OperationDefinition theOne(List<OperationDefinition> candidates) {
        refuseIf(
                candidates.size() != 1
                        || candidates.get(0).getOperation() == OperationDefinition.Operation.SUBSCRIPTION,
                ProblemCode.DOCUMENT_INVALID);
        return candidates.get(0);
    }

    private static void refuseIf(boolean condition, ProblemCode code) {
        if (condition) {
            throw new Problem(code);
        }
    }
}
