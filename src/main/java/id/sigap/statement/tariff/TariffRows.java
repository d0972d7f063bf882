package id.sigap.statement.tariff;

import id.sigap.platform.act.Transaction;
import id.sigap.statement.tariff.Tariff.Band;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tariffs: some rows for each year. Inside a unit of work. */
@ApplicationScoped
public class TariffRows {

    private static final String ALL = """
            select t.month, t.source, b.from_score, b.to_score, b.deduction from tariff t
            join tariff_band b on b.month = t.month order by t.month, b.from_score""";

    private static final String JSON = """
            select jsonb_build_object('month'::text, t.month, 'source'::text, t.source, 'bands'::text, (select jsonb_agg(jsonb_build_array(
              b.from_score, b.to_score, b.deduction) order by b.from_score) from tariff_band b where b.month = t.month))::text
              as json
            from tariff t where t.month = $1""";

    private static final String SET = """
            insert into tariff (month, source, edited) values ($1, $2, true)
            on conflict (month) do update set source = excluded.source, edited = true""";

    private static final String SET_BANDS = """
            insert into tariff_band (month, from_score, to_score, deduction)
            select $1, b.from_score / 100.0, b.to_score / 100.0, b.deduction / 100.0
            from unnest($2::int[], $3::int[], $4::int[]) as b (from_score, to_score, deduction)""";

    TariffRows() {}

    /** Every tariff there is, by the first month that it applies to. */
    public record All(TreeMap<YearMonth, Tariff> tariffs) {

        /** The one that applies to a month: seed files have one since before the first report. */
        public Tariff of(YearMonth month) {
            return tariffs.floorEntry(month).getValue();
        }
    }

    public Uni<All> all() {
        return Transaction.current().ask(ALL, Tuple.tuple()).map(TariffRows::tariffs);
    }

    /** The one that begins in that month, as the log of edits keeps it; null if none does. */
    Uni<@Nullable String> json(YearMonth from) {
        return Transaction.current()
                .ask(JSON, Tuple.of(from.atDay(1)))
                .map(rows -> rows.size() == 0 ? null : rows.iterator().next().getString("json"));
    }

    /** In the place of the one that begins in that month. */
    Uni<Void> set(Tariff tariff) {
        Transaction mine = Transaction.current();
        LocalDate month = tariff.from().atDay(1);
        mine.tell(SET, Tuple.of(month, tariff.source()));
        mine.tell("delete from tariff_band where month = $1", Tuple.of(month));
        return mine.ask(
                        SET_BANDS,
                        Tuple.tuple()
                                .addLocalDate(month)
                                .addArrayOfInteger(column(tariff, Band::from))
                                .addArrayOfInteger(column(tariff, Band::to))
                                .addArrayOfInteger(column(tariff, Band::deduction)))
                .replaceWithVoid();
    }

    /** In hundredths. */
    private static Integer[] column(Tariff tariff, Function<Band, Integer> value) {
        return tariff.bands().stream().map(value).toArray(Integer[]::new);
    }

    private static All tariffs(RowSet<Row> rows) {
        Map<YearMonth, String> sources = new TreeMap<>();
        Map<YearMonth, List<Band>> bands = new TreeMap<>();
        rows.forEach(row -> {
            YearMonth month = YearMonth.from(row.getLocalDate("month"));
            sources.put(month, row.getString("source"));
            bands.computeIfAbsent(month, first -> new ArrayList<>())
                    .add(new Band(
                            Hundredths.of(row.getBigDecimal("from_score")),
                            Hundredths.of(row.getBigDecimal("to_score")),
                            Hundredths.of(row.getBigDecimal("deduction"))));
        });
        TreeMap<YearMonth, Tariff> tariffs = new TreeMap<>();
        bands.forEach((month, all) -> tariffs.put(month, new Tariff(month, sources.getOrDefault(month, ""), all)));
        return new All(tariffs);
    }
}
