package id.sigap.statistics;

import id.sigap.platform.Turn;
import id.sigap.platform.UnitOfWork;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a release, once, and says how far they have come. */
@ApplicationScoped
class ReleaseRows {

    private static final String STATE = "select (select max(month) from statistics_release) as latest,"
            + " (select min(submitted_at) from ticket) as earliest";

    /** Not twice, and none before one that is there: what another instance has published meanwhile stays. */
    private static final String BEGIN = """
            insert into statistics_release (number, month) select coalesce(max(number), 0) + 1, $1 from statistics_release
            having coalesce(max(month) < $1, true) returning number""";

    private static final String ADD = """
            insert into statistics_cell (release, tabled, code, other_code, received, resolved, rejected, year_received,
              year_resolved, statuses, working_days)
            select $1, tabled, code, other_code, received, resolved, rejected, year_received, year_resolved,
              statuses::int[], working_days::int[]
            from unnest($2::text[], $3::text[], $4::text[], $5::int[], $6::int[], $7::int[], $8::int[], $9::int[], $10::text[],
              $11::text[]) as c (tabled, code, other_code, received, resolved, rejected, year_received, year_resolved,
              statuses, working_days)""";

    /** As many as a statement takes well. */
    private static final int AT_ONCE = 1000;

    private final Pool pool;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    ReleaseRows(Pool pool, UnitOfWork unitOfWork, Clock clock) {
        this.pool = pool;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /**
     * What is to be published next, be it over or not.
     *
     * @param begun the day of the first report
     */
    record Next(YearMonth month, LocalDate begun) {}

    /** Null while there is no report. */
    Uni<@Nullable Next> next() {
        return pool.query(STATE).execute().map(rows -> {
            Row row = rows.iterator().next();
            OffsetDateTime earliest = row.getOffsetDateTime("earliest");
            if (earliest == null) {
                return null;
            }
            LocalDate begun = earliest.atZoneSameInstant(clock.getZone()).toLocalDate();
            LocalDate latest = row.getLocalDate("latest");
            return new Next(
                    latest == null
                            ? YearMonth.from(begun)
                            : YearMonth.from(latest).plusMonths(1),
                    begun);
        });
    }

    /** All of it in one transaction: whoever dies leaves nothing of it. Null if it was published meanwhile. */
    Uni<@Nullable Release> publish(Turn turn, YearMonth month, List<PublishedRow> rows) {
        return unitOfWork.statements(
                turn,
                connection -> written(begin(connection, month)
                        .call(release ->
                                release == null ? Uni.createFrom().voidItem() : addAll(connection, release, rows))));
    }

    /** All is written, and nothing committed; here a test lets an instance die. */
    Uni<@Nullable Release> written(Uni<@Nullable Release> written) {
        return written;
    }

    private static Uni<@Nullable Release> begin(SqlConnection connection, YearMonth month) {
        return connection.preparedQuery(BEGIN).execute(Tuple.of(month.atDay(1))).map(found -> {
            var row = found.iterator();
            return row.hasNext() ? new Release(row.next().getInteger("number"), month) : null;
        });
    }

    private static Uni<Void> addAll(SqlConnection connection, Release release, List<PublishedRow> rows) {
        List<List<PublishedRow>> batches = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            batches.add(rows.subList(from, Math.min(from + AT_ONCE, rows.size())));
        }
        return Multi.createFrom()
                .iterable(batches)
                .onItem()
                .transformToUniAndConcatenate(
                        batch -> connection.preparedQuery(ADD).execute(values(release, batch)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Tuple values(Release release, List<PublishedRow> rows) {
        Tuple values = Tuple.tuple()
                .addInteger(release.number())
                .addArrayOfString(texts(rows, row -> row.table().name()))
                .addArrayOfString(texts(rows, PublishedRow::code))
                .addArrayOfString(texts(rows, PublishedRow::otherCode));
        for (int which = 0; which < Counts.STATUSES; which++) {
            int count = which;
            values.addArrayOfInteger(rows.stream()
                    .map(row -> count < row.counts().size() ? row.counts().get(count) : null)
                    .toArray(Integer[]::new));
        }
        return values.addArrayOfString(texts(rows, row -> part(row, Counts.STATUSES, Counts.WORKING_DAYS)))
                .addArrayOfString(texts(rows, row -> part(row, Counts.WORKING_DAYS, Counts.SIZE)));
    }

    private static String[] texts(List<PublishedRow> rows, Function<PublishedRow, @Nullable String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    /** As PostgreSQL writes an array; null where a row has none. */
    private static @Nullable String part(PublishedRow row, int from, int to) {
        return row.counts().size() < to
                ? null
                : row.counts().subList(from, to).stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(",", "{", "}"));
    }
}
