package id.sigap.statement;

import id.sigap.audit.chain.ChainKind;
import id.sigap.audit.chain.ChainedRow;
import id.sigap.platform.act.Transaction;
import id.sigap.statement.Stored.Decided;
import id.sigap.statement.counting.Figures;
import id.sigap.statement.tariff.Hundredths;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Final statements, and where their chain ends. Inside a unit of work. */
@ApplicationScoped
class FinalRows {

    private static final String END_HELD = "select position, link from statement_final_end for no key update";

    /** In the order of the chain's columns, behind the place. */
    private static final String APPEND = """
            with written as (
              insert into statement_final (position, month, unit_code, received, done_in_time, done_late, open_overdue, refusals,
                returns, median_half_days, excused_late, excused_overdue, score, deduction, tariff_month, bureau, signed_by,
                signer, at, link)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
              returning position, link)
            update statement_final_end e set position = w.position, link = w.link from written w""";

    private static final String LATEST = "select max(month) as month from statement_final";

    /** Where the chain ends; the link is null while there is nothing in it. */
    @SuppressWarnings("ArrayRecordComponent") // handed on at once, and compared with nothing
    record End(int position, byte @Nullable [] link) {}

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

        /** All that the link covers, as it is stored: in the order of the chain's columns. */
        ChainedRow row() {
            Figures figures = statement.figures();
            Integer score = statement.score();
            Decided decided = statement.decided();
            return ChainedRow.of(
                    ChainKind.STATEMENT,
                    ChainKind.OF_NO_REPORT,
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
                    score == null ? null : Hundredths.percent(score),
                    Hundredths.percent(deduction),
                    tariffFrom.atDay(1),
                    statement.bureau(),
                    signer == null ? null : signer.person,
                    signer == null ? null : signer.name,
                    at);
        }
    }

    /** Locked: whoever comes next waits. */
    Uni<End> endHeld() {
        return Transaction.current().ask(END_HELD, Tuple.tuple()).map(rows -> {
            Row row = rows.iterator().next();
            var link = row.getBuffer("link");
            return new End(row.getInteger("position"), link == null ? null : link.getBytes());
        });
    }

    void append(Entry entry, byte[] link) {
        List<@Nullable Object> row = new ArrayList<>(List.of(entry.position));
        entry.row()
                .values()
                .forEach(value -> row.add(value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value));
        row.add(Buffer.buffer(link));
        Transaction.current().tell(APPEND, Tuple.from(row));
    }

    /** The latest month of which any statement is final; null if none is. */
    Uni<@Nullable YearMonth> latest() {
        return Transaction.current().ask(LATEST, Tuple.tuple()).map(rows -> {
            var month = rows.iterator().next().getLocalDate("month");
            return month == null ? null : YearMonth.from(month);
        });
    }
}
