package id.sigap.ticket.several;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import id.sigap.access.Role;
import id.sigap.access.Viewer;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Reports;
import id.sigap.testing.Reports.Receipt;
import id.sigap.ticket.OutcomeView;
import id.sigap.ticket.TicketNumber;
import id.sigap.ticket.TicketRef;
import id.sigap.ticket.reading.Change;
import id.sigap.ticket.reading.NoteRepository;
import id.sigap.ticket.reading.OpenedTicket;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Several reports in one change: each is done or refused by itself, and nothing stays half written. */
@QuarkusTest
class SeveralChangesIT {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Viewer bureau =
            new Viewer("several-" + UUID.randomUUID(), Set.of(Role.TICKET_ADMIN), "BIRO-PEM", Set.of(), null, null);

    @Inject
    SeveralChanges changes;

    @Inject
    NoteRepository notes;

    @Test
    void eachIsDoneOrRefusedByItself() {
        Receipt first = Reports.submit(Api.as("warga"), Reports.rubble());
        Receipt refused = Reports.submit(Api.as("warga"), Reports.rubble());
        Receipt last = Reports.submit(Api.as("warga"), Reports.rubble());
        List<Supplier<TicketRef>> named = List.of(
                () -> ref(first),
                () -> ref(refused),
                () -> new TicketRef(UUID.randomUUID(), null, null),
                () -> ref(last));

        List<OutcomeView> outcomes = changes.each(bureau, named, "several", place -> following(refused))
                .await()
                .atMost(LONGEST)
                .each();

        assertEquals(first.number(), number(outcomes.get(0)));
        assertEquals(ProblemCode.FORBIDDEN, refusal(outcomes.get(1)));
        assertNull(outcomes.get(1).ticket());
        assertEquals(ProblemCode.NOT_FOUND, refusal(outcomes.get(2)));
        assertEquals(last.number(), number(outcomes.get(3)));
        assertEquals(2, written("ticket_follower where person_key"));
        assertEquals(2, written("disclosure where reason = 'several' and viewer_key"), "each opening, once");
    }

    private Change<String> following(Receipt refused) {
        return new Change<>(refused::number, stance -> {}, this::follow);
    }

    /** Writes first and refuses then, as no change should: what is written must go with the refusal all the same. */
    private Uni<ProblemCode> follow(OpenedTicket opened, String refused) {
        notes.follow(bureau.person().orElseThrow(), opened.ticket().id(), "x");
        if (new TicketNumber(opened.ticket().row().number()).printed().equals(refused)) {
            throw new Problem(ProblemCode.FORBIDDEN);
        }
        return Uni.createFrom().nullItem();
    }

    private static TicketRef ref(Receipt receipt) {
        return new TicketRef(null, receipt.number(), null);
    }

    private static ProblemCode refusal(OutcomeView outcome) {
        assertNotNull(outcome.refusal());
        return outcome.refusal().code();
    }

    private static String number(OutcomeView outcome) {
        assertNotNull(outcome.ticket());
        return outcome.ticket().number();
    }

    private long written(String where) {
        return Database.count(where + " = '" + bureau.personKey() + "'");
    }
}
