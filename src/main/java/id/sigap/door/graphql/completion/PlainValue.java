package id.sigap.door.graphql.completion;

import com.fasterxml.jackson.core.JsonGenerator;
import graphql.GraphQLContext;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLScalarType;
import java.io.IOException;
import java.util.Locale;
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

    static PlainValue of(GraphQLScalarType type, GraphQLContext context, Locale locale) {
        return (value, json) -> leaf(type.getCoercing().serialize(value(value), context, locale), json);
    }

    static PlainValue of(GraphQLEnumType type, GraphQLContext context, Locale locale) {
        return (value, json) -> leaf(type.serialize(value(value), context, locale), json);
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
