package id.sigap.door.graphql.http;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import id.sigap.door.graphql.document.Admitted;
import id.sigap.door.graphql.document.ClientDocuments;
import id.sigap.door.graphql.document.DocumentLimits;
import id.sigap.door.graphql.document.GraphQLSettings;
import id.sigap.door.graphql.document.PersistedDocuments;
import id.sigap.door.graphql.document.RootField;
import id.sigap.door.graphql.document.UrlRule;
import id.sigap.identity.CallerClient;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The document limits as they apply to this schema. */
@ApplicationScoped
class DocumentGate {

    private final DocumentLimits limits;
    private final Set<String> roots;
    private final PersistedDocuments persisted;
    private final int mostCost;

    DocumentGate(GraphQLSettings settings, GraphQLSchema schema, PersistedDocuments persisted) {
        this.limits = new DocumentLimits(settings, ServedSchema.facts(schema));
        this.roots = roots(schema);
        this.persisted = persisted;
        this.mostCost = settings.maxCost();
    }

    /**
     * Lets a request pass, or refuses it.
     *
     * @param inUrl whether the request came in an address
     * @param answer told what it costs, if it is to say so
     * @return what is asked for, by the name of the schema's field, or a word for several or none
     */
    String check(GraphQLRequest request, boolean inUrl, Answer answer) {
        Admitted admitted = limits.check(request.query(), request.operationName(), request.lengths(), inUrl);
        // After that: a mutation is refused as what it is, whatever its variables are.
        if (inUrl && UrlRule.refuses(request.variables())) {
            throw new Problem(ProblemCode.SECRET_IN_URL);
        }
        if (request.asksCost()) {
            answer.costs(admitted.cost(), mostCost);
        }
        if (inUrl) {
            answer.mayBeKept(admitted.keeping());
        }
        return roots.contains(admitted.rootField()) ? admitted.rootField() : RootField.OTHER;
    }

    /** The same for a document that no answer of its own belongs to. */
    void check(GraphQLRequest request) {
        limits.check(request.query(), request.operationName(), request.lengths(), false);
    }

    /** Which documents this caller may run. */
    ClientDocuments of(SecurityIdentity identity) {
        return persisted.of(CallerClient.of(identity).orElse(null));
    }

    /** Whatever a document names else is not in the schema, and free text. */
    private static Set<String> roots(GraphQLSchema schema) {
        return Stream.concat(
                        Stream.of(RootField.SEVERAL, RootField.INTROSPECTION),
                        Stream.of(schema.getQueryType(), schema.getMutationType())
                                .flatMap(type -> type.getFieldDefinitions().stream())
                                .map(GraphQLFieldDefinition::getName))
                .collect(Collectors.toUnmodifiableSet());
    }
}
