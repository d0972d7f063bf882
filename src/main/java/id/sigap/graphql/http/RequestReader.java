package id.sigap.graphql.http;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Turns the bytes of a body into a request, or refuses them. */
final class RequestReader {

    private RequestReader() {}

    /**
     * Fails with {@code REQUEST_MALFORMED} for anything but a JSON object with the members that GraphQL knows. Other
     * members are not looked at.
     */
    static GraphQLRequest read(byte[] body) {
        JsonObject json = parse(decode(body));
        JsonValue extensions = member(json, "extensions");
        require(extensions == null || extensions instanceof JsonObject);
        if (!(member(json, "query") instanceof JsonString query)) {
            throw malformed();
        }
        return new GraphQLRequest(query.getString(), operationName(json), variables(json));
    }

    private static String decode(byte[] body) {
        try {
            // A fresh decoder reports what is not UTF-8; the String constructor would replace it.
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed();
        }
    }

    private static JsonObject parse(String text) {
        try {
            return StrictJson.parse(text);
        } catch (RuntimeException e) {
            throw malformed();
        }
    }

    private static @Nullable String operationName(JsonObject json) {
        JsonValue name = member(json, "operationName");
        require(name == null || name instanceof JsonString);
        // The engine takes the empty name for none; so do the limits.
        return name instanceof JsonString string && !string.getString().isEmpty() ? string.getString() : null;
    }

    private static JsonObject variables(JsonObject json) {
        JsonValue variables = member(json, "variables");
        require(variables == null || variables instanceof JsonObject);
        return variables == null ? JsonValue.EMPTY_JSON_OBJECT : variables.asJsonObject();
    }

    /** An explicit null is as good as nothing. */
    private static @Nullable JsonValue member(JsonObject json, String name) {
        JsonValue value = json.get(name);
        return JsonValue.NULL.equals(value) ? null : value;
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw malformed();
        }
    }

    private static Problem malformed() {
        return new Problem(ProblemCode.REQUEST_MALFORMED);
    }
}
