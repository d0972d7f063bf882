package id.sigap.door.graphql.http;

import graphql.language.SourceLocation;
import id.sigap.door.web.Refusal;
import id.sigap.problem.Language;
import id.sigap.problem.LocalizedText;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code errors} in an answer.
 *
 * @param path response keys and indexes down to the field; empty if the whole request failed
 * @param incident the number under which a failure of ours is in the log; only told with {@code INTERNAL}
 * @param explanations what the engine says of the document; empty in production
 */
record AnswerError(
        Problem problem,
        List<SourceLocation> locations,
        List<Object> path,
        @Nullable String incident,
        List<String> explanations) {

    static AnswerError of(ProblemCode code) {
        return new AnswerError(new Problem(code), List.of(), List.of(), null, List.of());
    }

    static AnswerError of(Refusal refusal) {
        return new AnswerError(refusal.problem(), List.of(), List.of(), refusal.incident(), List.of());
    }

    static AnswerError of(Problem problem, List<String> explanations) {
        return new AnswerError(problem, List.of(), List.of(), null, explanations);
    }

    ProblemCode code() {
        return problem.code();
    }

    JsonObject toJson(Language language) {
        JsonObject json = new JsonObject().put("message", message(language));
        if (!locations.isEmpty()) {
            json.put(
                    "locations",
                    new JsonArray(locations.stream().map(AnswerError::json).toList()));
        }
        if (!path.isEmpty()) {
            json.put("path", new JsonArray(path));
        }
        return json.put("extensions", extensions());
    }

    /** Clients that send a hash first compare this one word with the message, and then send the document. */
    private String message(Language language) {
        return code() == ProblemCode.PERSISTED_QUERY_NOT_SUPPORTED
                ? "PersistedQueryNotSupported"
                : problem.text().in(language);
    }

    private static JsonObject json(SourceLocation location) {
        return new JsonObject().put("line", location.getLine()).put("column", location.getColumn());
    }

    private JsonObject extensions() {
        LocalizedText text = problem.text();
        JsonObject json = new JsonObject()
                .put("code", code().name())
                .put("messages", new JsonObject().put("id", text.id()).put("en", text.en()));
        problem.field().ifPresent(field -> json.put("field", field));
        problem.retryAfter().ifPresent(seconds -> json.put("retryAfter", seconds));
        if (incident != null && code() == ProblemCode.INTERNAL) {
            json.put("incident", incident);
        }
        if (!explanations.isEmpty()) {
            json.put("explanations", new JsonArray(explanations));
        }
        return json;
    }
}
