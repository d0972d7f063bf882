package id.sigap.door.graphql.completion;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value that has been written already: a whole object of an answer, as bytes. */
final class CompletedJson {

    static final JsonFactory JSON = new JsonFactory();

    private final byte[] bytes;

    CompletedJson(byte[] bytes) {
        this.bytes = bytes;
    }

    private void writeTo(JsonGenerator json, ByteArrayOutputStream out) throws IOException {
        json.writeRawValue(""); // sets the comma or colon that goes before it
        json.flush();
        out.writeBytes(bytes);
    }

    /** Writes what the engine made of an operation; objects that are bytes already go as they are. */
    static void write(@Nullable Object value, JsonGenerator json, ByteArrayOutputStream out) throws IOException {
        if (value instanceof CompletedJson completed) {
            completed.writeTo(json, out);
        } else if (value instanceof Map<?, ?> object) {
            json.writeStartObject();
            for (Map.Entry<?, ?> member : object.entrySet()) {
                json.writeFieldName((String) member.getKey());
                write(member.getValue(), json, out);
            }
            json.writeEndObject();
        } else if (value instanceof Iterable<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                write(element, json, out);
            }
            json.writeEndArray();
        } else {
            LeafValue.write(value, json);
        }
    }

    static UncheckedIOException impossible(IOException e) {
        return new UncheckedIOException("memory does not fail", e);
    }
}
