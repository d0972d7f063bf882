package id.sigap.ticket.workload;

import id.sigap.platform.traffic.Lanes;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Counts what units have to do now: of what is open alone, by an index that has no more in it. */
@ApplicationScoped
class OpenWorkRows {

    private static final String OPEN = "select t.holder_code, count(*) filter (where t.step_due_on < $2) as overdue,"
            + " count(*) filter (where t.step_due_on >= $2 and t.step_soon_on <= $2) as due_soon,"
            + " count(*) filter (where t.step_due_on >= $2 and t.step_soon_on > $2) as on_track,"
            + " count(*) filter (where t.step_from > $3) as age_0,"
            + " count(*) filter (where t.step_from <= $3 and t.step_from > $4) as age_1,"
            + " count(*) filter (where t.step_from <= $4 and t.step_from > $5) as age_2,"
            + " count(*) filter (where t.step_from <= $5 and t.step_from > $6) as age_3,"
            + " count(*) filter (where t.step_from <= $6) as age_4"
            + " from ticket t where t.holder_code = any($1) and t.step is not null and t.merged_into is null"
            + " and t.step in ('COORDINATION', 'HANDLING') group by t.holder_code";

    /** As many as {@link OpenWorkView#AGES}. */
    private static final List<String> AGES = List.of("age_0", "age_1", "age_2", "age_3", "age_4");

    private final Pool pool;
    private final Lanes lanes;

    OpenWorkRows(Pool pool, Lanes lanes) {
        this.pool = pool;
        this.lanes = lanes;
    }

    /**
     * Of units that have anything.
     *
     * @param since for each age but the first, the latest day of a hand-over of that age
     */
    Uni<List<OpenWorkView.Unit>> open(Set<String> units, LocalDate today, List<LocalDate> since) {
        Tuple parameters =
                Tuple.tuple().addArrayOfString(units.toArray(String[]::new)).addLocalDate(today);
        since.forEach(parameters::addLocalDate);
        return lanes.connected(() -> pool.preparedQuery(OPEN).execute(parameters))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(OpenWorkRows::unit)
                        .toList());
    }

    private static OpenWorkView.Unit unit(Row row) {
        return new OpenWorkView.Unit(
                row.getString("holder_code"),
                row.getLong("on_track"),
                row.getLong("due_soon"),
                row.getLong("overdue"),
                AGES.stream().map(row::getLong).toList());
    }
}
