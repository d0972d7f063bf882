package id.sigap.reference.calendar;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.admin.FinalMonths;
import id.sigap.reference.admin.ReferenceDraft;
import id.sigap.reference.admin.ReferenceKind;
import id.sigap.reference.calendar.CalendarRows.Stored;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Changes the calendar day by day, within an edit, and refuses what final statements depend on. */
@ApplicationScoped
class CalendarDraft {

    private final CalendarRows rows;
    private final FinalMonths months;

    CalendarDraft(CalendarRows rows, FinalMonths months) {
        this.rows = rows;
        this.months = months;
    }

    /** @throws Problem (in the Uni) DAY_TWICE or MONTH_FINAL, of that field */
    Uni<Void> add(ReferenceDraft draft, DayOff day, String field) {
        return rows.find(day.day(), day.name()).chain(found -> {
            if (found != null && !found.withdrawn()) {
                throw new Problem(ProblemCode.DAY_TWICE, field);
            }
            return put(draft, day, found, field);
        });
    }

    /**
     * The entry of that day and name.
     *
     * @throws Problem (in the Uni) DAY_UNKNOWN if there is none, or it is withdrawn
     */
    Uni<Stored> find(LocalDate day, String name) {
        return rows.find(day, name).map(found -> {
            if (found == null || found.withdrawn()) {
                throw new Problem(ProblemCode.DAY_UNKNOWN, "day");
            }
            return found;
        });
    }

    /**
     * With another kind or decree in its place; on another day or under another name it is withdrawn, and added there: the key of
     * a row stays, lest a seed file bring it again.
     */
    Uni<Void> change(ReferenceDraft draft, Stored stored, DayOff to) {
        return stored.day().isSameEntryAs(to)
                ? put(draft, to, stored, "day")
                : withdraw(draft, stored, "day").chain(() -> add(draft, to, "newDay"));
    }

    Uni<Void> withdraw(ReferenceDraft draft, Stored stored, String field) {
        return months.requireOpen(stored.day().day(), field)
                .chain(() -> draft.change(
                        ReferenceKind.CALENDAR_DAY,
                        stored.day().code(),
                        () -> Uni.createFrom().item(stored.json()),
                        () -> rows.withdraw(stored.day())));
    }

    /** As it is written where it is known already: one entry has one name. */
    Uni<Void> put(ReferenceDraft draft, DayOff day, @Nullable Stored found, String field) {
        DayOff written = found == null ? day : new DayOff(day.day(), found.day().name(), day.kind(), day.basis());
        boolean moves = found == null || found.withdrawn();
        if (found != null && !moves && written.equals(found.day())) {
            return Uni.createFrom().voidItem();
        }
        return (moves ? months.requireOpen(day.day(), field) : Uni.createFrom().voidItem())
                .chain(() -> draft.change(
                        ReferenceKind.CALENDAR_DAY,
                        written.code(),
                        () -> Uni.createFrom().item(found == null ? null : found.json()),
                        () -> rows.put(written)));
    }

    Uni<Void> mark(ReferenceDraft draft, int year, boolean decreed, String note) {
        return draft.change(
                ReferenceKind.CALENDAR_YEAR,
                Integer.toString(year),
                () -> rows.year(year),
                () -> rows.mark(year, decreed, note));
    }
}
