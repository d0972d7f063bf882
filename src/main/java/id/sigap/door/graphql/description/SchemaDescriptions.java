package id.sigap.door.graphql.description;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import id.sigap.door.graphql.EnumDescriptions;
import id.sigap.door.graphql.RuleCode;
import id.sigap.door.graphql.ticket.ActionMutations;
import id.sigap.workflow.Action;
import id.sigap.workflow.Party;
import id.sigap.workflow.Transition;
import id.sigap.workflow.Workflow;
import io.smallrye.graphql.spi.EventingService;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says of each root who may ask for it and by which rules it may be refused: of a step as the workflow's table has it, of what is sent
 * along by its name. A second list would drift; what tests see refused is held against this one ({@code RefusalsIT}). And of scalars
 * what they look like.
 */
public class SchemaDescriptions implements EventingService {

    @Override
    public @Nullable String getConfigKey() {
        return null;
    }

    @Override
    public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder builder) {
        return EnumDescriptions.described(builder, new Describer());
    }

    private static final class Describer extends GraphQLTypeVisitorStub {

        @Override
        public TraversalControl visitGraphQLScalarType(
                GraphQLScalarType scalar, TraverserContext<GraphQLSchemaElement> context) {
            GraphQLScalarType described = ScalarDescriptions.described(scalar);
            return described.equals(scalar) ? TraversalControl.CONTINUE : changeNode(context, described);
        }

        @Override
        public TraversalControl visitGraphQLFieldDefinition(
                GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
            return context.getParentNode() instanceof GraphQLObjectType type && isRoot(type)
                    ? changeNode(context, field.transform(it -> it.description(described(field))))
                    : TraversalControl.CONTINUE;
        }

        private static boolean isRoot(GraphQLObjectType type) {
            return Set.of("Query", "Mutation", "Subscription").contains(type.getName());
        }
    }

    private static String described(GraphQLFieldDefinition field) {
        Set<Action> actions = ActionMutations.doneBy(ofOne(field.getName()));
        List<Transition> rows = Workflow.table().stream()
                .filter(row -> actions.contains(row.action()))
                .toList();
        Set<RuleCode> codes = RootRefusals.of(
                field.getName(),
                field.getArguments().stream().map(GraphQLArgument::getName).collect(Collectors.toSet()));
        rows.forEach(row -> row.guards().forEach(guard -> codes.add(RuleCode.of(guard.refusal()))));
        if (!rows.isEmpty()) {
            codes.addAll(EnumSet.of(RuleCode.FORBIDDEN, RuleCode.UNIT_NOT_HOLDER, RuleCode.STEP_NOT_POSSIBLE));
        }
        return field.getDescription() + who(rows) + refused(codes);
    }

    /** What is done with several reports is done with each by itself. */
    private static String ofOne(String root) {
        return root.replaceFirst("^tickets(?=[A-Z])", "ticket");
    }

    private static String who(List<Transition> rows) {
        Set<Party> parties = EnumSet.noneOf(Party.class);
        rows.forEach(row -> parties.addAll(row.parties()));
        return parties.isEmpty()
                ? ""
                : parties.stream()
                        .map(party -> withinSentence(party.meaning()))
                        .collect(Collectors.joining("; ", " For: ", "."));
    }

    private static String withinSentence(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1, sentence.length() - 1);
    }

    private static String refused(Set<RuleCode> codes) {
        return codes.isEmpty()
                ? ""
                : codes.stream().map(RuleCode::name).collect(Collectors.joining(", ", " Refused with: ", "."));
    }
}
