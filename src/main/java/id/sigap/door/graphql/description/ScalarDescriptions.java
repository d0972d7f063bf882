package id.sigap.door.graphql.description;

import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import id.sigap.door.graphql.EnumDescriptions;
import io.smallrye.graphql.spi.EventingService;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what days and instants look like, and where that is written down: {@code @specifiedBy}. */
public class ScalarDescriptions implements EventingService {

    private record Said(String description, String specification) {}

    private static final Map<String, Said> SCALARS = Map.of(
            "Date",
            new Said("A day in Jakarta, such as 2026-11-03.", "https://scalars.graphql.org/andimarek/local-date.html"),
            "DateTime",
            new Said(
                    "An instant with its offset, such as 2026-11-03T02:00:00Z.",
                    "https://scalars.graphql.org/andimarek/date-time.html"));

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
            Said said = SCALARS.get(scalar.getName());
            return said == null
                    ? TraversalControl.CONTINUE
                    : changeNode(context, scalar.transform(it -> it.description(said.description())
                            .specifiedByUrl(said.specification())));
        }
    }
}
