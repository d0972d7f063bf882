package id.sigap.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.access.Role;
import id.sigap.workflow.Cast.Relation;
import id.sigap.workflow.CityTable.Line;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The table cell by cell: every status, action, role and relation moves, or is refused for the right reason. */
class WorkflowTest {

    /** What becomes history without being a step. */
    private static final Set<Action> NO_STEPS = EnumSet.of(
            Action.SUBMIT,
            Action.GRANT_PHOTOS,
            Action.REVOKE_PHOTOS,
            Action.REDACT,
            Action.REVEAL,
            Action.COMMENT,
            Action.PUBLISH,
            Action.MAKE_PRIVATE,
            Action.RECALCULATE,
            Action.REQUEST_ERASURE,
            Action.ERASE);

    @Test
    void everyCellMovesOrRefuses() {
        List<String> wrong = new ArrayList<>();
        int cells = 0;
        for (Cast viewer : everyCast()) {
            Parties parties = viewer.parties();
            for (Status status : Status.values()) {
                for (Action action : Action.values()) {
                    cells++;
                    String expected = expected(viewer, status, action);
                    String actual = Answers.of(action, new World(status, action), parties);
                    if (!expected.equals(actual)) {
                        wrong.add(status + " " + action + " " + viewer + ": " + actual + ", not " + expected);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(cells, 10 * Relation.values().length * 2 * Status.values().length * Action.values().length);
    }

    @Test
    void severalRolesAddUp() {
        assertEquals(EnumSet.allOf(Party.class), Cast.everybody().all());
    }

    @Test
    void noRowTwice() {
        Set<String> seen = new HashSet<>();
        for (Transition row : Workflow.table()) {
            assertTrue(seen.add(row.from() + " " + row.action()), row.toString());
        }
    }

    @Test
    void aMarkChangesNoStatus() {
        for (Transition row : Workflow.table()) {
            Line line = CityTable.line(row.from(), row.action()).orElseThrow();
            assertEquals(line.mark(), row.mark(), row.toString());
            assertTrue(!row.mark() || row.from() == row.to(), row.toString());
        }
    }

    @Test
    void everyConstantOccurs() {
        Set<Status> from = EnumSet.noneOf(Status.class);
        Set<Status> to = EnumSet.noneOf(Status.class);
        Set<Action> actions = EnumSet.copyOf(NO_STEPS);
        Set<Party> parties = EnumSet.noneOf(Party.class);
        Set<Guard> guards = EnumSet.noneOf(Guard.class);
        for (Transition row : Workflow.table()) {
            from.add(row.from());
            to.add(row.to());
            parties.addAll(row.parties());
            guards.addAll(row.guards());
            assertTrue(!NO_STEPS.contains(row.action()), row.toString());
            actions.add(row.action());
        }
        assertEquals(EnumSet.allOf(Status.class), from);
        assertEquals(EnumSet.allOf(Status.class), to);
        assertEquals(EnumSet.allOf(Action.class), actions);
        assertEquals(EnumSet.allOf(Party.class), parties);
        assertEquals(EnumSet.allOf(Guard.class), guards);
    }

    private static String expected(Cast viewer, Status status, Action action) {
        List<String> ever = CityTable.everWho(action);
        if (ever.stream().noneMatch(viewer::is)) {
            return ever.stream().anyMatch(viewer::wouldBe) ? "refused: UNIT_NOT_HOLDER" : "refused: FORBIDDEN";
        }
        Optional<Line> line = CityTable.line(status, action);
        if (line.isEmpty()) {
            return "refused: STEP_NOT_POSSIBLE";
        }
        List<String> who = line.get().who();
        if (who.stream().anyMatch(viewer::is)) {
            return line.get().to().name();
        }
        return who.stream().anyMatch(viewer::wouldBe) ? "refused: UNIT_NOT_HOLDER" : "refused: FORBIDDEN";
    }

    /** The anonymous, each role alone, and all roles together; in each relation; with the holder there or not. */
    static List<Cast> everyCast() {
        List<Set<Role>> roles = new ArrayList<>(List.of(Set.of(), EnumSet.allOf(Role.class)));
        for (Role role : Role.values()) {
            roles.add(Set.of(role));
        }
        List<Cast> casts = new ArrayList<>();
        for (Set<Role> some : roles) {
            for (Relation relation : Relation.values()) {
                casts.add(new Cast(some, relation, false));
                casts.add(new Cast(some, relation, true));
            }
        }
        return casts;
    }
}
