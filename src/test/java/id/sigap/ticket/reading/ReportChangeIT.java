package id.sigap.ticket.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A change that is refused leaves nothing half written. */
@QuarkusTest
class ReportChangeIT {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Viewer bureau =
            new Viewer("one-" + UUID.randomUUID(), Set.of(Role.TICKET_ADMIN), "BIRO-PEM", Set.of(), null, null);

    @Inject
    ReportChange reports;

    @Inject
    NoteRepository notes;

    @Test
    void oneThatIsRefusedFails() {
        Receipt refused = Reports.submit(Api.as("warga"), Reports.rubble());
        Uni<OutcomeView> one = reports.one(bureau, ref(refused), "one", following(refused));

        Problem problem = assertThrows(Problem.class, () -> one.await().atMost(LONGEST));

        assertEquals(ProblemCode.FORBIDDEN, problem.code());
        assertEquals(0, written("ticket_follower where person_key"));
    }

    private Change<String> following(Receipt refused) {
        return new Change<>(refused::number, stance -> {}, this::follow);
    }

    /** Writes first and refuses then, as no change should: what is written must go with the refusal all the same. */
    private Uni<ProblemCode> follow(OpenedTicket opened, String refused) {
        notes.follow(bureau.person().orElseThrow(), opened.ticket().id(), "x");
        if (number(opened).equals(refused)) {
            throw new Problem(ProblemCode.FORBIDDEN);
        }
        return Uni.createFrom().nullItem();
    }

    private static String number(OpenedTicket opened) {
        return new TicketNumber(opened.ticket().row().number()).printed();
    }

    private static TicketRef ref(Receipt receipt) {
        return new TicketRef(null, receipt.number(), null);
    }

    private long written(String where) {
        return Database.count(where + " = '" + bureau.personKey() + "'");
    }
}
