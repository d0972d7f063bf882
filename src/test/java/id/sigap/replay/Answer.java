package id.sigap.replay;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The body of a reply, read without trust: whatever is not as agreed is simply not there. */
record Answer(JsonObject json) {

    static Answer of(String body) {
        try {
            return new Answer(new JsonObject(body));
        } catch (DecodeException e) {
            return new Answer(new JsonObject());
        }
    }

    /** The code of the first top-level error; the photo door says it without the list. */
    Optional<String> errorCode() {
        Optional<String> listed = objects(json, "errors")
                .findFirst()
                .map(e -> object(e, "extensions").getValue("code") instanceof String s ? s : "ERROR_WITHOUT_CODE");
        return listed.or(() -> json.getValue("code") instanceof String code ? Optional.of(code) : Optional.empty());
    }

    JsonObject data() {
        return object(json, "data");
    }

    /** What a mutation gave; every document here names its own {@code act}. */
    JsonObject payload() {
        return object(data(), "act");
    }

    /** Why the service did not do it; empty if it did. */
    List<String> refusals() {
        return objects(payload(), "userErrors").map(Answer::reason).distinct().toList();
    }

    /** The report of the payload, as far as this viewer sees it. */
    Optional<State> state() {
        return State.of(object(payload(), "ticket"));
    }

    private static String reason(JsonObject error) {
        String code = String.valueOf(error.getValue("code"));
        return error.getValue("field") instanceof String field ? code + " (" + field + ")" : code;
    }

    static JsonObject object(JsonObject in, String key) {
        return in.getValue(key) instanceof JsonObject found ? found : new JsonObject();
    }

    static Stream<JsonObject> objects(JsonObject in, String key) {
        JsonArray array = in.getValue(key) instanceof JsonArray found ? found : new JsonArray();
        return array.stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
    }
}
