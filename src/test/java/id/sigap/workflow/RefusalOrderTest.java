package id.sigap.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.workflow.CityTable.Line;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** In which order an act is refused, so that a refusal tells nobody what they may not know (docs/adr/0030-order-of-refusals.md). */
class RefusalOrderTest {

    private static final Parties EVERYBODY = Cast.everybody();

    private static final Set<Action> STEPS =
            EnumSet.copyOf(Workflow.table().stream().map(Transition::action).toList());

    @Test
    void whoMayNeverDoItHearsTheSameOfEveryReport() {
        int strangers = 0;
        for (Action action : STEPS) {
            List<World> worlds = Stream.of(Status.values())
                    .flatMap(status -> reports(status, action))
                    .toList();
            for (Cast cast : WorkflowTest.everyCast()) {
                if (CityTable.everWho(action).stream().noneMatch(cast::is)) {
                    strangers++;
                    Parties parties = cast.parties();
                    Set<String> heard = new TreeSet<>();
                    worlds.forEach(world -> heard.add(Answers.of(action, world, parties)));
                    assertEquals(1, heard.size(), action + " " + cast + ": " + heard);
                    assertTrue(
                            heard.iterator().next().matches("refused: (FORBIDDEN|UNIT_NOT_HOLDER)"), heard.toString());
                }
            }
        }
        assertTrue(strangers > 1_000, "only " + strangers);
    }

    /** What every status demands of what is sent, is demanded in any, of anybody. */
    @Test
    void whatNoReportCouldMakeRightIsSaidFirst() {
        int told = 0;
        Parties nobody = new Cast(Set.of(), Cast.Relation.STRANGER, false).parties();
        for (Line line : CityTable.LINES) {
            for (String condition : line.conditions()) {
                if (CityTable.OF_INPUT.contains(condition) && isDemandedEverywhere(line.action(), condition)) {
                    told++;
                    for (Status status : Status.values()) {
                        World world = new World(status, line.action());
                        Wrong.with(condition).spoil.accept(world);
                        assertEquals(Wrong.with(condition).refusal, Answers.of(line.action(), world, nobody));
                    }
                }
            }
        }
        assertTrue(told > 40, "only " + told);
    }

    /** A merged report is answered for by the status that everybody reads, and by nothing underneath; so its reporter judges. */
    @Test
    void whatAMergedReportWouldBeAloneIsNobodysToKnow() {
        for (Action action : STEPS) {
            if (action != Action.UNMERGE) {
                for (Status shown : Status.values()) {
                    Set<String> heard = new TreeSet<>();
                    for (Status own : Status.values()) {
                        World world = new World(own, action);
                        world.shown = shown;
                        world.merged = true;
                        heard.add(Answers.of(action, world, EVERYBODY));
                        assertTrue(Workflow.available(world.report(), EVERYBODY).stream()
                                .allMatch(offered -> offered == Action.UNMERGE
                                        || (world.shown == Status.DONE && CityTable.OF_OUTCOME.contains(offered))));
                    }
                    boolean judged = CityTable.OF_OUTCOME.contains(action);
                    String answer = judged ? shown.name() : "refused: MERGED";
                    boolean known = CityTable.line(shown, action).isPresent();
                    assertEquals(Set.of(known ? answer : "refused: STEP_NOT_POSSIBLE"), heard, action + " " + shown);
                }
            }
        }
    }

    /** One refusal alone comes with the calendar, and only to whoever would otherwise be done. */
    @Test
    void theCalendarSpeaksLastAndOnce() {
        for (Transition row : Workflow.table()) {
            List<Guard> dated = row.guards().stream().filter(Guard::isDated).toList();
            boolean dispute = row.action() == Action.DISPUTE;
            assertEquals(dispute ? List.of(Guard.WITHIN_DISPUTE_PERIOD) : List.of(), dated, row.toString());
            assertTrue(
                    !dispute
                            || row.guards().indexOf(dated.get(0))
                                    == row.guards().size() - 1,
                    row.toString());
        }
        World late = new World(Status.DONE, Action.DISPUTE);
        late.inPeriod = false;
        assertEquals("refused: DISPUTE_TOO_LATE", Answers.of(Action.DISPUTE, late, EVERYBODY));
        late.note = false;
        assertEquals("refused: REASON_MISSING text", Answers.of(Action.DISPUTE, late, EVERYBODY));
    }

    private static boolean isDemandedEverywhere(Action action, String condition) {
        return CityTable.LINES.stream().filter(line -> line.action() == action).allMatch(line -> line.conditions()
                .contains(condition));
    }

    /** One that is right, and one in which everything is wrong that is not the input's. */
    private static Stream<World> reports(Status status, Action action) {
        World wrong = new World(status, action);
        Arrays.stream(Wrong.values())
                .filter(each -> !CityTable.OF_INPUT.contains(each.condition))
                .filter(each ->
                        !List.of(Wrong.OUTSIDER, Wrong.UP_SILENTLY, Wrong.LESS).contains(each))
                .forEach(each -> each.spoil.accept(wrong));
        return Stream.of(new World(status, action), wrong);
    }
}
