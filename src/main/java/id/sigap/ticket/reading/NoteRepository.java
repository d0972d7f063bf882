package id.sigap.ticket.reading;

import id.sigap.platform.act.Transaction;
import id.sigap.ticket.report.Ticket;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people note beside a report: who has it in hand, who follows it, what they have read. Inside a unit of work. */
@ApplicationScoped
public class NoteRepository {

    /** Those of others are looked for where nobody holds them: two who claim do not wait for each other. */
    private static final String CLAIMS_OVER = "delete from ticket_claim where ticket_id in"
            + " (select ticket_id from ticket_claim where until < $1 for update skip locked)";

    /** One that ended gives way; of two at once, the second waits for the first and finds it there. */
    private static final String CLAIM = """
            insert into ticket_claim as c (ticket_id, unit_code, person_key, officer, status_position, until)
            values ($1, $2, $3, $4, $5, $6)
            on conflict (ticket_id) do update set unit_code = excluded.unit_code, person_key = excluded.person_key,
              officer = excluded.officer, status_position = excluded.status_position, until = excluded.until
            where c.person_key = excluded.person_key or c.unit_code <> excluded.unit_code
              or c.status_position <> excluded.status_position or c.until < $7""";

    private static final String RELEASE = """
            with mine as (delete from ticket_claim where ticket_id = $1 and person_key = $2)
            select not exists (select from ticket_claim where ticket_id = $1 and person_key <> $2 and unit_code = $3
              and status_position = $4 and until >= $5)""";

    private static final String FOLLOW = """
            with read as (insert into ticket_seen (person_key, ticket_id, version) values ($1, $2, $3) on conflict do nothing)
            insert into ticket_follower (person_key, ticket_id) values ($1, $2) on conflict do nothing""";

    private static final String UNFOLLOW = """
            with read as (delete from ticket_seen where person_key = $1 and ticket_id = $2)
            delete from ticket_follower where person_key = $1 and ticket_id = $2""";

    private static final String MARK_READ = """
            insert into ticket_seen (person_key, ticket_id, version) values ($1, $2, $3)
            on conflict (ticket_id, person_key) do update set version = excluded.version""";

    NoteRepository() {}

    /**
     * Takes a report in hand, unless somebody else of its unit has it; again by the same person, it begins anew. Whether it was
     * taken. What ended of other reports goes, too: nobody is kept in mind for longer than it takes.
     *
     * @param today claims with an earlier last day are over
     * @param until its last day
     */
    public Uni<Boolean> claim(
            Ticket ticket, String personKey, @Nullable String officer, LocalDate today, LocalDate until) {
        Transaction.current().tell(CLAIMS_OVER, Tuple.of(today));
        return Transaction.current()
                .ask(
                        CLAIM,
                        Tuple.from(Arrays.asList(
                                ticket.id(),
                                ticket.holder(),
                                personKey,
                                officer,
                                ticket.steps().all(),
                                until,
                                today)))
                .map(rows -> rows.rowCount() == 1);
    }

    /** Has it in hand no more. Whether nobody else has it. */
    public Uni<Boolean> release(Ticket ticket, String personKey, LocalDate today) {
        return Transaction.current()
                .ask(
                        RELEASE,
                        Tuple.of(
                                ticket.id(),
                                personKey,
                                ticket.holder(),
                                ticket.steps().all(),
                                today))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    /** Follows it, and has read it so far; repeating it changes nothing. */
    public void follow(String personKey, UUID ticketId, String version) {
        Transaction.current().tell(FOLLOW, Tuple.of(personKey, ticketId, version));
    }

    /** Follows it no more, and what was read of it is not kept in mind. */
    public void unfollow(String personKey, UUID ticketId) {
        Transaction.current().tell(UNFOLLOW, Tuple.of(personKey, ticketId));
    }

    /** Somebody has read it, as of that version. */
    public void markRead(String personKey, UUID ticketId, String version) {
        Transaction.current().tell(MARK_READ, Tuple.of(personKey, ticketId, version));
    }
}
