package id.sigap.door.graphql.description;

import graphql.schema.GraphQLScalarType;
import java.util.Map;

/** What days and instants look like, and where that is written down: {@code @specifiedBy}. */
final class ScalarDescriptions {

    private record Said(String description, String specification) {}

    private static final Map<String, Said> SCALARS = Map.of(
            "Date",
            new Said("A day in Jakarta, such as 2026-11-03.", "https://scalars.graphql.org/andimarek/local-date.html"),
            "DateTime",
            new Said(
                    "An instant with its offset, such as 2026-11-03T02:00:00Z.",
                    "https://scalars.graphql.org/andimarek/date-time.html"));

    private ScalarDescriptions() {}

    /** Itself, if nothing is said of it. */
    static GraphQLScalarType described(GraphQLScalarType scalar) {
        Said said = SCALARS.get(scalar.getName());
        return said == null
                ? scalar
                : scalar.transform(it -> it.description(said.description()).specifiedByUrl(said.specification()));
    }
}
