package id.sigap.audit.check;

import id.sigap.audit.chain.ChainRows.Held;
import id.sigap.audit.chain.ReportColumns;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads reports as they stand, to be compared with what their histories say. */
final class ReportRows {

    /** Whatever the table has now: a column that was added while this process runs is covered too, or known not to be. */
    private static final String COLUMNS =
            "select attname from pg_attribute where attrelid = 'ticket'::regclass and attnum > 0 and not attisdropped";

    /** What history says in so many words; for all else there is the seal. */
    private static final String DIFFERS = """
            case
              when t.status <> e.status then 'status'
              when t.holder_code <> h.holder_code then 'holder_code'
              when t.open <> case e.action when 'PUBLISH' then true when 'MAKE_PRIVATE' then false
                else not e.written_privately end then 'open'
              when t.merged_into is distinct from h.merged_into then 'merged_into'
              when t.merged_count <> c.children then 'merged_count'
              when (t.mirrored_status is null) <> (t.merged_into is null) then 'mirrored_status'
              when t.shown_status <> coalesce(t.mirrored_status, t.status) then 'shown_status'
              when t.mirrored_status <> m.status and t.parts_on is null then 'mirrored_status'
              when t.with_bureau <> coalesce((select bureau from unit where code = t.holder_code), false) then 'with_bureau'
              when t.category_code <> h.category_code then 'category_code'
              when t.description <> w.description then 'description'
              when t.latest_action <> e.action then 'latest_action'
              when t.latest_unit is distinct from e.actor_unit then 'latest_unit'
              when t.latest_at <> e.at then 'latest_at'
              when t.status_position <> h.moves then 'status_position'
              when t.open_steps <> h.open_moves then 'open_steps'
              when t.submitted_at <> h.submitted_at then 'submitted_at'
              when t.due_on <> h.due_on then 'due_on'
              when t.step_due_on is distinct from e.step_due_on then 'step_due_on'
            end as differs""";

    private static final String REPORTS = """
            select %s, t.seal, %s
            from ticket t
            join history_entry e on e.ticket_id = t.id and e.position = t.latest_position
            left join ticket m on m.id = t.merged_into
            cross join lateral (
              select count(*) filter (where field in ('STATUS', 'CATEGORY')) as moves,
                count(*) filter (where field in ('STATUS', 'CATEGORY') and not written_privately) as open_moves,
                min(at) filter (where position = 1) as submitted_at,
                (array_agg(to_unit order by position desc)
                  filter (where to_unit is not null and action <> 'REQUEST_TRANSFER'))[1] as holder_code,
                (array_agg(category_code order by position desc) filter (where category_code is not null))[1] as category_code,
                (array_agg(new_due_on order by position desc) filter (where new_due_on is not null))[1] as due_on,
                (array_agg(case action when 'MERGE' then other_ticket end order by position desc)
                  filter (where action in ('MERGE', 'UNMERGE')))[1] as merged_into
              from history_entry where ticket_id = t.id) h
            cross join lateral (select count(*) as children from ticket where merged_into = t.id) c
            cross join lateral (
              select string_agg(x.body, E'\\n\\n' order by x.position) as description
              from history_text x join history_entry said on said.ticket_id = x.ticket_id and said.position = x.position
              where x.ticket_id = t.id and said.action in ('SUBMIT', 'COMPLETE')) w""";

    private static final String OF_ALL = " where t.id > $1 order by t.id limit $2";

    private static final String OF_ONE = " where t.id = $3 and t.id > $1 limit $2";

    private ReportRows() {}

    /**
     * A report as it stands.
     *
     * @param differs the first column that is not what history says in so many words; null if all are
     */
    record Stored(
            UUID id,
            int position,
            ReportColumns columns,
            Buffer seal,
            @Nullable String differs) {}

    static Uni<List<String>> columns(Held held) {
        return held.connection()
                .query(COLUMNS)
                .execute()
                .map(rows -> ReportColumns.covered(StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString(0))
                        .toList()));
    }

    /** Some, by id, behind one; those whose history is not there are told of where that is read. */
    static Uni<List<Stored>> page(Held held, List<String> columns, @Nullable UUID ticketId, UUID after, int most) {
        String reports = REPORTS.formatted("t." + String.join(", t.", columns), DIFFERS);
        return held.connection()
                .preparedQuery(reports + (ticketId == null ? OF_ALL : OF_ONE))
                .execute(ticketId == null ? Tuple.of(after, most) : Tuple.of(after, most, ticketId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> stored(row, columns))
                        .toList());
    }

    private static Stored stored(Row row, List<String> columns) {
        return new Stored(
                row.getUUID("id"),
                row.getInteger("latest_position"),
                ReportColumns.of(columns, row::getValue, Map.of()),
                row.getBuffer("seal").getDelegate(),
                row.getString("differs"));
    }
}
