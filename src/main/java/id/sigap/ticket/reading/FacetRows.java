package id.sigap.ticket.reading;

import id.sigap.platform.traffic.Lanes;
import id.sigap.ticket.TicketPageView.Count;
import id.sigap.ticket.TicketPageView.FacetView;
import id.sigap.ticket.TicketQuery.TicketFacet;
import id.sigap.ticket.finding.Bands;
import id.sigap.ticket.finding.FacetSql;
import id.sigap.ticket.finding.WordsOrder;
import id.sigap.ticket.finding.WordsSql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
     * The most frequent values, each with its number; nothing of what has none. Null if too many have the words that are
     * searched for.
     *
     * @param bandsAsked whether the list itself depends on bands
     */
    Uni<@Nullable FacetView> counts(
            ListCondition condition, TicketFacet by, boolean bandsAsked, LocalDate bandDay, int first) {
        Bands bands = bandsAsked || by == TicketFacet.URGENCY ? condition.bands(bandDay) : Bands.NONE;
        String counted = "select " + FacetSql.value(by, bands) + " as value, count(*) as reports from ticket t where "
                + condition.where(bands) + FacetSql.has(by, bands) + condition.ifFew()
                + " group by value order by reports desc, value limit " + condition.parameter((long) first);
        String sql = condition.isCountedIfFew()
                ? condition.words().sought(WordsOrder.NONE) + "select c.value, c.reports, " + WordsSql.FEW
                        + " as few from (values (1)) one left join (" + counted
                        + ") c on true order by c.reports desc, c.value"
                : condition.words().soughtAlone() + counted;
        return lanes.connected(() -> pool.preparedQuery(sql).execute(Tuple.from(condition.parameters())))
                .map(rows -> counted(rows, by, condition.isCountedIfFew()));
    }

    private static @Nullable FacetView counted(RowSet<Row> rows, TicketFacet by, boolean ifFew) {
        List<Count> counts = new ArrayList<>();
        for (Row row : rows) {
            if (ifFew && !row.getBoolean("few")) {
                return null;
            }
            String value = row.getString("value");
            if (value != null) {
                counts.add(new Count(FacetSql.told(by, value), row.getLong("reports")));
            }
        }
        return new FacetView(counts);
    }
}
