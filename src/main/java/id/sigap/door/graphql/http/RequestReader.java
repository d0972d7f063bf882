package id.sigap.door.graphql.http;

import id.sigap.door.graphql.document.ClientDocuments;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns a body or the query of an address into a request, or refuses it: {@code REQUEST_MALFORMED} for what cannot be
 * read at all, {@code PARAMETERS_INVALID} for what is not the parameters that GraphQL knows. Others are not looked at.
 */
final class RequestReader {

    /** Some libraries begin a body with it; it says nothing (RFC 8259, section 8.1). */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private RequestReader() {}

    static GraphQLRequest read(byte[] body, ClientDocuments documents) {
        if (!(json(decode(body)) instanceof JsonObject json)) {
            throw invalid();
        }
        return request(json, documents);
    }

    /** In an address each parameter is a text; two of them hold JSON. The empty text is as good as nothing. */
    static GraphQLRequest read(Map<String, String> parameters, ClientDocuments documents) {
        JsonObjectBuilder json = Jsons.BUILDERS.createObjectBuilder();
        for (String name : List.of("query", "documentId", "operationName")) {
            String value = parameters.getOrDefault(name, "");
            json.add(name, value.isEmpty() ? JsonValue.NULL : Jsons.PROVIDER.createValue(value));
        }
        for (String name : List.of("variables", "extensions")) {
            String value = parameters.getOrDefault(name, "");
            json.add(name, value.isEmpty() ? JsonValue.NULL : json(value));
        }
        return request(json.build(), documents);
    }

    private static GraphQLRequest request(JsonObject json, ClientDocuments documents) {
        JsonValue extensions = member(json, "extensions");
        require(extensions == null || extensions instanceof JsonObject);
        boolean asksCost = extensions instanceof JsonObject named && JsonValue.TRUE.equals(named.get("cost"));
        return new GraphQLRequest(
                document(json, extensions, documents), operationName(json), variables(json), asksCost);
    }

    /** The text, or what stands for it: an identifier, or the hash that clients of Apollo send. Not both at once. */
    private static String document(JsonObject json, @Nullable JsonValue extensions, ClientDocuments documents) {
        JsonValue text = member(json, "query");
        JsonValue id = member(json, "documentId");
        if (id != null) {
            require(isNothing(text) && id instanceof JsonString);
            return documents.named(((JsonString) id).getString());
        }
        Optional<String> hash = hash(extensions);
        if (isNothing(text) && persistedQuery(extensions) instanceof JsonObject) {
            return hash.flatMap(documents::hashed)
                    .orElseThrow(() -> new Problem(ProblemCode.PERSISTED_QUERY_NOT_SUPPORTED));
        }
        if (!(text instanceof JsonString query)) {
            throw invalid();
        }
        // Nothing is registered by it: but a client that sends another document than it names has mixed up two of its
        // own.
        require(hash.isEmpty() || ClientDocuments.isHash(hash.get(), query.getString()));
        return documents.sent(query.getString());
    }

    /** By which clients of Apollo name a document, beside its text or without. */
    private static Optional<String> hash(@Nullable JsonValue extensions) {
        return persistedQuery(extensions) instanceof JsonObject persisted
                ? Optional.ofNullable(persisted.get("sha256Hash"))
                        .filter(JsonString.class::isInstance)
                        .map(hash -> ((JsonString) hash).getString())
                : Optional.empty();
    }

    /** @throws Problem {@code REQUEST_MALFORMED} */
    static String decode(byte[] bytes) {
        try {
            // A fresh decoder reports what is not UTF-8; the String constructor would replace it.
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Problem(ProblemCode.REQUEST_MALFORMED);
        }
    }

    private static boolean isNothing(@Nullable JsonValue document) {
        return document == null
                || (document instanceof JsonString text && text.getString().isEmpty());
    }

    private static @Nullable JsonValue persistedQuery(@Nullable JsonValue extensions) {
        return extensions instanceof JsonObject named ? named.get("persistedQuery") : null;
    }

    private static JsonValue json(String text) {
        try {
            return StrictJson.parse(text);
        } catch (RuntimeException e) {
            throw new Problem(ProblemCode.REQUEST_MALFORMED);
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
            throw invalid();
        }
    }

    private static Problem invalid() {
        return new Problem(ProblemCode.PARAMETERS_INVALID);
    }
}
