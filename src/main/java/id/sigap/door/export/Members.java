package id.sigap.door.export;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The members of an object that was sent, each asked for by its name and type; null is as good as nothing. What nobody asked
 * for is a mistake of who sent it: a filter that is not understood would let everything through.
 */
final class Members {

    private final JsonObject json;
    private final String path;
    private final Set<String> known = new HashSet<>();

    /** @param path where it stands; empty for the whole */
    Members(JsonObject json, String path) {
        this.json = json;
        this.path = path;
    }

    <T> @Nullable T get(String name, Class<T> type) {
        known.add(name);
        Object value = json.getValue(name);
        if (value != null && !type.isInstance(value)) {
            throw malformed(name);
        }
        return type.cast(value);
    }

    <T> T required(String name, Class<T> type) {
        T value = get(name, type);
        if (value == null) {
            throw malformed(name);
        }
        return value;
    }

    @Nullable
    Members object(String name) {
        JsonObject value = get(name, JsonObject.class);
        return value == null ? null : new Members(value, at(name));
    }

    double number(String name) {
        return required(name, Number.class).doubleValue();
    }

    <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
        String value = get(name, String.class);
        return value == null ? null : constant(name, value, type);
    }

    private <E extends Enum<E>> E constant(String name, String value, Class<E> type) {
        try {
            return Enum.valueOf(type, value);
        } catch (IllegalArgumentException e) {
            throw malformed(name);
        }
    }

    <E extends Enum<E>> @Nullable List<E> constants(String name, Class<E> type) {
        return list(name, value -> constant(name, value, type));
    }

    @Nullable
    List<String> texts(String name) {
        return list(name, value -> value);
    }

    private <T> @Nullable List<T> list(String name, Function<String, T> each) {
        JsonArray array = get(name, JsonArray.class);
        if (array == null) {
            return null;
        }
        List<T> values = new ArrayList<>();
        for (Object value : array) {
            if (!(value instanceof String text)) {
                throw malformed(name);
            }
            values.add(each.apply(text));
        }
        return values;
    }

    @Nullable
    LocalDate day(String name) {
        String value = get(name, String.class);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw malformed(name);
        }
    }

    /** After all that may be there was asked for. */
    void requireNothingElse() {
        if (!known.containsAll(json.fieldNames())) {
            throw new Problem(ProblemCode.REQUEST_MALFORMED, path.isEmpty() ? null : path);
        }
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private Problem malformed(String name) {
        return new Problem(ProblemCode.REQUEST_MALFORMED, at(name));
    }
}
