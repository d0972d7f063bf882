package id.sigap.audit.chain;

import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.sqlclient.data.Numeric;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what links cover, as it was when the link was made. */
final class LinkedRows {

    private LinkedRows() {}

    /** The covered columns of a table, for a select. */
    static String columns(ChainKind kind, String alias) {
        return kind.columns().stream().map(column -> alias + "." + column).collect(Collectors.joining(", "));
    }

    static ChainedRow row(Row row, ChainKind kind) {
        List<@Nullable Object> values = new ArrayList<>();
        for (String column : kind.columns()) {
            values.add(plain(row.getValue(column)));
        }
        return new ChainedRow(kind, row.getUUID("ticket_id"), row.getInteger("position"), values);
    }

    static @Nullable Buffer buffer(Row row, String column) {
        var buffer = row.getBuffer(column);
        return buffer == null ? null : buffer.getDelegate();
    }

    static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof OffsetDateTime at) {
            return at.toInstant();
        }
        if (value instanceof Numeric number) {
            return number.bigDecimalValue();
        }
        if (value instanceof io.vertx.mutiny.core.buffer.Buffer buffer) {
            return buffer.getBytes();
        }
        return value instanceof Buffer buffer ? buffer.getBytes() : value;
    }
}
