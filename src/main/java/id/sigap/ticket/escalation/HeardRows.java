package id.sigap.ticket.escalation;

import id.sigap.access.EscalationScope;
import id.sigap.platform.traffic.Lanes;
import id.sigap.ticket.sealing.SortType;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads what a viewer has heard of: one statement, which takes of each unit no more than the page. */
@ApplicationScoped
class HeardRows {

    /** Stands for the overall deadline, which is no unit's. */
    private static final String WHOLE = "*";

    /** As {@link EscalationScope#hearsAtOnce} and {@link EscalationScope#hears} have it. */
    private static final String HEARD =
            "e.whose = u.code and case when $5 then not e.up else e.up or e.unit_code = any($6) end"
                    + " and e.up = not ($5 or (e.unit_code = any($6) and not (t.passed_on and t.holder_code = any($6))))"
                    + " and ($5 or t.holder_code = any($7))";

    /** That clock, if it still runs. The limit says that there is one: the server would think that there is none, and sort them all. */
    private static final String STILL = "lateral (select k.soon, k.late from " + EscalationSql.CLOCKS + " where "
            + EscalationSql.RUNNING + " and k.clock = e.clock and k.up = e.up"
            + " and k.unit_code is not distinct from e.unit_code and k.began_on = e.began_on limit 1) c";

    /**
     * A band is told that was escalated and is so still: a day that a recompute moved away takes it off the list, and what is told
     * as overdue is not due soon besides.
     */
    private static final String TOLD = "case e.band when 'OVERDUE' then c.late else c.soon and not (c.late and exists ("
            + "select from escalation o where o.order_key = e.order_key and o.ticket_id = e.ticket_id"
            + " and o.clock = e.clock and o.whose = e.whose and o.began_on = e.began_on and o.up = e.up"
            + " and o.band = 'OVERDUE')) end";

    private static final String PAGE = "select p.* from unnest($8::text[]) u (code) cross join lateral ("
            + "select t.number, e.clock, e.band, coalesce(e.unit_code, t.holder_code) as unit_code, e.rank, e.order_key,"
            + " e.tie from escalation e join ticket t on t.id = e.ticket_id cross join " + STILL
            + " where " + HEARD + " and " + TOLD + " and (e.rank, e.order_key, e.tie) > ($9, $10, $11)"
            + " order by e.rank, e.order_key, e.tie limit $12) p order by p.rank, p.order_key, p.tie limit $12";

    private final Pool pool;
    private final Lanes lanes;

    HeardRows(Pool pool, Lanes lanes) {
        this.pool = pool;
        this.lanes = lanes;
    }

    /** What a list is sorted by: the band, and hashes, which tell nothing more. */
    record Place(int rank, long key, long tie) {

        static final List<SortType> TYPES = List.of(SortType.RANK, SortType.NUMBER, SortType.NUMBER);

        static final Place BEFORE_ALL = new Place(-1, 0, 0);
    }

    /** An entry as read. */
    record Heard(String number, String clock, String band, String unit, Place place) {}

    Uni<List<Heard>> page(EscalationScope scope, Cutoffs cutoffs, Place after, long rows) {
        List<String> whose = new ArrayList<>(scope.units());
        if (scope.whole()) {
            whose.add(WHOLE);
        }
        Tuple parameters = Tuple.from(EscalationSql.parameters(
                cutoffs,
                scope.whole(),
                scope.own().toArray(String[]::new),
                scope.units().toArray(String[]::new),
                whose.toArray(String[]::new),
                after.rank,
                after.key,
                after.tie,
                rows));
        return lanes.connected(() -> pool.preparedQuery(PAGE).execute(parameters))
                .map(found -> StreamSupport.stream(found.spliterator(), false)
                        .map(HeardRows::heard)
                        .toList());
    }

    private static Heard heard(Row row) {
        return new Heard(
                row.getString("number"),
                row.getString("clock"),
                row.getString("band"),
                row.getString("unit_code"),
                new Place(row.getInteger("rank"), row.getLong("order_key"), row.getLong("tie")));
    }
}
