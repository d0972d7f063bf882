package id.sigap.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.access.Role;
import id.sigap.access.Viewer;
import id.sigap.problem.Problem;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Beside;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reports wander through their journey by chance; table and model agree on every step. */
@Shows(Promise.I1)
@Beside
class WorkflowWalkTest {

    private static final List<Viewer> CROWD = List.of(
            Viewer.anonymous(),
            viewer("owner", null, null, Role.CITIZEN),
            viewer("stranger", null, null, Role.CITIZEN),
            viewer("lurah-1", "KEL-1", "1", Role.LURAH),
            viewer("lurah-2", "KEL-2", "2", Role.LURAH),
            viewer("staff-1", "KEL-1", "1", Role.OFFICER),
            viewer("sudin", "SUDIN", null, Role.OFFICER),
            viewer("dinas", "DINAS", null, Role.OFFICER),
            viewer("unitless", null, null, Role.OFFICER, Role.LURAH),
            viewer("validator", "BIRO-PEM", null, Role.VALIDATOR),
            viewer("moonlighter", "SUDIN", null, Role.VALIDATOR, Role.OFFICER),
            viewer("admin", "BIRO-PEM", null, Role.TICKET_ADMIN),
            viewer("both", "BIRO-PEM", null, Role.TICKET_ADMIN, Role.VALIDATOR),
            viewer("clerk", "KEL-1", "1", Role.DESK_OFFICER),
            viewer("channel", null, null, Role.CHANNEL),
            viewer("platform", null, null, Role.ADMIN));

    @Test
    void tableAndModelAgree() {
        assertEquals(Workflow.table().size(), walk(1, 400_000).size());
    }

    @Test
    @Tag("long")
    void tableAndModelAgreeForLong() {
        for (int seed = 2; seed < 12; seed++) {
            assertEquals(Workflow.table().size(), walk(seed, 1_000_000).size());
        }
    }

    /** The rows that it went by. */
    private static Set<Transition> walk(int seed, int steps) {
        Random random = new Random(seed);
        Set<Transition> walked = new HashSet<>();
        WalkTicket ticket = new WalkTicket();
        for (int i = 0; i < steps; i++) {
            ticket = random.nextInt(200) == 0 ? fresh(random) : ticket;
            Viewer viewer = CROWD.get(random.nextInt(CROWD.size()));
            Parties parties = Parties.of(viewer, ticket.facts(), ticket.holderAbsent);
            TicketState report = ticket.report(viewer);
            Action action = chosen(Workflow.available(report, parties), random);
            World act = anyAct(action, random);
            String verdict = new WalkModel(viewer, ticket, action, act).verdict();
            int number = i;
            Supplier<String> step =
                    () -> "seed " + seed + ", step " + number + ": " + action + " by " + viewer + " of " + report;
            try {
                Transition row = Workflow.decide(action, report, parties, act);
                assertEquals(verdict, row.to().name(), step);
                ticket.apply(action, row.to(), viewer, act, random);
                walked.add(row);
            } catch (Problem refused) {
                assertEquals(verdict, refused.code().name(), step);
            }
        }
        return walked;
    }

    private static WalkTicket fresh(Random random) {
        WalkTicket ticket = new WalkTicket();
        ticket.master = random.nextInt(4) == 0;
        ticket.holderAbsent = random.nextInt(4) == 0;
        ticket.pin = random.nextInt(8) == 0;
        return ticket;
    }

    /** Any; often one of those on offer, so that the walk goes far. */
    private static Action chosen(Set<Action> available, Random random) {
        List<Action> some =
                List.copyOf(random.nextBoolean() && !available.isEmpty() ? available : EnumSet.allOf(Action.class));
        return some.get(random.nextInt(some.size()));
    }

    private static World anyAct(Action action, Random random) {
        World act = new World(Status.WAITING, action);
        while (random.nextInt(3) == 0) {
            Wrong.values()[random.nextInt(Wrong.values().length)].spoil.accept(act);
        }
        act.progress = random.nextBoolean() ? act.progress : random.nextInt(-1, 102);
        return act;
    }

    private static Viewer viewer(String person, String unit, String area, Role... roles) {
        return new Viewer(person, Set.of(roles), unit, unit == null ? Set.of() : Set.of(unit), area, null);
    }
}
