package id.sigap.ticket.report;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;

/** What objects keep to themselves, for tests that compare it. */
final class Peek {

    private Peek() {}

    static Object at(Object of, String name) {
        try {
            return field(of, name).get(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static void set(Object of, String name, Object value) {
        try {
            field(of, name).set(of, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every field by its name. */
    static Map<String, Object> all(Object of) {
        Map<String, Object> values = new HashMap<>();
        for (Field field : of.getClass().getDeclaredFields()) {
            values.put(field.getName(), at(of, field.getName()));
        }
        return values;
    }

    private static Field field(Object of, String name) throws NoSuchFieldException {
        Field field = of.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }
}
