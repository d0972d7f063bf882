package id.sigap.door.graphql;

import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import id.sigap.access.ProtectedValue;
import id.sigap.access.Role;
import id.sigap.access.TicketField;
import id.sigap.audit.chain.ChainFault;
import id.sigap.deadline.ClockStep;
import id.sigap.deadline.EscalatedClock;
import id.sigap.deadline.Urgency;
import id.sigap.problem.Described;
import id.sigap.problem.Language;
import id.sigap.reference.Area;
import id.sigap.reference.Channel;
import id.sigap.reference.Holiday;
import id.sigap.reference.admin.ReferenceKind;
import id.sigap.reference.notice.DayNotice;
import id.sigap.reference.question.QuestionKind;
import id.sigap.statistics.StatisticsDimension;
import id.sigap.statistics.StatisticsTable;
import id.sigap.statistics.WorkingDays;
import id.sigap.ticket.ErasureState;
import id.sigap.ticket.PhotoKind;
import id.sigap.ticket.TicketSort;
import id.sigap.ticket.Visibility;
import id.sigap.workflow.Action;
import id.sigap.workflow.CloserLookReason;
import id.sigap.workflow.Guard;
import id.sigap.workflow.Party;
import id.sigap.workflow.RejectionReason;
import id.sigap.workflow.Status;
import io.quarkus.runtime.ImageMode;
import io.smallrye.graphql.spi.EventingService;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Describes the enums of the schema from the constants themselves: the inner packages know no GraphQL annotation, and a
 * second list of meanings would drift.
 */
public class EnumDescriptions implements EventingService {

    private static final Map<String, Class<? extends Described>> ENUMS = List.of(
                    Role.class,
                    TicketField.class,
                    ProtectedValue.class,
                    ChainFault.class,
                    Language.class,
                    Area.AreaLevel.class,
                    Channel.ChannelIntake.class,
                    Channel.FirstReceiver.class,
                    ClockStep.class,
                    Holiday.HolidayKind.class,
                    DayNotice.Severity.class,
                    QuestionKind.class,
                    ReferenceKind.class,
                    Action.class,
                    TicketSort.class,
                    id.sigap.statement.StatementStage.class,
                    id.sigap.ticket.TicketQuery.TicketFacet.class,
                    Urgency.class,
                    EscalatedClock.class,
                    Visibility.class,
                    ChangeScope.class,
                    ErasureState.class,
                    Status.class,
                    Party.class,
                    Guard.class,
                    Vocabulary.class,
                    PhotoKind.class,
                    PhotoSize.class,
                    RuleCode.class,
                    RejectionReason.class,
                    LeagueOf.class,
                    StatisticsDimension.class,
                    StatisticsTable.class,
                    WorkingDays.class,
                    CloserLookReason.class)
            .stream()
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    @Override
    public @Nullable String getConfigKey() {
        return null; // asked below: the builder of an executable is asked for no key
    }

    /** Only where somebody can ask for them: it makes the schema twice more, a twelfth of what a start is. */
    @Override
    public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder builder) {
        return described(builder, new Describer());
    }

    /** The schema as that visitor leaves it, where somebody asks for what it says; elsewhere it would cost the start alone. */
    public static GraphQLSchema.Builder described(GraphQLSchema.Builder builder, GraphQLTypeVisitorStub describer) {
        if (!isAskedFor()) {
            return builder;
        }
        GraphQLSchema described = SchemaTransformer.transformSchema(builder.build(), describer);
        return GraphQLSchema.newSchema(described).codeRegistry(resolvingByName(described));
    }

    /** Who says which type an object has knows the types as they were before: what is asked of the new ones would be left out. */
    private static GraphQLCodeRegistry resolvingByName(GraphQLSchema schema) {
        GraphQLCodeRegistry before = schema.getCodeRegistry();
        return before.transform(registry -> schema.getAllTypesAsList().stream()
                .filter(GraphQLInterfaceType.class::isInstance)
                .map(GraphQLInterfaceType.class::cast)
                .forEach(type -> registry.typeResolver(type, asked -> asked.getSchema()
                        .getObjectType(
                                before.getTypeResolver(type).getType(asked).getName()))));
    }

    /** Whether anybody can ask for descriptions. The schema of a native executable is made with them, before anybody can say. */
    private static boolean isAskedFor() {
        return ImageMode.current() != ImageMode.JVM
                || ConfigProvider.getConfig()
                        .getOptionalValue("sigap.graphql.introspection", Boolean.class)
                        .orElse(false);
    }

    private static final class Describer extends GraphQLTypeVisitorStub {

        @Override
        public TraversalControl visitGraphQLEnumType(
                GraphQLEnumType type, TraverserContext<GraphQLSchemaElement> context) {
            Class<? extends Described> constants = ENUMS.get(type.getName());
            return constants == null ? TraversalControl.CONTINUE : changeNode(context, described(type, constants));
        }

        private static GraphQLEnumType described(GraphQLEnumType type, Class<? extends Described> constants) {
            Map<String, String> meanings = Arrays.stream(constants.getEnumConstants())
                    .collect(Collectors.toMap(constant -> ((Enum<?>) constant).name(), Described::meaning));
            return type.transform(builder -> type.getValues()
                    .forEach(value -> builder.value(described(value, meanings.getOrDefault(value.getName(), "")))));
        }

        private static GraphQLEnumValueDefinition described(GraphQLEnumValueDefinition value, String meaning) {
            return value.transform(builder -> builder.description(meaning));
        }
    }
}
