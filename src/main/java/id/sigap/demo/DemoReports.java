package id.sigap.demo;

import id.sigap.access.Role;
import id.sigap.access.Viewer;
import id.sigap.identity.PersonKeys;
import id.sigap.problem.Problem;
import id.sigap.reference.ReferenceData;
import id.sigap.ticket.TicketQuery;
import id.sigap.ticket.TicketQuery.Filter;
import id.sigap.ticket.TicketQuery.Listing;
import id.sigap.ticket.TicketSort;
import id.sigap.ticket.reading.TicketReader;
import id.sigap.workflow.Status;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Fills dev mode with a city at work, through the use cases, as people would.
 *
 * <p>Each report is made once: its client key is fixed. They are made one after the other, each with its whole life, so
 * the last one is there only if all are, and that is all the next start asks. If a start was interrupted, the next one
 * makes those that are missing; the one report it was at stays where it stood.
 */
@IfBuildProfile("dev")
@ApplicationScoped
class DemoReports {

    private static final Logger LOG = Logger.getLogger(DemoReports.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Desk desk;
    private final DemoClock clock;
    private final ReferenceData reference;
    private final TicketReader reader;
    private final PersonKeys persons;
    private final DemoWording wording;

    DemoReports(
            Desk desk,
            DemoClock clock,
            ReferenceData reference,
            TicketReader reader,
            PersonKeys persons,
            DemoWording wording) {
        this.desk = desk;
        this.clock = clock;
        this.reference = reference;
        this.reader = reader;
        this.persons = persons;
        this.wording = wording;
    }

    void onStart(@Observes StartupEvent started) {
        try {
            Instant begun = clock.instant();
            int made = make(DemoPlan.of(DemoPlan.SEED));
            Duration taken = Duration.between(begun, clock.instant());
            LOG.infof("Demo reports: %d made in %d ms; there are now %s", made, taken.toMillis(), counts());
            // Afterwards: reports of a category that asks something come with what was asked.
            int said = wording.make();
            LOG.infof("Demo notices and questions: %d made", said);
        } catch (RuntimeException e) {
            LOG.warn("Demo reports could not be made; dev mode goes on without", e);
        }
    }

    private int make(List<PlannedReport> plan) {
        Cast cast = new Cast(persons, reference.book());
        if (isThere(cast, plan.get(plan.size() - 1))) {
            return 0;
        }
        boolean begun = isThere(cast, plan.get(0));
        int made = 0;
        try {
            for (int number = 0; number < plan.size(); number++) {
                PlannedReport report = plan.get(number);
                if (!begun || !isThere(cast, report)) {
                    PlannedReport twin = number == 0 ? null : plan.get(number - 1);
                    made += isTold(new Teller(desk, cast, reference.book(), report, twin)) ? 1 : 0;
                }
            }
        } finally {
            clock.goOn();
        }
        return made;
    }

    private boolean isThere(Cast cast, PlannedReport report) {
        return desk.has(cast.sender(report), report);
    }

    /** One that is refused is left where it stands: the others do not need it. */
    private static boolean isTold(Teller teller) {
        try {
            teller.tell();
            return true;
        } catch (Problem problem) {
            LOG.warnf("%s was not brought to its end: %s", teller, problem.code());
            return false;
        }
    }

    private String counts() {
        Viewer bureau = new Viewer(persons.of("demo"), Set.of(Role.TICKET_ADMIN), null, Set.of(), null, null);
        return Arrays.stream(Status.values())
                .map(status -> status + " " + count(bureau, status))
                .collect(Collectors.joining(", "));
    }

    private long count(Viewer bureau, Status status) {
        Filter filter = Filter.of(status);
        TicketQuery query = new TicketQuery(
                Listing.ALL,
                filter,
                TicketSort.SHUFFLED,
                1,
                null,
                TicketQuery.TrailPart.NONE,
                TicketQuery.Total.IF_FEW);
        Long total = reader.list(bureau, query).await().atMost(PATIENCE).total();
        return total == null ? 0 : total;
    }
}
