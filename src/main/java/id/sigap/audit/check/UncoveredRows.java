package id.sigap.audit.check;

import id.sigap.audit.chain.ChainRows.Held;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Finds entries that a root should cover by now and none does. Roots go by running numbers, which whoever owns the
 * database can set back: what is written then, no root would ever cover.
 */
final class UncoveredRows {

    private static final String ENTRIES = """
            select 'history_entry' as place, r.ticket_id, min(r.position) as position from history_entry r
            left join (select ticket_id, max(position) as through from audit_root_head where chain = 'HISTORY'
              group by ticket_id) h on h.ticket_id = r.ticket_id
            where r.at < $1 and r.position > coalesce(h.through, 0) group by r.ticket_id
            union all
            select 'disclosure', r.ticket_id, min(r.position) from disclosure r
            left join (select ticket_id, max(position) as through from audit_root_head where chain = 'DISCLOSURE'
              group by ticket_id) h on h.ticket_id = r.ticket_id
            where r.at < $1 and r.position > coalesce(h.through, 0) group by r.ticket_id
            union all
            select 'reference_change', null, min(r.position) from reference_change r
            where r.at < $1 and r.position > coalesce((select max(position) from audit_root_head where chain = 'REFERENCE'), 0)
            having count(*) > 0
            union all
            select 'statement_final', null, min(r.position) from statement_final r
            where r.at < $1 and r.position > coalesce((select max(position) from audit_root_head where chain = 'STATEMENT'), 0)
            having count(*) > 0
            union all
            select 'export_log', null, min(r.position) from export_log r
            where r.at < $1 and r.position > coalesce((select max(position) from audit_root_head where chain = 'EXPORT'), 0)
            having count(*) > 0
            order by place desc, ticket_id limit $2""";

    private UncoveredRows() {}

    /** The first entry of a chain that should be covered. */
    record First(String table, @Nullable UUID ticketId, int position) {}

    /** Of what was written before an instant. */
    static Uni<List<First>> before(Held held, Instant at, int most) {
        return held.connection()
                .preparedQuery(ENTRIES)
                .execute(Tuple.of(at.atOffset(ZoneOffset.UTC), most))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row ->
                                new First(row.getString("place"), row.getUUID("ticket_id"), row.getInteger("position")))
                        .toList());
    }
}
