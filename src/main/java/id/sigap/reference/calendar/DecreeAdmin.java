package id.sigap.reference.calendar;

import id.sigap.access.Viewer;
import id.sigap.platform.UseCase;
import id.sigap.problem.Problem;
import id.sigap.reference.CalendarYears;
import id.sigap.reference.admin.EditRequest;
import id.sigap.reference.admin.EditView;
import id.sigap.reference.admin.ReferenceDraft;
import id.sigap.reference.admin.ReferenceEdits;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Puts the days off of a whole year in force as its decree has them; for admins alone. */
@UseCase
public class DecreeAdmin {

    private final ReferenceEdits edits;
    private final CalendarDraft calendar;
    private final CalendarRows rows;

    DecreeAdmin(ReferenceEdits edits, CalendarDraft calendar, CalendarRows rows) {
        this.edits = edits;
        this.calendar = calendar;
        this.rows = rows;
    }

    /** A decree as judged. */
    private record Decree(String basis, List<DecreeFile.Row> days) {}

    /**
     * National holidays and collective leave of that year are those of the file from then on: what is missing is added, what is
     * too much withdrawn, what differs changed, and the year is decreed. Days that the city alone gives are left alone.
     *
     * @param file as {@link DecreeFile} reads it, in Base64
     * @param basis the decree
     * @throws Problem (in the Uni) of {@link ReferenceEdits#edit}, YEAR_OUT_OF_RANGE, TEXT_EMPTY, MONTH_FINAL, or what is wrong with
     *     the file, each with its line
     */
    public Uni<EditView> apply(Viewer viewer, EditRequest request, int year, String file, String basis) {
        return edits.edit(
                viewer,
                request,
                faults -> {
                    faults.require(() -> CalendarYears.check(year, "year"));
                    String decree = DayOff.line(faults, basis, "basis");
                    return new Decree(decree, DecreeFile.read(file, year, faults));
                },
                (draft, decree) -> rows.decreed(year).chain(stored -> replace(draft, stored, decree, year)));
    }

    private Uni<Void> replace(ReferenceDraft draft, List<DayOff> stored, Decree decree, int year) {
        List<DayOff> left = stored.stream()
                .filter(day -> decree.days().stream().noneMatch(row -> row.day().isSameEntryAs(day)))
                .toList();
        return Multi.createFrom()
                .iterable(left)
                .onItem()
                .transformToUniAndConcatenate(day ->
                        calendar.find(day.day(), day.name()).chain(found -> calendar.withdraw(draft, found, "file")))
                .collect()
                .last()
                .chain(() -> Multi.createFrom()
                        .iterable(decree.days())
                        .onItem()
                        .transformToUniAndConcatenate(
                                row -> rows.find(row.day().day(), row.day().name())
                                        .chain(found -> calendar.put(draft, row.day(), found, row.path())))
                        .collect()
                        .last())
                .chain(() -> calendar.mark(draft, year, true, decree.basis()));
    }
}
