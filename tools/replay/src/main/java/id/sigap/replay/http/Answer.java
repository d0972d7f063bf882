package id.sigap.replay.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The body of a reply, read without trust: whatever is not as agreed is simply not there. */
public record Answer(JsonNode json) {
    private static final ObjectMapper READER = new ObjectMapper();

    static Answer of(String body) {
        try {
            return new Answer(READER.readTree(body));
        } catch (JsonProcessingException e) {
            return new Answer(MissingNode.getInstance());
        }
    }

    /** The code of the first top-level error; the photo door says it without the list. */
    Optional<String> errorCode() {
        JsonNode error = json.path("errors").path(0);
        return error.isObject()
                ? Optional.of(error.path("extensions").path("code").asText("ERROR_WITHOUT_CODE"))
                : text(json, "code");
    }

    public JsonNode data() {
        return json.path("data");
    }

    /** What a mutation gave; every document here names its own {@code act}. */
    public JsonNode payload() {
        return data().path("act");
    }

    /** Why the service did not do it; empty if it did. */
    public List<String> refusals() {
        return StreamSupport.stream(payload().path("userErrors").spliterator(), false)
                .map(Answer::reason)
                .distinct()
                .toList();
    }

    private static String reason(JsonNode error) {
        String code = error.path("code").asText();
        List<String> path = StreamSupport.stream(error.path("path").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        return path.isEmpty() ? code : code + " (" + String.join(".", path) + ")";
    }

    /** Empty if it is not there, or no text. */
    public static Optional<String> text(JsonNode in, String key) {
        return Optional.ofNullable(in.path(key).textValue());
    }
}
