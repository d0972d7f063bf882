package id.sigap.platform.act;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All that one act writes, in as many tables as it takes, as one statement: {@code with … as (insert …), … update …}. One trip,
 * and one plan, which the server keeps; references between the rows are checked when all of them are there.
 */
public final class ActStatement {

    private final List<String> parts = new ArrayList<>();
    private final List<@Nullable Object> arguments = new ArrayList<>();

    /** Rows more, each in the table of its kind. */
    public ActStatement insert(Object... entities) {
        for (Object entity : entities) {
            parts.add(EntityTable.insert(entity, this));
        }
        return this;
    }

    /** What is not as it was read any more of a row with an id and a version, which is one more now. */
    public <T> ActStatement update(EntityTable<T> rows, T entity, List<@Nullable Object> before) {
        parts.add(rows.update(entity, before, this));
        return this;
    }

    /** How the text names that value. */
    String argument(@Nullable Object value) {
        arguments.add(value);
        return "$" + arguments.size();
    }

    public String sql() {
        int last = parts.size() - 1;
        String before = IntStream.range(0, last)
                .mapToObj(i -> "part" + i + " as (" + parts.get(i) + ")")
                .collect(Collectors.joining(", "));
        return (last == 0 ? "" : "with " + before + " ") + parts.get(last);
    }

    public Tuple arguments() {
        return Tuple.from(arguments);
    }
}
