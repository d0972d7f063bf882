package id.sigap.reference.wording;

import id.sigap.access.Viewer;
import id.sigap.platform.UseCase;
import id.sigap.problem.Faults;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.admin.EditRequest;
import id.sigap.reference.admin.EditView;
import id.sigap.reference.admin.ReferenceEdits;
import id.sigap.reference.admin.ReferenceKind;
import io.smallrye.mutiny.Uni;

/** Says which categories are emergencies, and what everybody should know on which days; for admins alone. */
@UseCase
public class NoticeAdmin {

    private final ReferenceEdits edits;
    private final NoticeEditRows rows;

    NoticeAdmin(ReferenceEdits edits, NoticeEditRows rows) {
        this.edits = edits;
        this.rows = rows;
    }

    /**
     * From then on nobody sends a report of the category by themselves, and is told whom to call.
     *
     * @throws Problem (in the Uni) of {@link ReferenceEdits#edit}, what is wrong with the draft, or CATEGORY_UNKNOWN
     */
    public Uni<EditView> setEmergency(Viewer viewer, EditRequest request, EmergencyDraft sent) {
        return edits.edit(viewer, request, sent::judged, (draft, notice) -> {
            KnownCategories.require(notice.categoryCode(), draft.before());
            return draft.change(
                    ReferenceKind.EMERGENCY_NOTICE,
                    notice.categoryCode(),
                    () -> rows.emergency(notice.categoryCode()),
                    () -> rows.put(notice));
        });
    }

    /**
     * From then on the category is reported like any other.
     *
     * @throws Problem (in the Uni) of {@link ReferenceEdits#edit}, or CATEGORY_UNKNOWN
     */
    public Uni<EditView> removeEmergency(Viewer viewer, EditRequest request, String categoryCode) {
        return edits.edit(viewer, request, faults -> categoryCode, (draft, code) -> {
            KnownCategories.require(code, draft.before());
            return draft.change(
                    ReferenceKind.EMERGENCY_NOTICE, code, () -> rows.emergency(code), () -> rows.removeEmergency(code));
        });
    }

    /**
     * A message that is there from then on, whether it was or not.
     *
     * @throws Problem (in the Uni) of {@link ReferenceEdits#edit}, what is wrong with the draft, CATEGORY_UNKNOWN or AREA_UNKNOWN
     */
    public Uni<EditView> setDayNotice(Viewer viewer, EditRequest request, DayNoticeDraft sent) {
        return edits.edit(viewer, request, sent::judged, (draft, notice) -> {
            requireKnown(sent, draft.before());
            return draft.change(
                    ReferenceKind.DAY_NOTICE, notice.code(), () -> rows.ofDay(notice.code()), () -> rows.put(notice));
        });
    }

    /**
     * Nothing is done if there is none.
     *
     * @throws Problem (in the Uni) of {@link ReferenceEdits#edit}, or ID_INVALID
     */
    public Uni<EditView> removeDayNotice(Viewer viewer, EditRequest request, String code) {
        return edits.edit(
                viewer,
                request,
                faults -> faults.check(() -> WordingCodes.NAMED.read(code, "code")),
                (draft, known) -> draft.change(
                        ReferenceKind.DAY_NOTICE, known, () -> rows.ofDay(known), () -> rows.removeDayNotice(known)));
    }

    private static void requireKnown(DayNoticeDraft sent, ReferenceBook book) {
        Faults faults = new Faults();
        for (int i = 0; i < sent.categoryCodes().size(); i++) {
            if (book.category(sent.categoryCodes().get(i)).isEmpty()) {
                faults.add(new Problem(ProblemCode.CATEGORY_UNKNOWN, "categoryCodes." + i));
            }
        }
        for (int i = 0; i < sent.areaCodes().size(); i++) {
            if (book.area(sent.areaCodes().get(i)).isEmpty()) {
                faults.add(new Problem(ProblemCode.AREA_UNKNOWN, "areaCodes." + i));
            }
        }
        faults.raise();
    }
}
