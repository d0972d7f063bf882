package id.sigap.statement;

import id.sigap.platform.act.Transaction;
import id.sigap.statement.Stored.Decided;
import id.sigap.statement.counting.Figures;
import id.sigap.statement.tariff.Hundredths;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Final statements, and where their chain ends. Inside a unit of work. */
@ApplicationScoped
class FinalRows {

    private static final int SCORE = 12;
    private static final int DEDUCTION = 13;
    private static final int AT = 18;
    private static final int LINK = 19;

    private static final String END = "select position, link from statement_final_end";

    private static final String END_HELD = END + " for no key update";

    /** In the order of {@link Entry#said}. */
    private static final String COLUMNS = """
            position, month, unit_code, received, done_in_time, done_late, open_overdue, refusals, returns, median_half_days,
              excused_late, excused_overdue, score, deduction, tariff_month, bureau, signed_by, signer, at""";

    private static final String CHAIN = "select " + COLUMNS + ", link from statement_final order by position";

    private static final String APPEND = """
            with written as (
              insert into statement_final (%s, link)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::int / 100.0, $14::int / 100.0, $15, $16, $17, $18,
                $19, $20)
              returning position, link)
            update statement_final_end e set position = w.position, link = w.link from written w""".formatted(COLUMNS);

    private static final String LATEST = "select max(month) as month from statement_final";

    /** Where the chain ends; the link is null while there is nothing in it. */
    record End(int position, @Nullable Buffer link) {}

    /** Who signs: pseudonym, and name as in the token. */
    record Signer(String person, String name) {}

    /** A statement as it is to stay. */
    record Entry(
            int position,
            Stored statement,
            int deduction,
            YearMonth tariffFrom,
            @Nullable Signer signer,
            Instant at) {

        /** All that the link covers, as it is stored. */
        List<@Nullable Object> said() {
            Figures figures = statement.figures();
            Integer score = statement.score();
            Decided decided = statement.decided();
            return Arrays.asList(
                    position,
                    statement.month().atDay(1),
                    statement.unit(),
                    figures.received(),
                    figures.doneInTime(),
                    figures.doneLate(),
                    figures.openOverdue(),
                    figures.refusals(),
                    figures.returns(),
                    figures.medianHalfDays(),
                    decided == null ? 0 : decided.excusedLate(),
                    decided == null ? 0 : decided.excusedOverdue(),
                    score,
                    deduction,
                    tariffFrom.atDay(1),
                    statement.bureau(),
                    signer == null ? null : signer.person,
                    signer == null ? null : signer.name,
                    at);
        }
    }

    /** What the link of a final statement covers, as it is read again. */
    record Linked(int position, List<@Nullable Object> said, Buffer link) {}

    /** Locked: whoever comes next waits. */
    Uni<End> endHeld() {
        return Transaction.current().ask(END_HELD, Tuple.tuple()).map(FinalRows::end);
    }

    Uni<End> end() {
        return Transaction.current().ask(END, Tuple.tuple()).map(FinalRows::end);
    }

    private static End end(RowSet<Row> rows) {
        Row row = rows.iterator().next();
        return new End(
                row.getInteger("position"),
                row.getBuffer("link") == null ? null : row.getBuffer("link").getDelegate());
    }

    void append(Entry entry, Buffer link) {
        List<@Nullable Object> row = new ArrayList<>(entry.said());
        row.set(AT, entry.at.atOffset(ZoneOffset.UTC));
        row.add(link);
        Transaction.current().tell(APPEND, Tuple.from(row));
    }

    /** All of them, in their order. */
    Uni<List<Linked>> chain() {
        return Transaction.current().ask(CHAIN, Tuple.tuple()).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(FinalRows::linked)
                .toList());
    }

    private static Linked linked(Row row) {
        List<@Nullable Object> said = new ArrayList<>();
        for (int column = 0; column < LINK; column++) {
            Object value = row.getValue(column);
            said.add(value instanceof OffsetDateTime at ? at.toInstant() : value);
        }
        said.set(SCORE, hundredths(row, SCORE));
        said.set(DEDUCTION, hundredths(row, DEDUCTION));
        return new Linked(row.getInteger(0), said, row.getBuffer(LINK).getDelegate());
    }

    private static @Nullable Integer hundredths(Row row, int column) {
        BigDecimal percent = row.getBigDecimal(column);
        return percent == null ? null : (Integer) Hundredths.of(percent);
    }

    /** The latest month of which any statement is final; null if none is. */
    Uni<@Nullable YearMonth> latest() {
        return Transaction.current().ask(LATEST, Tuple.tuple()).map(rows -> {
            var month = rows.iterator().next().getLocalDate("month");
            return month == null ? null : YearMonth.from(month);
        });
    }
}
