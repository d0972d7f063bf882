package id.sigap.ticket.figures;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Counts the reports that are not closed. */
@ApplicationScoped
class DeskRows {

    /** A report has a step until it is closed; a merged one is counted with the other. */
    private static final String COUNT = """
        select count(*) as open, count(*) filter (where due_on < $1) as overdue,
          count(*) filter (where area_code is null) as unplaced
        from ticket where ended_as is null and step is not null and merged_into is null\
        """;

    private final Pool pool;

    DeskRows(Pool pool) {
        this.pool = pool;
    }

    /** How many there are, how many of them past their deadline, and how many without an urban village. */
    record Counted(long open, long overdue, long unplaced) {}

    Uni<Counted> count(LocalDate today) {
        return pool.preparedQuery(COUNT)
                .execute(Tuple.of(today))
                .map(rows -> counted(rows.iterator().next()));
    }

    private static Counted counted(Row row) {
        return new Counted(row.getLong("open"), row.getLong("overdue"), row.getLong("unplaced"));
    }
}
