package id.sigap.door.graphql.completion;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import graphql.GraphQLContext;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLScalarType;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How values of one type are written, as the specification completes them; whatever is unusual is left to the engine. */
@FunctionalInterface
interface PlainValue {

    /**
     * Writes one.
     *
     * @throws NotPlain if the engine has to say what becomes of it
     */
    void write(@Nullable Object value, JsonGenerator json) throws IOException;

    default PlainValue required() {
        return (value, json) -> {
            if (value == null) {
                throw new NotPlain();
            }
            write(value, json);
        };
    }

    default PlainValue orNull() {
        return (value, json) -> {
            if (value == null) {
                json.writeNull();
            } else {
                write(value, json);
            }
        };
    }

    default PlainValue listed() {
        return (value, json) -> {
            if (!(value instanceof Iterable<?> list)) {
                throw new NotPlain();
            }
            json.writeStartArray();
            for (Object element : list) {
                write(element, json);
            }
            json.writeEndArray();
        };
    }

    static PlainValue of(GraphQLScalarType type) {
        return (value, json) ->
                leaf(type.getCoercing().serialize(value(value), GraphQLContext.getDefault(), Locale.ROOT), json);
    }

    /** The engine looks through all constants, each time; there are few, so they are remembered once they were looked up. */
    static PlainValue of(GraphQLEnumType type) {
        Map<Object, SerializableString> names = new ConcurrentHashMap<>();
        return (value, json) -> json.writeString(names.computeIfAbsent(
                value(value),
                constant -> new SerializedString(
                        (String) value(type.serialize(constant, GraphQLContext.getDefault(), Locale.ROOT)))));
    }

    private static Object value(@Nullable Object value) {
        if (value == null) {
            throw new NotPlain();
        }
        return value;
    }

    private static void leaf(@Nullable Object serialized, JsonGenerator json) throws IOException {
        LeafValue.write(value(serialized), json);
    }
}
