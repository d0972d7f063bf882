package id.sigap.reference.registers;

import id.sigap.access.Viewer;
import id.sigap.platform.UseCase;
import id.sigap.problem.Problem;
import id.sigap.reference.OrgUnit;
import id.sigap.reference.admin.EditRequest;
import id.sigap.reference.admin.EditView;
import id.sigap.reference.admin.ReferenceDraft;
import id.sigap.reference.admin.ReferenceEdits;
import id.sigap.reference.admin.ReferenceKind;
import id.sigap.reference.rules.AreaOffices;
import id.sigap.reference.rules.UnitRules;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Adds, changes, closes and reopens units, and says which is the office of an area; for admins alone. */
@UseCase
public class UnitAdmin {

    private final ReferenceEdits edits;
    private final UnitRows rows;

    UnitAdmin(ReferenceEdits edits, UnitRows rows) {
        this.edits = edits;
        this.rows = rows;
    }

    /**
     * A unit more.
     *
     * @throws Problem (in the Uni) of {@link ReferenceEdits#edit} or {@link UnitRules#added}
     */
    public Uni<EditView> add(Viewer viewer, EditRequest request, UnitRules.Draft unit) {
        return edited(viewer, request, rules -> rules.added(unit));
    }

    /**
     * Another name, or whatever else is told of a unit.
     *
     * @throws Problem (in the Uni) of {@link ReferenceEdits#edit} or {@link UnitRules#changed}
     */
    public Uni<EditView> change(Viewer viewer, EditRequest request, String code, UnitRules.Edit edit) {
        return edited(viewer, request, rules -> rules.changed(code, edit));
    }

    /**
     * The last day of a unit.
     *
     * @throws Problem (in the Uni) of {@link ReferenceEdits#edit} or {@link UnitRules#closed}
     */
    public Uni<EditView> close(
            Viewer viewer, EditRequest request, String code, LocalDate lastDay, @Nullable String successorCode) {
        return edited(viewer, request, rules -> rules.closed(code, lastDay, successorCode));
    }

    /**
     * A unit that was closed is open again.
     *
     * @throws Problem (in the Uni) of {@link ReferenceEdits#edit} or {@link UnitRules#reopened}
     */
    public Uni<EditView> reopen(Viewer viewer, EditRequest request, String code) {
        return edited(viewer, request, rules -> rules.reopened(code));
    }

    /**
     * Another office of an area.
     *
     * @throws Problem (in the Uni) of {@link ReferenceEdits#edit} or {@link AreaOffices#set}
     */
    public Uni<EditView> setOffice(Viewer viewer, EditRequest request, String areaCode, String unitCode) {
        return edits.edit(
                viewer,
                request,
                faults -> areaCode,
                (draft, area) -> put(draft, AreaOffices.set(area, unitCode, draft.before(), draft.today())));
    }

    private Uni<EditView> edited(Viewer viewer, EditRequest request, Function<UnitRules, OrgUnit> edit) {
        return edits.edit(
                viewer,
                request,
                faults -> edit,
                (draft, judged) -> put(draft, List.of(judged.apply(new UnitRules(draft.before(), draft.today())))));
    }

    private Uni<Void> put(ReferenceDraft draft, List<OrgUnit> units) {
        return Multi.createFrom()
                .iterable(units)
                .onItem()
                .transformToUniAndConcatenate(unit -> draft.change(
                        ReferenceKind.UNIT, unit.code(), () -> rows.find(unit.code()), () -> rows.put(unit)))
                .collect()
                .last();
    }
}
