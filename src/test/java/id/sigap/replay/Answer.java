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

    /** The code of the first top-level error. */
    Optional<String> errorCode() {
        return objects(json, "errors")
                .findFirst()
                .map(e -> object(e, "extensions").getValue("code") instanceof String s ? s : "ERROR_WITHOUT_CODE");
    }

    Optional<Outcome> outcome() {
        JsonObject payload = object(object(json, "data"), "ticketSubmit");
        List<String> refusals =
                objects(payload, "userErrors").map(Answer::reason).distinct().toList();
        if (!refusals.isEmpty()) {
            return Optional.of(Outcome.refused(refusals));
        }
        return payload.getValue("number") instanceof String number
                ? Optional.of(Outcome.accepted(number, Boolean.TRUE.equals(payload.getValue("replayed"))))
                : Optional.empty();
    }

    private static String reason(JsonObject error) {
        String code = String.valueOf(error.getValue("code"));
        return error.getValue("field") instanceof String field ? code + " (" + field + ")" : code;
    }

    private static JsonObject object(JsonObject in, String key) {
        return in.getValue(key) instanceof JsonObject found ? found : new JsonObject();
    }

    private static Stream<JsonObject> objects(JsonObject in, String key) {
        JsonArray array = in.getValue(key) instanceof JsonArray found ? found : new JsonArray();
        return array.stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
    }
}
