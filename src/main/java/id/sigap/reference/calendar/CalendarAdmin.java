package id.sigap.reference.calendar;

import id.sigap.access.Viewer;
import id.sigap.platform.UseCase;
import id.sigap.problem.Faults;
import id.sigap.problem.Problem;
import id.sigap.reference.CalendarYears;
import id.sigap.reference.Holiday.HolidayKind;
import id.sigap.reference.admin.EditRequest;
import id.sigap.reference.admin.EditView;
import id.sigap.reference.admin.ReferenceEdits;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Adds, changes and withdraws days off, and says which years are decreed; for admins alone. */
@UseCase
public class CalendarAdmin {

    private final ReferenceEdits edits;
    private final CalendarDraft calendar;

    CalendarAdmin(ReferenceEdits edits, CalendarDraft calendar) {
        this.edits = edits;
        this.calendar = calendar;
    }

    /** An entry of the calendar, by its day and its name. */
    public record Which(LocalDate day, String name) {

        private Which judged(Faults faults) {
            faults.require(() -> CalendarYears.check(day.getYear(), "day"));
            return new Which(day, DayOff.line(faults, name, "name"));
        }
    }

    /** What is to be another one of an entry; null is to stay. */
    public record Change(
            @Nullable LocalDate day,
            @Nullable String name,
            @Nullable HolidayKind kind,
            @Nullable String basis) {

        private DayOff of(DayOff stored) {
            return new DayOff(
                    day == null ? stored.day() : day,
                    name == null ? stored.name() : name,
                    kind == null ? stored.kind() : kind,
                    basis == null ? stored.basis() : basis);
        }
    }

    /**
     * A day more.
     *
     * @throws Problem (in the Uni) of {@link ReferenceEdits#edit}, YEAR_OUT_OF_RANGE, TEXT_EMPTY, DAY_TWICE or MONTH_FINAL
     */
    public Uni<EditView> addDay(Viewer viewer, EditRequest request, DayOff day) {
        return edits.edit(
                viewer,
                request,
                faults -> day.judged(faults, ""),
                (draft, judged) -> calendar.add(draft, judged, "day"));
    }

    /**
     * Another day, name, kind or decree for one.
     *
     * @throws Problem (in the Uni) the same, or DAY_UNKNOWN
     */
    public Uni<EditView> changeDay(Viewer viewer, EditRequest request, Which which, Change change) {
        return edits.edit(
                viewer,
                request,
                faults -> new Asked(which.judged(faults), judged(faults, change)),
                (draft, judged) -> calendar.find(judged.which.day(), judged.which.name())
                        .chain(stored -> calendar.change(draft, stored, judged.change.of(stored.day()))));
    }

    /** Of which entry what is to be another one, as judged. */
    private record Asked(Which which, Change change) {}

    private static Change judged(Faults faults, Change change) {
        if (change.day() != null) {
            int year = change.day().getYear();
            faults.require(() -> CalendarYears.check(year, "newDay"));
        }
        return new Change(
                change.day(),
                change.name() == null ? null : DayOff.line(faults, change.name(), "newName"),
                change.kind(),
                change.basis() == null ? null : DayOff.line(faults, change.basis(), "basis"));
    }

    /**
     * One that is worked again.
     *
     * @throws Problem (in the Uni) of {@link ReferenceEdits#edit}, YEAR_OUT_OF_RANGE,
     *     TEXT_EMPTY, DAY_UNKNOWN or MONTH_FINAL
     */
    public Uni<EditView> withdrawDay(Viewer viewer, EditRequest request, Which which) {
        return edits.edit(viewer, request, which::judged, (draft, judged) -> calendar.find(judged.day(), judged.name())
                .chain(stored -> calendar.withdraw(draft, stored, "day")));
    }

    /**
     * Whether all days off of a year are known.
     *
     * @param basis the decree that says so, or what took it back
     * @throws Problem (in the Uni) of {@link ReferenceEdits#edit}, YEAR_OUT_OF_RANGE or TEXT_EMPTY
     */
    public Uni<EditView> markYear(Viewer viewer, EditRequest request, int year, boolean decreed, String basis) {
        return edits.edit(
                viewer,
                request,
                faults -> {
                    faults.require(() -> CalendarYears.check(year, "year"));
                    return DayOff.line(faults, basis, "basis");
                },
                (draft, note) -> calendar.mark(draft, year, decreed, note));
    }
}
