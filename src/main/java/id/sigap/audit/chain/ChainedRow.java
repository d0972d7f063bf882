package id.sigap.audit.chain;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as its link covers it.
 *
 * @param position within the report's chain, from 1 on
 * @param values of {@link ChainKind#columns}, in their order
 */
public record ChainedRow(ChainKind kind, UUID ticketId, int position, List<@Nullable Object> values) {

    public ChainedRow {
        values = Collections.unmodifiableList(new ArrayList<>(values)); // List.copyOf takes no null
    }

    public static ChainedRow of(ChainKind kind, UUID ticketId, int position, @Nullable Object... values) {
        return new ChainedRow(kind, ticketId, position, Arrays.asList(values));
    }

    public ChainedRow at(int otherPosition) {
        return new ChainedRow(kind, ticketId, otherPosition, values);
    }

    /** Format 1. Each part is preceded by its length where it is hashed, and begins with its type: no two rows look alike. */
    byte[][] parts() {
        List<byte[]> parts = new ArrayList<>();
        parts.add(part(kind.name()));
        parts.add(part(ticketId));
        parts.add(part(position));
        values.forEach(value -> parts.add(part(value)));
        return parts.toArray(byte[][]::new);
    }

    public static byte[] part(@Nullable Object value) {
        if (value == null) {
            return new byte[] {0};
        } else if (value instanceof String text) {
            return typed(1, text.getBytes(StandardCharsets.UTF_8));
        } else if (value instanceof Double number) {
            return typed(9, bytes(Double.doubleToLongBits(number)));
        } else if (value instanceof BigDecimal exact) {
            // However many zeros the database adds.
            return typed(10, exact.stripTrailingZeros().toPlainString().getBytes(StandardCharsets.UTF_8));
        } else if (value instanceof Number number) {
            return typed(2, bytes(number.longValue()));
        } else if (value instanceof Boolean truth) {
            return typed(3, new byte[] {(byte) (truth ? 1 : 0)});
        } else if (value instanceof UUID id) {
            return typed(4, bytes(id.getMostSignificantBits(), id.getLeastSignificantBits()));
        } else if (value instanceof LocalDate day) {
            return typed(5, bytes(day.toEpochDay()));
        } else if (value instanceof Instant instant) {
            // What the database keeps: microseconds.
            return typed(6, bytes(ChronoUnit.MICROS.between(Instant.EPOCH, instant)));
        } else if (value instanceof byte[] bytes) {
            return typed(7, bytes);
        } else if (value instanceof Object[] values) {
            return typed(8, Digests.of(values));
        }
        throw new IllegalArgumentException("no encoding for " + value.getClass());
    }

    private static byte[] typed(int type, byte[] value) {
        return ByteBuffer.allocate(1 + value.length).put((byte) type).put(value).array();
    }

    private static byte[] bytes(long... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * numbers.length);
        for (long number : numbers) {
            bytes.putLong(number);
        }
        return bytes.array();
    }
}
