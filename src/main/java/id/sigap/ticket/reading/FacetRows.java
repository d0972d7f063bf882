package id.sigap.ticket.reading;

import id.sigap.platform.traffic.Lanes;
import id.sigap.ticket.TicketPageView.Count;
import id.sigap.ticket.TicketPageView.FacetView;
import id.sigap.ticket.TicketQuery.TicketFacet;
import id.sigap.ticket.finding.Bands;
import id.sigap.ticket.finding.FacetSql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How many reports of a list have something in common: of the list itself, {@link ListCondition}, and of no other rows. */
@ApplicationScoped
public class FacetRows {

    private final Pool pool;
    private final Lanes lanes;

    FacetRows(Pool pool, Lanes lanes) {
        this.pool = pool;
        this.lanes = lanes;
    }

    /**
     * The most frequent values, each with its number; nothing of what has none.
     *
     * @param bandsAsked whether the list itself depends on bands
     */
    Uni<FacetView> counts(ListCondition condition, TicketFacet by, boolean bandsAsked, LocalDate bandDay, int first) {
        Bands bands = bandsAsked || by == TicketFacet.URGENCY ? condition.bands(bandDay) : Bands.NONE;
        String sql = "select " + FacetSql.value(by, bands) + " as value, count(*) as reports from ticket t where "
                + condition.where(bands) + FacetSql.has(by, bands)
                + " group by value order by reports desc, value limit " + condition.parameter((long) first);
        return lanes.connected(() -> pool.preparedQuery(sql).execute(Tuple.from(condition.parameters())))
                .map(rows -> {
                    List<Count> counts = new ArrayList<>();
                    for (Row row : rows) {
                        counts.add(new Count(FacetSql.told(by, row.getString("value")), row.getLong("reports")));
                    }
                    return new FacetView(counts);
                });
    }
}
