package id.sigap.graphql.http;

import graphql.language.SourceLocation;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.web.Refusal;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code errors} in an answer.
 *
 * @param path response keys and indexes down to the field; empty if the whole request failed
 * @param incident the number under which a failure of ours is in the log; only told with {@code INTERNAL}
 */
record AnswerError(
        Problem problem,
        List<SourceLocation> locations,
        List<Object> path,
        @Nullable String incident) {

    static AnswerError of(ProblemCode code) {
        return new AnswerError(new Problem(code), List.of(), List.of(), null);
    }

    static AnswerError of(Refusal refusal) {
        return new AnswerError(refusal.problem(), List.of(), List.of(), refusal.incident());
    }

    ProblemCode code() {
        return problem.code();
    }

    JsonObject toJson() {
        JsonObjectBuilder json = Jsons.BUILDERS
                .createObjectBuilder()
                .add("message", code().text().id());
        if (!locations.isEmpty()) {
            json.add("locations", locationsJson());
        }
        if (!path.isEmpty()) {
            json.add("path", pathJson());
        }
        return json.add("extensions", extensions()).build();
    }

    private JsonArrayBuilder locationsJson() {
        JsonArrayBuilder json = Jsons.BUILDERS.createArrayBuilder();
        for (SourceLocation location : locations) {
            json.add(Jsons.BUILDERS
                    .createObjectBuilder()
                    .add("line", location.getLine())
                    .add("column", location.getColumn()));
        }
        return json;
    }

    private JsonArrayBuilder pathJson() {
        JsonArrayBuilder json = Jsons.BUILDERS.createArrayBuilder();
        for (Object step : path) {
            if (step instanceof Integer index) {
                json.add(index);
            } else {
                json.add(step.toString());
            }
        }
        return json;
    }

    private JsonObjectBuilder extensions() {
        JsonObjectBuilder json = Jsons.BUILDERS
                .createObjectBuilder()
                .add("code", code().name())
                .add(
                        "messages",
                        Jsons.BUILDERS
                                .createObjectBuilder()
                                .add("id", code().text().id())
                                .add("en", code().text().en()));
        problem.field().ifPresent(field -> json.add("field", field));
        if (incident != null && code() == ProblemCode.INTERNAL) {
            json.add("incident", incident);
        }
        return json;
    }
}
