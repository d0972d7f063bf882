package id.sigap.door.graphql;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeReference;
import io.smallrye.graphql.spi.EventingService;
import org.jspecify.annotations.Nullable;

/**
 * Writes into the schema what can be subscribed to, for tools that read it. The engine runs none of it: each event is a query
 * of the field of the same name, asked by the live room.
 */
public class SubscriptionRoot implements EventingService {

    private static final String FIELD = "ticketChanges";

    /** Without a key an extension is always on. */
    @Override
    public @Nullable String getConfigKey() {
        return null;
    }

    @Override
    public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder builder) {
        GraphQLArgument scope = GraphQLArgument.newArgument()
                .name("scope")
                .description("Which list.")
                .type(GraphQLNonNull.nonNull(GraphQLTypeReference.typeRef("ChangeScope")))
                .build();
        GraphQLArgument since = GraphQLArgument.newArgument()
                .name("since")
                .description("The cursor of an answer or event before; without one from now on.")
                .type(GraphQLTypeReference.typeRef("String"))
                .build();
        GraphQLFieldDefinition changes = GraphQLFieldDefinition.newFieldDefinition()
                .name(FIELD)
                .description(
                        "What changes in a list of yours, report by report: by graphql-transport-ws, at /graphql/live. Ends"
                                + " with an error when you may not have the list any more.")
                .argument(scope)
                .argument(since)
                .type(GraphQLNonNull.nonNull(GraphQLTypeReference.typeRef("TicketChange")))
                .build();
        return builder.subscription(GraphQLObjectType.newObject()
                .name("Subscription")
                .description("Subscription root")
                .field(changes)
                .build());
    }
}
