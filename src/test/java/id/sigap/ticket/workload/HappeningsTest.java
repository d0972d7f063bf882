package id.sigap.ticket.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.deadline.SeededCalendar;
import id.sigap.deadline.Stops;
import id.sigap.deadline.WorkingCalendar;
import id.sigap.holding.Entry;
import id.sigap.holding.Rules;
import id.sigap.workflow.Action;
import id.sigap.workflow.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What each entry of a history counts for, and in which month; written by hand from the rules (docs/domain.md, Deadlines). */
class HappeningsTest {

    private static final WorkingCalendar CALENDAR = new WorkingCalendar(SeededCalendar.HOLIDAYS, Set.of(2026, 2027));

    private final List<Entry> history = new ArrayList<>();

    @Test
    void aReportIsReceivedAnsweredAndFinishedByEachThatHasItInTurn() {
        disposed();
        step("2026-11-25", Action.ACCEPT, Status.PROCESS, null, "2026-11-30");
        step("2026-11-26", Action.FINISH_FOLLOW_UP, Status.VALIDATION, null, "2026-11-27");
        step("2026-12-01", Action.APPROVE, Status.DONE, null, null);
        assertCounted("""
                KEL 2026-11-23 RECEIVED 0
                KEL 2026-11-23 ANSWERED 0
                KEL 2026-11-23 FINISHED 0
                DINAS 2026-11-23 RECEIVED 0
                DINAS 2026-11-25 ANSWERED 2
                BIRO 2026-11-26 RECEIVED 0
                BIRO 2026-12-01 ANSWERED 3
                BIRO 2026-12-01 FINISHED 3
                BIRO 2026-12-01 FINISHED_LATE 0
                DINAS 2026-12-01 FINISHED 3""", 0);
    }

    @Test
    void aRefusalAndWhatIsDoneAgainCountOnceEach() {
        disposed();
        step("2026-11-24", Action.FINISH_FOLLOW_UP, Status.VALIDATION, null, "2026-11-25");
        step("2026-11-25", Action.REFUSE_FOLLOW_UP, Status.FOLLOW_UP_REJECTED, null, "2026-12-01");
        step("2026-11-26", Action.FINISH_FOLLOW_UP, Status.VALIDATION, null, "2026-11-27");
        step("2026-11-26", Action.APPROVE, Status.DONE, null, null);
        assertCounted("""
                DINAS 2026-11-24 ANSWERED 1
                BIRO 2026-11-24 RECEIVED 0
                BIRO 2026-11-25 ANSWERED 1
                BIRO 2026-11-25 FINISHED 1
                DINAS 2026-11-25 REFUSED 0
                BIRO 2026-11-26 RECEIVED 0
                BIRO 2026-11-26 ANSWERED 0
                BIRO 2026-11-26 FINISHED 0
                DINAS 2026-11-26 FINISHED 2""", 3);
    }

    @Test
    void whatIsGivenBackIsReturnedAndReceivedAgain() {
        disposed();
        step("2026-12-02", Action.RETURN, Status.COORDINATION, "KEL", "2026-12-03");
        assertCounted("""
                DINAS 2026-12-02 ANSWERED 7
                DINAS 2026-12-02 RETURNED 0
                KEL 2026-12-02 RECEIVED 0""", 3);
    }

    /** Each night counts the entries that are new, by all that came before them. */
    @Test
    void inPartsItComesToTheSame() {
        disposed();
        step("2026-11-24", Action.DELEGATE, Status.DISPOSITION, "SUDIN", "2026-12-01");
        step("2026-11-25", Action.ACCEPT, Status.PROCESS, null, "2026-12-01");
        step("2026-11-27", Action.FINISH_FOLLOW_UP, Status.VALIDATION, null, "2026-11-30");
        step("2026-12-09", Action.REFUSE_FOLLOW_UP, Status.FOLLOW_UP_REJECTED, null, "2026-12-11");
        step("2026-12-10", Action.FINISH_FOLLOW_UP, Status.VALIDATION, null, "2026-12-11");
        step("2026-12-10", Action.APPROVE, Status.DONE, null, null);
        List<Happening> whole = of(place -> true);
        List<Happening> parts = new ArrayList<>();
        for (int place = 0; place < history.size(); place++) {
            int fresh = place;
            List<Entry> all = new ArrayList<>(history);
            history.subList(place + 1, history.size()).clear();
            parts.addAll(of(each -> each == fresh));
            history.clear();
            history.addAll(all);
        }
        assertEquals(whole, parts);
    }

    /** Submitted, received and handed to the agency on Monday. */
    private void disposed() {
        history.add(entry("2026-11-23", Action.SUBMIT, Status.WAITING, "KEL", "2026-11-24", "trotoar"));
        step("2026-11-23", Action.RECEIVE, Status.COORDINATION, null, "2026-11-24");
        step("2026-11-23", Action.DISPOSE, Status.DISPOSITION, "DINAS", "2026-11-30");
    }

    private void step(String on, Action action, Status status, @Nullable String toUnit, @Nullable String due) {
        history.add(entry(on, action, status, toUnit, due, null));
    }

    private static Entry entry(
            String on,
            Action action,
            Status status,
            @Nullable String toUnit,
            @Nullable String due,
            @Nullable String category) {
        return new Entry(
                LocalDate.parse(on),
                action,
                status,
                false,
                toUnit,
                due == null ? null : LocalDate.parse(due),
                null,
                category);
    }

    /** In whatever order. */
    private void assertCounted(String expected, int from) {
        assertEquals(
                expected.lines().sorted().toList(),
                of(place -> place >= from).stream()
                        .map(each -> each.unit() + " " + each.on() + " " + each.figure() + " " + each.days())
                        .sorted()
                        .toList());
    }

    private List<Happening> of(Predicate<Integer> counted) {
        return Happenings.of(List.copyOf(history), counted, "BIRO", new ByTheWeek(), CALENDAR);
    }

    /** Five working days for whoever delegated. */
    private static final class ByTheWeek implements Rules {

        @Override
        public LocalDate handlingDueOn(
                LocalDate knownOn,
                LocalDate dayZero,
                LocalDate from,
                Stops stops,
                String category,
                @Nullable LocalDate agreedOn) {
            return CALENDAR.workingDaysAfter(from, 5, stops);
        }

        @Override
        public LocalDate nextWorkingDay(LocalDate knownOn, LocalDate after, Stops stops) {
            return CALENDAR.workingDaysAfter(after, 1, stops);
        }
    }
}
