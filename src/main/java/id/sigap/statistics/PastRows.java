package id.sigap.statistics;

import id.sigap.platform.NamedColumns;
import id.sigap.platform.Turn;
import id.sigap.platform.UnitOfWork;
import id.sigap.workflow.Status;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads reports as they were when a month was over. That is in their history, which nothing changes, so it is the same whenever it
 * is read: late, again after a crash, and in a year. Reports of one day at a time, so a run holds a few hundred in memory.
 */
@ApplicationScoped
class PastRows {

    /** Those merged into another one by then are counted with it. What is asked for but not decided moves nothing. */
    private static final String AS_IT_WAS = """
            , lateral (select
                (array_agg(h.status order by h.position desc))[1] as was,
                (array_agg(h.category_code order by h.position desc) filter (where h.category_code is not null))[1] as category,
                (array_agg(h.to_unit order by h.position desc)
                  filter (where h.to_unit is not null and h.action <> 'REQUEST_TRANSFER'))[1] as unit,
                (array_agg(h.at order by h.position desc) filter (where h.action in ('SUBMIT', 'COMPLETE')))[1] as sent,
                (array_agg(h.at order by h.position desc)
                  filter (where h.action in ('APPROVE', 'REJECT', 'WITHDRAW')))[1] as ended,
                coalesce((array_agg(h.action order by h.position desc)
                  filter (where h.action in ('MERGE', 'UNMERGE')))[1] = 'MERGE', false) as merged
              from history_entry h where h.ticket_id = t.id and h.at < $3) as past
            where past.was is not null and not past.merged""";

    private static final String SUBMITTED = """
            select t.id, t.channel_code, t.area_code, t.submitted_at, past.was, past.category, past.unit, past.sent, past.ended
            from (select id, channel_code, area_code, submitted_at from ticket
              where submitted_at >= $1 and submitted_at < $2) as t""" + AS_IT_WAS;

    private static final String ENDED = """
            select t.id, t.channel_code, t.area_code, t.submitted_at, past.was, past.category, past.unit, past.sent, past.ended
            from (select id, channel_code, area_code, submitted_at from ticket where submitted_at < $4 and id in (
              select ticket_id from history_entry
              where action in ('APPROVE', 'REJECT', 'WITHDRAW') and at >= $1 and at < $2)) as t""" + AS_IT_WAS + " and past.ended >= $1 and past.ended < $2";

    private final UnitOfWork unitOfWork;
    private final ZoneId zone;

    PastRows(UnitOfWork unitOfWork, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.zone = clock.getZone();
    }

    /** As they were at the beginning of a day: all that were submitted on another. */
    Uni<List<PastReport>> submittedOn(Turn turn, LocalDate day, LocalDate asOf) {
        Tuple values = Tuple.of(begin(day), begin(day.plusDays(1)), begin(asOf));
        return read(turn, SUBMITTED, values);
    }

    /** The same of those that last ended on that day, and were submitted before yet another. */
    Uni<List<PastReport>> endedOn(Turn turn, LocalDate day, LocalDate asOf, LocalDate submittedBefore) {
        Tuple values = Tuple.of(begin(day), begin(day.plusDays(1)), begin(asOf), begin(submittedBefore));
        return read(turn, ENDED, values);
    }

    private Uni<List<PastReport>> read(Turn turn, String statement, Tuple values) {
        return unitOfWork.statements(
                turn,
                connection ->
                        connection.preparedQuery(statement).execute(values).map(this::reports));
    }

    private OffsetDateTime begin(LocalDate day) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }

    private List<PastReport> reports(RowSet<Row> rows) {
        List<PastReport> reports = new ArrayList<>();
        for (Row row : NamedColumns.of(rows)) {
            OffsetDateTime ended = row.getOffsetDateTime("ended");
            reports.add(new PastReport(
                    row.getUUID("id"),
                    row.getString("channel_code"),
                    row.getString("area_code"),
                    row.getString("category"),
                    row.getString("unit"),
                    Status.valueOf(row.getString("was")),
                    day(row.getOffsetDateTime("submitted_at")),
                    day(row.getOffsetDateTime("sent")),
                    ended == null ? null : day(ended)));
        }
        return reports;
    }

    private LocalDate day(OffsetDateTime at) {
        return at.atZoneSameInstant(zone).toLocalDate();
    }
}
