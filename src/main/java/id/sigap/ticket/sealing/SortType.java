package id.sigap.ticket.sealing;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** What kind of value a list is sorted by; each takes the same room in a cursor whatever the value. */
public enum SortType {
    /** A place among few, such as a band of urgency. */
    RANK,
    /** A hash, or a number of entries. */
    NUMBER,
    /** A day in Asia/Jakarta. */
    DAY,
    /** To the microsecond, as the database keeps them. */
    TIME,
    ID;

    void write(ByteBuffer into, Object value) {
        switch (this) {
            case RANK -> into.putInt((Integer) value);
            case NUMBER -> into.putLong((Long) value);
            case DAY -> into.putInt(Math.toIntExact(((LocalDate) value).toEpochDay()));
            case TIME -> into.putLong(ChronoUnit.MICROS.between(Instant.EPOCH, ((OffsetDateTime) value).toInstant()));
            case ID -> {
                UUID id = (UUID) value;
                into.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
            }
        }
    }

    Object read(ByteBuffer from) {
        return switch (this) {
            case RANK -> from.getInt();
            case NUMBER -> from.getLong();
            case DAY -> LocalDate.ofEpochDay(from.getInt());
            case TIME -> Instant.EPOCH.plus(from.getLong(), ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
            case ID -> new UUID(from.getLong(), from.getLong());
        };
    }
}
