package id.sigap.door.graphql.completion;

import com.fasterxml.jackson.core.JsonGenerator;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The body of an answer that the engine gave. */
public final class EngineAnswer {

    private EngineAnswer() {}

    /**
     * In UTF-8, errors first.
     *
     * @param errors as they are to be told; left out if there are none
     * @param data of the execution, null if there is none
     * @param hasData whether there is any, and be it null
     * @param extensions what is told of the answer as a whole; left out if null
     */
    public static Buffer body(
            JsonArray errors, boolean hasData, @Nullable Object data, @Nullable JsonObject extensions) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
        try (JsonGenerator json = CompletedJson.JSON.createGenerator(out)) {
            json.writeStartObject();
            if (!errors.isEmpty()) {
                json.writeFieldName("errors");
                json.writeRawValue(errors.encode());
            }
            if (hasData) {
                json.writeFieldName("data");
                CompletedJson.write(data, json, out);
            }
            if (extensions != null) {
                json.writeFieldName("extensions");
                json.writeRawValue(extensions.encode());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw CompletedJson.impossible(e);
        }
        return Buffer.buffer(out.toByteArray());
    }
}
