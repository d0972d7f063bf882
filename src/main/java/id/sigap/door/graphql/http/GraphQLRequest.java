package id.sigap.door.graphql.http;

import id.sigap.door.graphql.document.DocumentCost;
import id.sigap.door.graphql.document.Saturating;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A well-formed request; whether its document makes sense is not known yet.
 *
 * @param operationName null if the document has to have one operation only
 * @param asksCost whether the answer is to say what it cost ({@code "extensions": {"cost": true}})
 */
record GraphQLRequest(String query, @Nullable String operationName, JsonObject variables, boolean asksCost) {

    /** What each variable would say if it were the length of a list. */
    Map<String, Long> lengths() {
        Map<String, Long> lengths = new HashMap<>();
        variables.forEach((name, value) -> {
            if (value instanceof JsonNumber number) {
                lengths.put(name, Saturating.length(number.bigDecimalValue()));
            } else if (value instanceof JsonArray list) {
                lengths.put(name, (long) list.size());
            } else if (value != JsonValue.NULL) {
                lengths.put(name, DocumentCost.UNREADABLE_LENGTH);
            }
        });
        return lengths;
    }

    /** The same with one variable more. */
    GraphQLRequest with(String variable, String value) {
        JsonObject more = Jsons.BUILDERS
                .createObjectBuilder(variables)
                .add(variable, value)
                .build();
        return new GraphQLRequest(query, operationName, more, asksCost);
    }

    /** The form the engine takes, without anything else the client may have sent. */
    JsonObject toJson() {
        JsonObjectBuilder json =
                Jsons.BUILDERS.createObjectBuilder().add("query", query).add("variables", variables);
        if (operationName != null) {
            json.add("operationName", operationName);
        }
        return json.build();
    }
}
