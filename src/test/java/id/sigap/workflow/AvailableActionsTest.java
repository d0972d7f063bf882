package id.sigap.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.access.Role;
import id.sigap.problem.Problem;
import id.sigap.testing.Beside;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is offered can be done, and what can be done is offered. */
@Beside
class AvailableActionsTest {

    private static final List<World> ACTS = acts().toList();

    private final Random random = new Random(7);

    @Test
    void anActionIsAvailableIfAndOnlyIfSomeActSucceeds() {
        for (int i = 0; i < 1_000; i++) {
            TicketState report = anyReport();
            Parties parties = anyCast().parties();
            Set<Action> possible = EnumSet.noneOf(Action.class);
            for (Action action : Action.values()) {
                if (ACTS.stream().anyMatch(act -> succeeds(action, report, parties, act))) {
                    possible.add(action);
                }
            }
            assertEquals(possible, Workflow.available(report, parties), () -> report + " " + parties.all());
        }
    }

    @Test
    void aGuardAsksTheReportOrTheActAndNeverBothForWhatIsAvailable() {
        for (Guard guard : Guard.values()) {
            boolean closes = false;
            boolean judges = false;
            for (int i = 0; i < 100; i++) {
                TicketState report = anyReport();
                closes |= !guard.leavesOpen(report);
                long admitted =
                        ACTS.stream().filter(act -> guard.admits(report, act)).count();
                judges |= admitted > 0 && admitted < ACTS.size();
            }
            assertTrue(closes != judges, guard.name());
        }
    }

    @Test
    void nothingIsOfferedToStrangers() {
        for (Status status : Status.values()) {
            Parties stranger = new Cast(Set.of(Role.CITIZEN), Cast.Relation.STRANGER, true).parties();
            assertEquals(Set.of(), Workflow.available(new World(status, Action.RECEIVE).report(), stranger));
        }
    }

    private static boolean succeeds(Action action, TicketState report, Parties parties, StepFacts act) {
        try {
            Workflow.decide(action, report, parties, act);
            return true;
        } catch (Problem refused) {
            return false;
        }
    }

    /** Both acts that are right in everything, and each with any one thing wrong. */
    private static Stream<World> acts() {
        return Stream.of(Action.RECORD_FOLLOW_UP, Action.FINISH_FOLLOW_UP).flatMap(action -> {
            Stream<World> spoilt = Arrays.stream(Wrong.values()).map(wrong -> {
                World world = best(action);
                wrong.spoil.accept(world);
                return world;
            });
            return Stream.concat(Stream.of(best(action)), spoilt);
        });
    }

    private static World best(Action action) {
        World world = new World(Status.WAITING, action);
        world.progress = action == Action.FINISH_FOLLOW_UP ? 100 : 99;
        return world;
    }

    private TicketState anyReport() {
        return new TicketState(
                Status.values()[random.nextInt(Status.values().length)],
                Status.values()[random.nextInt(Status.values().length)],
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextInt(100),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextInt(4) == 0,
                random.nextInt(4) == 0);
    }

    private Cast anyCast() {
        List<Role> roles = new ArrayList<>();
        for (Role role : Role.values()) {
            if (random.nextInt(3) == 0) {
                roles.add(role);
            }
        }
        Cast.Relation relation = Cast.Relation.values()[random.nextInt(Cast.Relation.values().length)];
        return new Cast(Set.copyOf(roles), relation, random.nextBoolean());
    }
}
