package id.sigap.ticket.report;

import id.sigap.audit.chain.Chain;
import id.sigap.platform.DatabaseFailures;
import id.sigap.platform.act.ActStatement;
import id.sigap.platform.act.EntityTable;
import id.sigap.platform.act.Transaction;
import id.sigap.ticket.TicketNumber;
import id.sigap.workflow.Status;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reports to be changed. Only inside a unit of work; reading is another room's. What is written is told, not waited for: one
 * statement for each act, sent with the next question or with the COMMIT.
 */
@ApplicationScoped
public class TicketRepository {

    private static final int RETRIES = 10;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(5);

    private static final EntityTable<Ticket> ROWS = EntityTable.of(Ticket.class);
    private static final EntityTable<TicketComment> COMMENTS = EntityTable.of(TicketComment.class);

    private static final String SELECT = "select " + ROWS.columns("t") + " from ticket t where t.";

    private final Chain chain;

    TicketRepository(Chain chain) {
        this.chain = chain;
    }

    /** Somebody else wrote between the reading and the writing of a report that was not locked. */
    private static final class Stale extends RuntimeException {

        private static final long serialVersionUID = 1;

        Stale() {
            super("written meanwhile", null, false, false);
        }
    }

    /** A report with all it begins with. */
    public void add(Ticket ticket, HistoryEntry entry, Object... more) {
        ticket.end().link(entry, chain, ticket);
        tell(new ActStatement().insert(entry).insert(more).insert(ticket));
    }

    /** Whether a write failed because somebody else wrote the same, or wrote meanwhile; any other failure would stay. */
    public static boolean isConflict(Throwable failure) {
        return failure instanceof Stale || DatabaseFailures.isConflict(failure);
    }

    /** Tries again if somebody else wrote meanwhile: what is decided anew sees what they wrote. */
    public static <T> Uni<T> retried(Uni<T> change) {
        return change.onFailure(TicketRepository::isConflict)
                .retry()
                .withBackOff(FIRST_PAUSE)
                .atMost(RETRIES);
    }

    /** An entry behind the history so far, and what belongs to it. The entry is complete: its link is made here. */
    public void append(Ticket ticket, HistoryEntry entry, Object... more) {
        ticket.end().link(entry, chain, ticket);
        tell(updated(new ActStatement().insert(entry).insert(more), ticket));
    }

    /** After a change that no entry tells of: what is drawn by chance. Of a report that is locked. */
    public void seal(Ticket ticket) {
        ticket.end().seal(chain, ticket);
        tell(updated(new ActStatement(), ticket));
    }

    /** What has changed, without an entry, of a report that is not locked: if somebody else wrote to it meanwhile, it is a conflict. */
    public Uni<Void> save(Ticket ticket) {
        Transaction transaction = Transaction.current();
        if (ROWS.changed(ticket, transaction.known(ticket)).isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        ActStatement change = updated(new ActStatement(), ticket);
        return transaction
                .ask(change.sql(), change.arguments())
                .invoke(rows -> requireWritten(rows.rowCount()))
                .replaceWithVoid();
    }

    private static void requireWritten(int rows) {
        if (rows != 1) {
            throw new Stale();
        }
    }

    private static ActStatement updated(ActStatement act, Ticket ticket) {
        Transaction transaction = Transaction.current();
        act.update(ROWS, ticket, transaction.known(ticket));
        transaction.know(ticket, ROWS.values(ticket));
        return act;
    }

    private static void tell(ActStatement act) {
        tell(act.sql(), act.arguments());
    }

    private static void tell(String sql, Tuple arguments) {
        Transaction.current().tell(sql, arguments);
    }

    /** The comment that was sent under that key, if there is one. */
    public Uni<@Nullable TicketComment> findComment(byte[] clientKey) {
        return Transaction.current()
                .ask(
                        "select " + COMMENTS.columns("c") + " from ticket_comment c where c.client_key = $1",
                        Tuple.of(Buffer.buffer(clientKey)))
                .map(rows -> first(COMMENTS, rows));
    }

    private static <T> @Nullable T first(EntityTable<T> kind, RowSet<Row> rows) {
        return rows.size() == 0 ? null : kind.read(rows.iterator().next(), 0);
    }

    /**
     * What repeats a report shows its new status, unless it is to part from it. Versioned: somebody who has one of them in
     * hand must not write the old status back.
     */
    public void mirror(UUID master, Status status) {
        updateMerged("mirrored_status", status.name(), master);
    }

    /** What repeats a report is to part from it in that night, unless it is to in another one already. */
    public void partOn(UUID master, LocalDate night) {
        updateMerged("parts_on", night, master);
    }

    private static void updateMerged(String column, Object value, UUID master) {
        tell(
                "update ticket set version = version + 1, " + column
                        + " = $1 where merged_into = $2 and parts_on is null",
                Tuple.of(value, master));
    }

    /** The reports whose night to part has come, or is over. */
    public Uni<List<UUID>> toPart(LocalDate today) {
        return Transaction.current()
                .ask(
                        "select id from ticket where merged_into is not null and parts_on <= $1 order by id",
                        Tuple.of(today))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID(0))
                        .toList());
    }

    /** To be changed: whoever comes next waits. The report is locked before its history, here and in the recompute. */
    public Uni<@Nullable Ticket> findLocked(UUID id) {
        return find("id = $1 for no key update", id).invoke(found -> {
            if (found != null) {
                found.end().check(chain, found);
            }
        });
    }

    /**
     * The same of several, those that are there. Always in the order of their ids: who locks in one order does not wait in a circle.
     * What is told of them from then on concerns each of them alone.
     */
    public Uni<Map<UUID, Ticket>> findLocked(Collection<UUID> ids) {
        Transaction.current().inAnyOrder();
        return Transaction.current()
                .ask(SELECT + "id = any($1) order by t.id for no key update", Tuple.of(ids.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, Ticket> found = new HashMap<>();
                    rows.forEach(row -> {
                        Ticket ticket = known(ROWS.read(row, 0));
                        ticket.end().check(chain, ticket);
                        found.put(ticket.id(), ticket);
                    });
                    return found;
                });
    }

    public Uni<@Nullable Ticket> findById(UUID id) {
        return find("id = $1", id);
    }

    public Uni<@Nullable Ticket> findByNumber(TicketNumber number) {
        return find("number = $1", number.value());
    }

    private static Uni<@Nullable Ticket> find(String which, Object argument) {
        return Transaction.current().ask(SELECT + which, Tuple.of(argument)).map(rows -> {
            Ticket found = first(ROWS, rows);
            return found == null ? null : known(found);
        });
    }

    private static Ticket known(Ticket found) {
        Transaction.current().know(found, ROWS.values(found));
        return found;
    }
}
