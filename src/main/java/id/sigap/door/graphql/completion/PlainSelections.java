package id.sigap.door.graphql.completion;

import com.fasterxml.jackson.core.io.SerializedString;
import graphql.GraphQLContext;
import graphql.execution.ExecutionContext;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.introspection.Introspection;
import graphql.language.FragmentDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import id.sigap.door.graphql.completion.PlainObject.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What is selected of each type where one of its objects stands, worked out once: a page of fifty reports asks fifty times for
 * the same. The engine leaves out what {@code @skip} and {@code @include} leave out, and merges fragments. Nothing of it belongs
 * to the request that was the first to ask.
 */
final class PlainSelections {

    private static final FieldCollector COLLECTOR = new FieldCollector();

    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Object> variables;

    /** Fields of one request run beside each other. */
    private final Map<Selected, Optional<PlainObject>> known = new ConcurrentHashMap<>();

    PlainSelections(ExecutionContext request) {
        this.schema = request.getGraphQLSchema();
        this.fragments = request.getFragmentsByName();
        this.variables = request.getCoercedVariables().toMap();
    }

    private record Selected(MergedField field, GraphQLObjectType type) {}

    /** What is selected of an object of that type where that field stands; empty if not all of it is plain. */
    Optional<PlainObject> of(MergedField field, GraphQLObjectType type) {
        Selected selected = new Selected(field, type);
        Optional<PlainObject> found = known.get(selected);
        if (found == null) {
            found = Optional.ofNullable(object(field, type));
            known.put(selected, found);
        }
        return found;
    }

    private @Nullable PlainObject object(MergedField field, GraphQLObjectType type) {
        FieldCollectorParameters parameters = FieldCollectorParameters.newParameters()
                .schema(schema)
                .objectType(type)
                .fragments(fragments)
                .variables(variables)
                .graphQLContext(GraphQLContext.getDefault())
                .build();
        List<Member> members = new ArrayList<>();
        for (MergedField below : COLLECTOR.collectFields(parameters, field).getSubFieldsList()) {
            Member member = member(below, type);
            if (member == null) {
                return null;
            }
            members.add(member);
        }
        return new PlainObject(List.copyOf(members));
    }

    private @Nullable Member member(MergedField field, GraphQLObjectType type) {
        SerializedString key = new SerializedString(field.getResultKey());
        if (field.getName().equals(Introspection.TypeNameMetaFieldDef.getName())) {
            String name = type.getName();
            return new Member(key, null, (value, json) -> json.writeString(name));
        }
        GraphQLFieldDefinition definition = type.getFieldDefinition(field.getName());
        if (definition == null || field.isDeferred()) {
            return null;
        }
        DataFetcher<?> fetcher = schema.getCodeRegistry().getDataFetcher(type, definition);
        PlainValue value = fetcher instanceof PlainPropertyFetcher<?> ? nullable(definition.getType(), field) : null;
        return value == null ? null : new Member(key, (PlainPropertyFetcher<?>) fetcher, value);
    }

    private @Nullable PlainValue nullable(GraphQLType type, MergedField field) {
        if (type instanceof GraphQLNonNull required) {
            PlainValue value = present(required.getWrappedType(), field);
            return value == null ? null : value.required();
        }
        PlainValue value = present(type, field);
        return value == null ? null : value.orNull();
    }

    private @Nullable PlainValue present(GraphQLType type, MergedField field) {
        if (type instanceof GraphQLScalarType scalar) {
            return PlainValue.of(scalar);
        } else if (type instanceof GraphQLEnumType constants) {
            return PlainValue.of(constants);
        } else if (type instanceof GraphQLObjectType object) {
            return of(field, object).orElse(null);
        } else if (type instanceof GraphQLList list) {
            PlainValue element = nullable(list.getWrappedType(), field);
            return element == null ? null : element.listed();
        }
        return null; // interfaces and unions: only the engine knows the object's type
    }
}
