package id.sigap.replay.plan;

import id.sigap.replay.file.Anomaly;
import id.sigap.replay.file.Column;
import id.sigap.replay.file.Row;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What is odd about a row's times. They are not sent: the service keeps its own clock. */
final class Times {
    private Times() {}

    static Set<Anomaly> anomalies(Row row) {
        Set<Anomaly> found = EnumSet.noneOf(Anomaly.class);
        boolean closed = !row.cell(Column.CLOSED).isEmpty();
        if (!closed) {
            found.add(Anomaly.NOT_CLOSED);
        }
        if (unreadable(row, Column.OPENED)
                || unreadable(row, Column.UPDATED)
                || (closed && unreadable(row, Column.CLOSED))) {
            found.add(Anomaly.UNREADABLE_TIME);
        }
        if (beforeOpened(row, Column.CLOSED)) {
            found.add(Anomaly.CLOSED_BEFORE_OPENED);
        }
        if (beforeOpened(row, Column.UPDATED)) {
            found.add(Anomaly.UPDATED_BEFORE_OPENED);
        }
        return found;
    }

    private static boolean beforeOpened(Row row, Column column) {
        Optional<LocalDateTime> opened = time(row, Column.OPENED);
        return opened.isPresent()
                && time(row, column).filter(t -> t.isBefore(opened.get())).isPresent();
    }

    private static boolean unreadable(Row row, Column column) {
        return time(row, column).isEmpty();
    }

    private static Optional<LocalDateTime> time(Row row, Column column) {
        try {
            return Optional.of(LocalDateTime.parse(row.cell(column)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
