package id.sigap.statement;

import id.sigap.platform.act.Transaction;
import id.sigap.statement.Stored.Decided;
import id.sigap.statement.Stored.Frozen;
import id.sigap.statement.Stored.Objected;
import id.sigap.statement.counting.Figures;
import id.sigap.statement.tariff.Hundredths;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Statements and what was said of them. Inside a unit of work. */
@ApplicationScoped
class StatementRows {

    /** Where the figures begin in the row. */
    private static final int DRAFTED = 2;

    private static final String WHOLE = """
            select s.month, s.unit_code, s.received, s.done_in_time, s.done_late, s.open_overdue, s.refusals, s.returns,
              s.median_half_days, m.objections_until, m.bureau, m.reference_version,
              o.reason as objection, o.person_key as objected_by, o.at as objected_at,
              d.excused_late, d.excused_overdue, d.reason as decision, d.person_key as decided_by, d.at as decided_at,
              f.received as final_received, f.done_in_time as final_done_in_time, f.done_late as final_done_late,
              f.open_overdue as final_open_overdue, f.refusals as final_refusals, f.returns as final_returns,
              f.median_half_days as final_median_half_days, f.score, f.deduction, f.tariff_month, f.signer, f.at as final_at
            from statement s join statement_month m on m.month = s.month
            left join statement_objection o on o.month = s.month and o.unit_code = s.unit_code
            left join statement_decision d on d.month = s.month and d.unit_code = s.unit_code
            left join statement_final f on f.month = s.month and f.unit_code = s.unit_code""";

    private static final String ONE = WHOLE + " where s.month = $1 and s.unit_code = $2";

    private static final String OF_MONTH = WHOLE + " where s.month = $1 order by s.unit_code";

    private static final String PAGE = WHOLE + """

            where ($1::date is null or s.month = $1) and ($2::text is null or s.unit_code = $2)
              and ($3::date is null or s.month < $3 or (s.month = $3 and s.unit_code > $4))
            order by s.month desc, s.unit_code limit $5""";

    private static final String HOLD = "select month from statement_month where month = $1 for no key update";

    private static final String OBJECT =
            "insert into statement_objection (month, unit_code, reason, person_key, at) values ($1, $2, $3, $4, $5)";

    private static final String DECIDE = """
            insert into statement_decision (month, unit_code, excused_late, excused_overdue, reason, person_key, at)
            values ($1, $2, $3, $4, $5, $6, $7)""";

    private final Clock clock;

    StatementRows(Clock clock) {
        this.clock = clock;
    }

    Uni<@Nullable Stored> one(YearMonth month, String unit) {
        return Transaction.current()
                .ask(ONE, Tuple.of(month.atDay(1), unit))
                .map(rows -> rows.size() == 0 ? null : stored(rows.iterator().next()));
    }

    /** To be changed: whoever computes, objects, decides or signs for that month waits. */
    Uni<@Nullable Stored> findHeld(YearMonth month, String unit) {
        return hold(month).chain(() -> one(month, unit));
    }

    Uni<Void> hold(YearMonth month) {
        return Transaction.current().ask(HOLD, Tuple.of(month.atDay(1))).replaceWithVoid();
    }

    Uni<List<Stored>> all(YearMonth month) {
        return list(OF_MONTH, Tuple.of(month.atDay(1)));
    }

    /** Those that were asked for, in their order. */
    Uni<List<Stored>> page(Which which) {
        Optional<Place> after = which.after;
        return list(
                PAGE,
                Tuple.tuple()
                        .addLocalDate(which.month == null ? null : which.month.atDay(1))
                        .addString(which.unit)
                        .addLocalDate(after.map(place -> place.month.atDay(1)).orElse(null))
                        .addString(after.map(Place::unit).orElse(null))
                        .addInteger(which.most));
    }

    /**
     * Which statements.
     *
     * @param month null for all
     * @param unit null for all
     */
    record Which(@Nullable YearMonth month, @Nullable String unit, Optional<Place> after, int most) {}

    /** Where a statement stands in the list. */
    record Place(YearMonth month, String unit) {}

    void object(Stored statement, String reason, String person, Instant at) {
        Transaction.current()
                .tell(
                        OBJECT,
                        Tuple.of(
                                statement.month().atDay(1),
                                statement.unit(),
                                reason,
                                person,
                                at.atOffset(ZoneOffset.UTC)));
    }

    void decide(Stored statement, int excusedLate, int excusedOverdue, String reason, String person, Instant at) {
        Transaction.current()
                .tell(
                        DECIDE,
                        Tuple.tuple()
                                .addLocalDate(statement.month().atDay(1))
                                .addString(statement.unit())
                                .addInteger(excusedLate)
                                .addInteger(excusedOverdue)
                                .addString(reason)
                                .addString(person)
                                .addOffsetDateTime(at.atOffset(ZoneOffset.UTC)));
    }

    private Uni<List<Stored>> list(String sql, Tuple values) {
        return Transaction.current().ask(sql, values).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(this::stored)
                .toList());
    }

    private Stored stored(Row row) {
        return new Stored(
                YearMonth.from(row.getLocalDate("month")),
                row.getString("unit_code"),
                figures(row, DRAFTED),
                row.getLocalDate("objections_until"),
                row.getString("bureau"),
                row.getLong("reference_version"),
                row.getString("objection") == null
                        ? null
                        : new Objected(
                                row.getString("objection"), row.getString("objected_by"), day(row, "objected_at")),
                row.getString("decision") == null
                        ? null
                        : new Decided(
                                row.getInteger("excused_late"),
                                row.getInteger("excused_overdue"),
                                row.getString("decision"),
                                row.getString("decided_by"),
                                day(row, "decided_at")),
                row.getInteger("final_received") == null ? null : frozen(row));
    }

    private Frozen frozen(Row row) {
        BigDecimal score = row.getBigDecimal("score");
        return new Frozen(
                figures(row, row.getColumnIndex("final_received")),
                score == null ? null : (Integer) Hundredths.of(score),
                Hundredths.of(row.getBigDecimal("deduction")),
                YearMonth.from(row.getLocalDate("tariff_month")),
                row.getString("signer"),
                day(row, "final_at"));
    }

    /** By their places in the row, the first of them given: those of the draft, or those that are final. */
    private static Figures figures(Row row, int first) {
        return new Figures(
                row.getInteger(first),
                row.getInteger(first + 1),
                row.getInteger(first + 2),
                row.getInteger(first + 3),
                row.getInteger(first + 4),
                row.getInteger(first + 5),
                row.getInteger(first + 6));
    }

    private LocalDate day(Row row, String column) {
        return LocalDate.ofInstant(row.getOffsetDateTime(column).toInstant(), clock.getZone());
    }
}
