package id.sigap.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.workflow.CityTable.Line;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each condition of each row, and none besides. */
class WorkflowGuardTest {

    private static final Parties EVERYBODY = Cast.everybody();

    @Test
    void everythingRightGoesThrough() {
        CityTable.LINES.forEach(line ->
                assertEquals(line.to().name(), Answers.of(line.action(), line.right(), EVERYBODY), line.toString()));
    }

    @Test
    void oneThingWrongIsRefusedInItsOwnWords() {
        for (Line line : CityTable.LINES) {
            for (String condition : line.conditions()) {
                World world = line.right();
                Wrong.with(condition).spoil.accept(world);
                assertEquals(
                        Wrong.with(condition).refusal,
                        Answers.of(line.action(), world, EVERYBODY),
                        line + " " + condition);
            }
        }
    }

    @Test
    void ofSeveralThingsWrongTheFirstSpeaks() {
        for (Line line : CityTable.LINES) {
            List<String> spoilt = new ArrayList<>(line.conditions());
            while (!spoilt.isEmpty()) {
                World world = line.right();
                for (int i = spoilt.size() - 1; i >= 0; i--) {
                    Wrong.with(spoilt.get(i)).spoil.accept(world);
                }
                assertEquals(
                        Wrong.with(spoilt.get(0)).refusal,
                        Answers.of(line.action(), world, EVERYBODY),
                        line + " " + spoilt);
                spoilt.remove(0);
            }
        }
    }

    @Test
    void whatNoConditionNamesHindersNothing() {
        for (Line line : CityTable.LINES) {
            for (Wrong wrong : Wrong.values()) {
                World world = line.right();
                wrong.spoil.accept(world);
                String answer = Answers.of(line.action(), world, EVERYBODY);
                if (isMinded(line, wrong)) {
                    assertTrue(answer.startsWith("refused: "), line + " " + wrong);
                } else {
                    assertEquals(line.to().name(), answer, line + " " + wrong);
                }
            }
        }
    }

    @Test
    void aReasonIsNeededForAnAgencyThatIsNotAdmittedAlone() {
        World world = new World(Status.COORDINATION, Action.DISPOSE);
        world.note = false;
        assertEquals("DISPOSITION", Answers.of(Action.DISPOSE, world, EVERYBODY));
        world.note = true;
        world.admitted = false;
        assertEquals("DISPOSITION", Answers.of(Action.DISPOSE, world, EVERYBODY));
    }

    @Test
    void backToTheDelegatorNeedsAReasonAndDownNeedsNone() {
        World world = new World(Status.DISPOSITION, Action.DELEGATE);
        world.note = false;
        world.delegator = false;
        assertEquals("DISPOSITION", Answers.of(Action.DELEGATE, world, EVERYBODY));
        world.below = false;
        world.delegator = true;
        world.note = true;
        assertEquals("DISPOSITION", Answers.of(Action.DELEGATE, world, EVERYBODY));
    }

    @Test
    void progressMayStandStillAndStartAtZeroAfterARefusal() {
        World world = new World(Status.FOLLOW_UP, Action.RECORD_FOLLOW_UP);
        world.progress = world.before;
        assertEquals("FOLLOW_UP", Answers.of(Action.RECORD_FOLLOW_UP, world, EVERYBODY));
        world.status = Status.FOLLOW_UP_REJECTED;
        world.before = 0;
        world.progress = 0;
        assertEquals("FOLLOW_UP", Answers.of(Action.RECORD_FOLLOW_UP, world, EVERYBODY));
    }

    /** Whether a condition of the line asks for what is wrong, be it in other words. */
    private static boolean isMinded(Line line, Wrong wrong) {
        boolean unfinished = wrong == Wrong.NOT_100 && line.conditions().contains("below 100");
        return !unfinished
                && line.conditions().stream().map(Wrong::with).anyMatch(other -> other.spoils(line).stream()
                        .allMatch(wrong.spoils(line)::contains));
    }
}
