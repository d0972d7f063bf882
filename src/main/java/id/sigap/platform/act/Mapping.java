package id.sigap.platform.act;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * In which columns a kind of entity is stored, as Hibernate maps it: a column for each field of it and of what is embedded in it,
 * named after the field. Nothing is listed by hand, so that no column can be forgotten.
 */
public final class Mapping {

    private static final String OURS = "id.sigap.";

    private static final ClassValue<Mapping> ALL = new ClassValue<>() {
        @Override
        protected Mapping computeValue(Class<?> type) {
            return new Mapping(type);
        }
    };

    private final Class<?> type;
    private final List<Column> columns;

    private Mapping(Class<?> type) {
        this.type = type;
        this.columns = columns(type, List.of()).toList();
    }

    public static Mapping of(Class<?> entity) {
        return ALL.get(entity);
    }

    /** A column, and the fields that lead to its value: the last one's, through what is embedded. */
    public record Column(String name, List<Field> path) {

        /** As the entity has it; null if what it would be in is not there. */
        public @Nullable Object of(Object entity) {
            @Nullable Object at = entity;
            for (Field field : path) {
                if (at == null) {
                    return null;
                }
                at = read(field, at);
            }
            return at;
        }

        void set(Object entity, @Nullable Object value) {
            Object at = entity;
            for (Field field : path.subList(0, path.size() - 1)) {
                @Nullable Object embedded = read(field, at);
                if (embedded == null) {
                    embedded = made(field.getType());
                    write(field, at, embedded);
                }
                at = embedded;
            }
            write(path.get(path.size() - 1), at, value);
        }

        Class<?> type() {
            return path.get(path.size() - 1).getType();
        }
    }

    public List<Column> columns() {
        return columns;
    }

    public String table() {
        return named(type.getSimpleName());
    }

    Object made() {
        return made(type);
    }

    private static Stream<Column> columns(Class<?> type, List<Field> outer) {
        return Arrays.stream(type.getDeclaredFields()).filter(Mapping::isMapped).flatMap(field -> {
            field.setAccessible(true);
            List<Field> path = new ArrayList<>(outer);
            path.add(field);
            return isEmbedded(field)
                    ? columns(field.getType(), path)
                    : Stream.of(new Column(named(field.getName()), List.copyOf(path)));
        });
    }

    /** Hibernate adds fields of its own to what it keeps. */
    private static boolean isMapped(Field field) {
        return !Modifier.isStatic(field.getModifiers()) && !field.getName().startsWith("$$");
    }

    private static boolean isEmbedded(Field field) {
        return field.getType().getName().startsWith(OURS) && !field.getType().isEnum();
    }

    private static String named(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    private static Object made(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object read(Field field, Object owner) {
        try {
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Field field, Object owner, @Nullable Object value) {
        try {
            field.set(owner, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
