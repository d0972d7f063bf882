package id.sigap.platform.act;

import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads and writes a kind of entity without a session: by its {@link Mapping}, in statements of our own. */
public final class EntityTable<T> {

    private static final ClassValue<EntityTable<?>> ALL = new ClassValue<>() {
        @Override
        protected EntityTable<?> computeValue(Class<?> type) {
            return new EntityTable<>(type);
        }
    };

    private final Class<T> type;
    private final Mapping mapping;
    private final List<Mapping.Column> columns;
    private final String insert;

    private EntityTable(Class<T> type) {
        this.type = type;
        this.mapping = Mapping.of(type);
        this.columns = mapping.columns();
        this.insert = "insert into " + mapping.table() + " (" + names("") + ") values (";
    }

    @SuppressWarnings("unchecked") // each class has its own
    public static <T> EntityTable<T> of(Class<T> type) {
        return (EntityTable<T>) ALL.get(type);
    }

    private String names(String before) {
        return columns.stream().map(column -> before + column.name()).collect(Collectors.joining(", "));
    }

    /** All its columns, for a select that {@link #read} reads. */
    public String columns(String alias) {
        return names(alias + ".");
    }

    /** One whose columns begin there in a row. */
    public T read(Row row, int from) {
        T entity = type.cast(mapping.made());
        for (int i = 0; i < columns.size(); i++) {
            Mapping.Column column = columns.get(i);
            column.set(entity, fromDatabase(row.getDelegate().getValue(from + i), column.type()));
        }
        return entity;
    }

    /** The same for what was joined; null if there is none, which its first column, the key, says. */
    public @Nullable T readIfThere(Row row, int from) {
        return row.getDelegate().getValue(from) == null ? null : read(row, from);
    }

    /** Of what stands behind this one in a row. */
    public int width() {
        return columns.size();
    }

    /** What it consists of now: compared with later, it says what has changed. */
    public List<@Nullable Object> values(T entity) {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        columns.forEach(column -> values.add(column.of(entity)));
        return values;
    }

    /** The columns whose values are others than they were. */
    public List<String> changed(T entity, List<@Nullable Object> before) {
        return IntStream.range(0, columns.size())
                .filter(i -> !Objects.deepEquals(columns.get(i).of(entity), before.get(i)))
                .mapToObj(i -> columns.get(i).name())
                .toList();
    }

    /** Its values among the arguments of the act. */
    static String insert(Object entity, ActStatement act) {
        EntityTable<?> rows = of(entity.getClass());
        return rows.columns.stream()
                .map(column -> act.argument(toDatabase(column.of(entity))))
                .collect(Collectors.joining(", ", rows.insert, ")"));
    }

    /** Only what has changed: a row whose indexed columns stay needs no new entries in the indexes. */
    String update(T entity, List<@Nullable Object> before, ActStatement act) {
        Object version = Objects.requireNonNull(before.get(version()));
        columns.get(version()).set(entity, (long) version + 1);
        List<String> changed = changed(entity, before);
        return columns.stream()
                .filter(column -> changed.contains(column.name()))
                .map(column -> column.name() + " = " + act.argument(toDatabase(column.of(entity))))
                .collect(Collectors.joining(
                        ", ",
                        "update " + mapping.table() + " set ",
                        " where id = " + act.argument(before.get(place("id"))) + " and version = "
                                + act.argument(version)));
    }

    private int version() {
        return place("version");
    }

    private int place(String name) {
        return columns.stream().map(Mapping.Column::name).toList().indexOf(name);
    }

    private static @Nullable Object toDatabase(@Nullable Object value) {
        if (value instanceof Enum<?> word) {
            return word.name();
        }
        if (value instanceof Instant at) {
            return at.atOffset(ZoneOffset.UTC);
        }
        return value instanceof byte[] bytes ? Buffer.buffer(bytes) : value;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the field says which enum it is
    private static @Nullable Object fromDatabase(@Nullable Object value, Class<?> type) {
        if (type.isEnum() && value instanceof String word) {
            return Enum.valueOf((Class) type, word);
        }
        if (value instanceof OffsetDateTime at) {
            return at.toInstant();
        }
        return value instanceof Buffer buffer ? buffer.getBytes() : value;
    }
}
