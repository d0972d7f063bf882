package id.sigap.ticket.workload;

import id.sigap.platform.traffic.Lanes;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what was counted of units in a month. */
@ApplicationScoped
class FigureRows {

    private static final String COUNTED =
            "select r.on_day, f.unit_code, f.figure, f.days, f.reports from unit_figure_run r"
                    + " left join unit_figure f on f.unit_code = any($1) and f.month = $2";

    private final Pool pool;
    private final Lanes lanes;

    FigureRows(Pool pool, Lanes lanes) {
        this.pool = pool;
        this.lanes = lanes;
    }

    /** So many of one kind at one unit. */
    record Counted(String unit, Figure figure, int days, long reports) {}

    /** @param countedOn the day up to which all is counted */
    record Month(LocalDate countedOn, List<Counted> counted) {}

    Uni<Month> month(Set<String> units, LocalDate firstDay) {
        return lanes.connected(
                        () -> pool.preparedQuery(COUNTED).execute(Tuple.of(units.toArray(String[]::new), firstDay)))
                .map(rows -> {
                    LocalDate countedOn = firstDay;
                    List<Counted> counted = new ArrayList<>();
                    for (Row row : rows) {
                        countedOn = row.getLocalDate("on_day");
                        String unit = row.getString("unit_code");
                        if (unit != null) {
                            counted.add(new Counted(
                                    unit,
                                    Figure.valueOf(row.getString("figure")),
                                    row.getInteger("days"),
                                    row.getLong("reports")));
                        }
                    }
                    return new Month(countedOn, counted);
                });
    }
}
