package id.sigap.audit.chain;

import id.sigap.platform.waits.Patience;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads chains to be checked, page by page and all of one moment. */
@ApplicationScoped
public class ChainRows {

    private static final String HISTORY =
            """
            select r.ticket_id, r.position, r.link, %s, 'ticket' as end_table, t.latest_position as end_position,
              t.latest_link as end_link, %s
            from history_entry r left join ticket t on t.id = r.ticket_id""".formatted(LinkedRows.columns(ChainKind.HISTORY, "r"), DetailRows.COLUMNS) + DetailRows.TABLES;

    private static final String DISCLOSURE = """
            select r.ticket_id, r.position, r.link, %s, 'disclosure_end' as end_table, e.position as end_position,
              e.link as end_link
            from disclosure r left join disclosure_end e on e.ticket_id = r.ticket_id""".formatted(LinkedRows.columns(ChainKind.DISCLOSURE, "r"));

    /** Under an id that no report has, so that it is walked as all others are. */
    private static final String LOG = """
            select r.ticket_id, r.position, r.link, %3$s, '%1$s_end' as end_table, e.position as end_position,
              e.link as end_link
            from (select '%2$s'::uuid as ticket_id, c.position, c.link, %4$s from %1$s c) r
            left join %1$s_end e on true""";

    private static final String PAGE =
            " where r.position is not null and (r.ticket_id, r.position) > ($1, $2) order by r.ticket_id, r.position limit $3";

    private static final String OF_TICKET =
            " where r.ticket_id = $3 and r.position is not null and (r.ticket_id, r.position) > ($1, $2) order by r.position limit $4";

    /** What a walk over the entries does not come by: ends, grants, comments, answers and photos without an entry, and entries without a place. */
    private static final String LOOSE = """
            select * from (
              select 'TRUNCATED' as fault, 'history_entry' as place, t.id as ticket_id, 1 as position from ticket t
              where not exists (select from history_entry h where h.ticket_id = t.id)
              union all
              select 'TRUNCATED', 'disclosure', e.ticket_id, 1 from disclosure_end e
              where not exists (select from disclosure d where d.ticket_id = e.ticket_id and d.position is not null)
              union all
              select 'UNLINKED', 'disclosure', d.ticket_id, 0 from disclosure d where d.position is null
              union all
              select 'CHANGED', 'photo_grant', g.ticket_id, g.position from photo_grant g where not exists
                (select from history_entry h where h.ticket_id = g.ticket_id and h.position = g.position)
              union all
              select 'CHANGED', 'photo_grant_end', b.ticket_id, b.position from photo_grant_end b where not exists
                (select from history_entry h where h.ticket_id = b.ticket_id and h.position = b.position)
              union all
              select 'CHANGED', 'ticket_comment', c.ticket_id, c.position from ticket_comment c where not exists
                (select from history_entry h where h.ticket_id = c.ticket_id and h.position = c.position)
              union all
              select 'CHANGED', 'answer_sheet', a.ticket_id, a.position from answer_sheet a where not exists
                (select from history_entry h where h.ticket_id = a.ticket_id and h.position = a.position)
              union all
              select 'CHANGED', 'answer_words', w.ticket_id, 1 from answer_words w where not exists
                (select from answer_sheet a where a.ticket_id = w.ticket_id)
              union all
              select distinct 'CHANGED', 'photo', p.ticket_id, coalesce(p.position, 0) from photo p
              where p.ticket_id is not null and not exists
                (select from history_entry h where h.ticket_id = p.ticket_id and h.position = p.position)) loose""";

    private static final String IN_ORDER = " order by array_position("
            + "array['history_entry', 'disclosure', 'photo_grant', 'photo_grant_end', 'ticket_comment',"
            + " 'answer_sheet', 'answer_words', 'photo'], place),"
            + " ticket_id, position limit $1";

    /** Logs of which nothing is left, though they say that there was something. */
    private static final String EMPTIED = """
            select 'REFERENCE' as chain from reference_change_end e
            where e.position > 0 and not exists (select from reference_change)
            union all
            select 'STATEMENT' from statement_final_end e
            where e.position > 0 and not exists (select from statement_final)
            union all
            select 'EXPORT' from export_log_end e where e.position > 0 and not exists (select from export_log)""";

    /** Of what is gone the first is told: behind what is left. */
    private static final String HEADS = """
            select h.chain, h.ticket_id, coalesce(r.link, d.link, c.link, f.link, x.link) is not null as present,
              case when coalesce(r.link, d.link, c.link, f.link, x.link) is not null then h.position
              else 1 + coalesce(case h.chain
                when 'HISTORY' then (select max(position) from history_entry l where l.ticket_id = h.ticket_id)
                when 'DISCLOSURE' then (select max(position) from disclosure l where l.ticket_id = h.ticket_id)
                when 'REFERENCE' then (select max(position) from reference_change)
                when 'STATEMENT' then (select max(position) from statement_final)
                else (select max(position) from export_log) end, 0) end as position
            from audit_root_head h
            left join history_entry r on h.chain = 'HISTORY' and r.ticket_id = h.ticket_id and r.position = h.position
            left join disclosure d on h.chain = 'DISCLOSURE' and d.ticket_id = h.ticket_id and d.position = h.position
            left join reference_change c on h.chain = 'REFERENCE' and c.position = h.position
            left join statement_final f on h.chain = 'STATEMENT' and f.position = h.position
            left join export_log x on h.chain = 'EXPORT' and x.position = h.position
            where h.%s = $1 and h.link is distinct from coalesce(r.link, d.link, c.link, f.link, x.link)
            order by h.chain desc, h.ticket_id, h.position limit $2""";

    private final Pool pool;

    protected ChainRows(Pool pool) {
        this.pool = pool;
    }

    /** The transaction that something is read or written in. */
    public record Held(SqlConnection connection) {}

    /**
     * An entry with what is beside it.
     *
     * @param link null only if somebody wrote it past the service, and past what the table demands
     * @param wrongBeside null if what stands beside it is what it says
     * @param endPosition where the chain ends, as noted in {@code endTable}; null if that row is gone
     */
    public record Entry(
            ChainedRow row,
            @Nullable Buffer link,
            DetailRows.@Nullable Wrong wrongBeside,
            String endTable,
            @Nullable Integer endPosition,
            @Nullable Buffer endLink) {}

    /** A row that is wrong by itself; of no report if that is null. */
    public record Loose(
            ChainFault fault, String table, @Nullable UUID ticketId, int position) {}

    /**
     * What a root knew a chain to end with, and is not there.
     *
     * @param present whether something else is
     */
    public record Lost(String chain, UUID ticketId, int position, boolean present) {}

    /** All that is read in it is of one moment. */
    public <T> Uni<T> snapshot(Function<Held, Uni<T>> work) {
        return pool.withTransaction(connection -> connection
                .query("set transaction isolation level repeatable read read only")
                .execute()
                .chain(() -> Patience.take(connection))
                .chain(() -> work.apply(new Held(connection))));
    }

    /** Behind an entry, of all reports or of one. */
    public Uni<List<Entry>> page(Held held, ChainKind kind, @Nullable UUID ticketId, @Nullable Entry after, int most) {
        UUID afterTicket = after == null ? new UUID(0, 0) : after.row().ticketId();
        int afterPosition = after == null ? 0 : after.row().position();
        String rows = kind == ChainKind.HISTORY ? HISTORY : kind == ChainKind.DISCLOSURE ? DISCLOSURE : log(kind);
        return (ticketId == null
                        ? held.connection.preparedQuery(rows + PAGE).execute(Tuple.of(afterTicket, afterPosition, most))
                        : held.connection
                                .preparedQuery(rows + OF_TICKET)
                                .execute(Tuple.of(afterTicket, afterPosition, ticketId, most)))
                .map(found -> StreamSupport.stream(found.spliterator(), false)
                        .map(row -> entry(row, kind))
                        .toList());
    }

    private static String log(ChainKind kind) {
        return LOG.formatted(
                kind.table(), ChainKind.OF_NO_REPORT, LinkedRows.columns(kind, "r"), LinkedRows.columns(kind, "c"));
    }

    public Uni<List<ChainKind>> emptied(Held held) {
        return held.connection.query(EMPTIED).execute().map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> ChainKind.valueOf(row.getString("chain")))
                .toList());
    }

    /** Of all reports or of one. */
    public Uni<List<Loose>> loose(Held held, @Nullable UUID ticketId, int most) {
        return (ticketId == null
                        ? held.connection.preparedQuery(LOOSE + IN_ORDER).execute(Tuple.of(most))
                        : held.connection
                                .preparedQuery(LOOSE + " where ticket_id = $2" + IN_ORDER)
                                .execute(Tuple.of(most, ticketId)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Loose(
                                ChainFault.valueOf(row.getString("fault")),
                                row.getString("place"),
                                row.getUUID("ticket_id"),
                                row.getInteger("position")))
                        .toList());
    }

    public Uni<List<Lost>> lostOfRoot(Held held, int root, int most) {
        return lost(held.connection.preparedQuery(HEADS.formatted("root")).execute(Tuple.of(root, most)));
    }

    public Uni<List<Lost>> lostOfTicket(Held held, UUID ticketId, int most) {
        return lost(held.connection.preparedQuery(HEADS.formatted("ticket_id")).execute(Tuple.of(ticketId, most)));
    }

    private static Uni<List<Lost>> lost(Uni<RowSet<Row>> found) {
        return found.map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Lost(
                        row.getString("chain"),
                        row.getUUID("ticket_id"),
                        row.getInteger("position"),
                        row.getBoolean("present")))
                .toList());
    }

    private static Entry entry(Row row, ChainKind kind) {
        return new Entry(
                LinkedRows.row(row, kind),
                LinkedRows.buffer(row, "link"),
                kind == ChainKind.HISTORY ? DetailRows.wrong(row) : null,
                row.getString("end_table"),
                row.getInteger("end_position"),
                LinkedRows.buffer(row, "end_link"));
    }
}
