package id.sigap.demo;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.demo.PlannedReport.Aim;
import id.sigap.demo.PlannedReport.Event;
import id.sigap.demo.PlannedReport.Way;
import id.sigap.demo.PlannedReport.Who;
import id.sigap.workflow.Action;
import id.sigap.workflow.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoPlanTest {

    private static final List<PlannedReport> PLAN = DemoPlan.of(DemoPlan.SEED);
    private static final Path SEEDS = Path.of("src/main/resources/db/migration");

    @Test
    void twoPlansOfOneSeedAreEqualAndOfAnotherSeedTheyAreNot() {
        assertEquals(PLAN, DemoPlan.of(DemoPlan.SEED));
        assertNotEquals(PLAN, DemoPlan.of(DemoPlan.SEED + 1));
    }

    @Test
    void everyStatusIsReachedBySeveral() {
        for (Status status : Status.values()) {
            assertTrue(count(report -> endOf(report) == status) >= 5, status + " is rare");
        }
    }

    @Test
    void everyStepThatThereIsButAFewIsTaken() {
        Set<Action> taken = events().map(Event::action).filter(Objects::nonNull).collect(toSet());

        assertEquals(
                EnumSet.of(
                        Action.MOVE,
                        Action.CORRECT_AREA,
                        Action.APPROVE_TRANSFER,
                        Action.REFUSE_TRANSFER,
                        Action.COMPLETE,
                        Action.REOPEN,
                        Action.REFUSE_DISPUTE,
                        Action.CORRECT_CATEGORY,
                        Action.UNMERGE,
                        Action.RESUME,
                        Action.RECALCULATE,
                        Action.GRANT_PHOTOS,
                        Action.REVOKE_PHOTOS,
                        Action.REDACT,
                        Action.REVEAL,
                        Action.COMMENT,
                        Action.REQUEST_ERASURE,
                        Action.ERASE,
                        Action.PUBLISH,
                        Action.MAKE_PRIVATE),
                EnumSet.complementOf(EnumSet.copyOf(taken)));
    }

    @Test
    void noLifeGoesBackInTime() {
        for (PlannedReport report : PLAN) {
            Event before = null;
            for (Event event : report.events()) {
                boolean later = before == null
                        || before.daysAgo() > event.daysAgo()
                        || (before.daysAgo() == event.daysAgo() && before.minute() < event.minute());
                assertTrue(later && event.daysAgo() >= 0 && event.minute() < 24 * 60, report.key() + " at " + event);
                before = event;
            }
        }
    }

    @Test
    void onlyWhoIsSignedInWithdraws() {
        assertEquals(
                0,
                count(report -> endOf(report) == Status.REJECTED
                        && report.sender().way() != Way.CITIZEN
                        && report.events().stream().anyMatch(event -> event.action() == Action.WITHDRAW)));
    }

    /** The service refuses anybody else, and such a report would not be there at all. */
    @Test
    void onlyReportersPublish() {
        assertEquals(
                0,
                count(report -> report.open()
                        && EnumSet.of(Way.CLIENT, Way.DESK)
                                .contains(report.sender().way())));
        assertTrue(count(PlannedReport::open) > PLAN.size() / 3);
    }

    @Test
    void noTwoReportsHaveOneKey() {
        assertEquals(
                PLAN.size(),
                PLAN.stream().map(PlannedReport::key).collect(toSet()).size());
    }

    @Test
    void devUsersHaveWorkToDoAndReportsOfTheirOwn() {
        Set<Status> own = PLAN.stream()
                .filter(report -> report.sender().name().equals("warga"))
                .map(DemoPlanTest::endOf)
                .collect(toSet());

        assertTrue(own.size() >= 5, () -> "the citizen's: " + own);
        assertTrue(count(report -> isNew(report) && report.area().equals(Names.PLUIT)) > 0);
        assertTrue(count(report -> isNew(report) && report.area().equals(Names.PEJAGALAN)) > 0);
        assertTrue(count(report -> isWithAgency(report, false) && Scenes.ROADS.contains(report.scene())) > 0);
        assertTrue(count(report -> isWithAgency(report, false) && Scenes.WATER.contains(report.scene())) > 0);
        assertTrue(count(report -> isWithAgency(report, true)
                        && report.area().startsWith("31.72.")
                        && Scenes.ROADS.contains(report.scene()))
                > 0);
    }

    @Test
    void areasCategoriesAndChannelsAreSeeded() throws IOException {
        String seeds = Files.readString(SEEDS.resolve("V002__seed_areas.sql"))
                + Files.readString(SEEDS.resolve("V004__seed_categories.sql"))
                + Files.readString(SEEDS.resolve("V005__seed_channels.sql"));
        Set<String> codes = new HashSet<>(Names.AREAS);
        Stream.of(Scenes.ROADS, Scenes.WATER, Scenes.OTHERS)
                .flatMap(List::stream)
                .forEach(scene -> codes.add(scene.category()));
        Names.SENDERS.stream()
                .filter(sender -> sender.way() != Way.CITIZEN)
                .forEach(sender -> codes.add(sender.name()));

        codes.removeIf(code -> seeds.contains("('" + code + "', '"));

        assertEquals(Set.of(), codes);
    }

    @Test
    void everyCityHasReports() {
        Set<String> cities =
                PLAN.stream().map(report -> report.area().substring(0, 5)).collect(toSet());

        assertEquals(Set.of("31.01", "31.71", "31.72", "31.73", "31.74", "31.75"), cities);
    }

    private static Stream<Event> events() {
        return PLAN.stream().flatMap(report -> report.events().stream());
    }

    private static long count(Predicate<PlannedReport> wanted) {
        return PLAN.stream().filter(wanted).count();
    }

    private static boolean isNew(PlannedReport report) {
        return EnumSet.of(Status.WAITING, Status.COORDINATION).contains(endOf(report));
    }

    private static boolean isWithAgency(PlannedReport report, boolean delegated) {
        boolean open =
                EnumSet.of(Status.DISPOSITION, Status.PROCESS, Status.FOLLOW_UP).contains(endOf(report));
        return open
                && delegated == report.events().stream().anyMatch(event -> event.aim() == Aim.SUB_DEPARTMENT)
                && report.events().stream()
                        .noneMatch(event -> event.who() == Who.LURAH && event.action() == Action.ACCEPT);
    }

    /** Where its last step leads that leads anywhere. */
    private static Status endOf(PlannedReport report) {
        return report.events().stream()
                .map(event -> event.action() == null ? null : leadsTo(event.action()))
                .filter(Objects::nonNull)
                .reduce((before, after) -> after)
                .orElseThrow();
    }

    private static Status leadsTo(Action action) {
        return switch (action) {
            case SUBMIT -> Status.WAITING;
            case RECEIVE, RETURN -> Status.COORDINATION;
            case DISPOSE, DELEGATE -> Status.DISPOSITION;
            case ACCEPT -> Status.PROCESS;
            case RECORD_FOLLOW_UP -> Status.FOLLOW_UP;
            case FINISH_FOLLOW_UP -> Status.VALIDATION;
            case ORDER_VERIFICATION -> Status.VERIFICATION;
            case APPROVE -> Status.DONE;
            case REFUSE_FOLLOW_UP -> Status.FOLLOW_UP_REJECTED;
            case REJECT, WITHDRAW -> Status.REJECTED;
            default -> null;
        };
    }
}
