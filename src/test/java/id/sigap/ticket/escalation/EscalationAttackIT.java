package id.sigap.ticket.escalation;

import static id.sigap.testing.Journey.DISTRICT;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.MAYOR;
import static id.sigap.testing.Journey.NEIGHBOUR;
import static id.sigap.testing.Journey.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.leaks.OwnDatabase;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Journey;
import id.sigap.ticket.duedays.HandWatch;
import io.quarkus.test.junit.QuarkusTest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Units above look at their escalations every midnight and count back to the day that a clock began. The first receiver can: it
 * saw the report come. To all others five working days stay possible (promise C11).
 */
@QuarkusTest
@Shows(Promise.C11)
class EscalationAttackIT {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final int REPORTS = 60;
    private static final int NIGHTS = 14;
    private static final int WIDE = 5;

    private OwnDatabase own;

    @BeforeEach
    void noReportsOfOtherTests() {
        own = OwnDatabase.opened();
        HandWatch.of(1000).look();
    }

    @AfterEach
    void theUsualReports() {
        own.close();
    }

    @Test
    void whatClimbsIsSpreadOverFiveWorkingDaysAndByOneDrawForBothBands() {
        IntStream.range(0, REPORTS).forEach(i -> Journey.begun());
        Map<String, Map<String, LocalDate>> first = watched(Set.of(LURAH, DISTRICT, MAYOR));
        assertEquals(
                Set.of(1), delays(first.get("COORDINATION DUE_SOON " + LURAH)), "the first receiver hears at once");
        assertEquals(Set.of(2), delays(first.get("COORDINATION OVERDUE " + LURAH)));
        for (String above : List.of(DISTRICT, MAYOR)) {
            assertEquals(
                    WIDE, delays(first.get("COORDINATION DUE_SOON " + above)).size(), above);
            assertEquals(
                    WIDE, delays(first.get("COORDINATION OVERDUE " + above)).size(), above);
        }
        assertEquals(
                first.get("COORDINATION OVERDUE " + DISTRICT),
                first.get("COORDINATION OVERDUE " + MAYOR),
                "two who compare what they heard know no more than one");
        Set<Integer> apart = new TreeSet<>();
        first.get("COORDINATION DUE_SOON " + DISTRICT)
                .forEach((number, soon) -> apart.add(workingDays(
                        soon, first.get("COORDINATION OVERDUE " + DISTRICT).get(number))));
        assertEquals(Set.of(1), apart, "a second draw would narrow the first");
    }

    /** The clock goes on with the next urban village, which does not know since when: it hears like those above. */
    @Test
    void whoeverWasPassedARunningClockHearsLikeThoseAbove() {
        for (int i = 0; i < REPORTS; i++) {
            Journey.begun()
                    .step(LURAH, "ticketReceive")
                    .step(LURAH, "ticketMove", "areaCode: \"31.72.01.1004\", " + reason());
        }
        Map<String, Map<String, LocalDate>> first = watched(Set.of(LURAH, NEIGHBOUR, MAYOR));
        assertEquals(
                WIDE, delays(first.get("COORDINATION OVERDUE " + NEIGHBOUR)).size());
        assertEquals(first.get("COORDINATION OVERDUE " + NEIGHBOUR), first.get("COORDINATION OVERDUE " + MAYOR));
        assertEquals(null, first.get("COORDINATION OVERDUE " + LURAH), "who gave it away hears no more");
    }

    /** By clock, band and user: on which night they first heard of each report. */
    private static Map<String, Map<String, LocalDate>> watched(Set<String> users) {
        Map<String, Map<String, LocalDate>> first = new HashMap<>();
        for (LocalDate night = MONDAY.plusDays(1); night.isBefore(MONDAY.plusDays(NIGHTS)); night = night.plusDays(1)) {
            EscalationRuns.night(night);
            for (String user : users) {
                for (String heard : Heard.all(user)) {
                    String[] said = heard.split(" ");
                    first.computeIfAbsent(said[1] + " " + said[2] + " " + user, none -> new HashMap<>())
                            .putIfAbsent(said[0], night);
                }
            }
        }
        return first;
    }

    /** How many working days after the submission it was heard of, for all of them. */
    private static Set<Integer> delays(Map<String, LocalDate> first) {
        Set<Integer> delays = new TreeSet<>();
        first.values().forEach(night -> delays.add(workingDays(MONDAY, night)));
        return delays;
    }

    /** Heard of at midnight, as what the working day before has brought. */
    private static int workingDays(LocalDate from, LocalDate night) {
        return (int) from.datesUntil(night)
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .count();
    }
}
