package id.sigap.door.portal.send;

import id.sigap.door.portal.form.FormPhotos;
import id.sigap.door.portal.form.PhotoField;
import id.sigap.door.portal.page.Form;
import id.sigap.door.portal.page.FormErrors;
import id.sigap.door.portal.page.Page;
import id.sigap.door.portal.page.Visit;
import id.sigap.ticket.intake.IntakeCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What happens to a page that was filled in: on, back, to where something is mended, or what its own buttons do. */
@ApplicationScoped
class SendFlow {

    private static final String BACK = "kembali";
    private static final String CHANGE = "ubah-";
    private static final String CHANGE_CATEGORY = CHANGE + "masalah";
    static final String SEND = "kirim";
    static final String ON = "lanjut";
    private static final String LANGUAGE = "bahasa";
    private static final String NO_PLACE = "lewati";

    private final StepPages pages;
    private final Choosing choosing;
    private final Sending sending;
    private final Pin pin;
    private final IntakeCheck check;

    SendFlow(StepPages pages, Choosing choosing, Sending sending, Pin pin, IntakeCheck check) {
        this.pages = pages;
        this.choosing = choosing;
        this.sending = sending;
        this.pin = pin;
        this.check = check;
    }

    Uni<Page> answer(Visit visit, Step step) {
        Draft draft = DraftForm.read(visit.form());
        String button = button(visit.form());
        if (!pages.steps().isOffered(draft.category()) || button.equals(CHANGE_CATEGORY)) {
            return button.equals(CHANGE_CATEGORY) ? choosing.again(visit, draft) : choosing.anew(visit, draft);
        }
        if (button.startsWith(CHANGE)) {
            return Step.at(button.substring(CHANGE.length()))
                    .map(wanted -> pages.show(visit, wanted, draft))
                    .orElseGet(() -> pages.show(visit, step, draft));
        }
        if (button.equals(LANGUAGE)) {
            return pages.translated(visit, step, draft);
        }
        if (button.equals(BACK)) {
            return back(visit, step, draft);
        }
        if (step == Step.PLACE && pin.isMovedBy(visit.form(), button)) {
            return pin.moved(visit, draft, button);
        }
        return step == Step.REVIEW && button.equals(SEND)
                ? sending.send(visit, draft)
                : onward(visit, step, draft, button);
    }

    /** A page that came with a photo, or without one. */
    Uni<Page> told(Visit visit, FormPhotos.Taken taken) {
        String wrong = taken.wrong(visit);
        Draft draft = DraftForm.read(visit.form());
        if (wrong != null) {
            return pages.refused(visit, Step.TELL, draft, FormErrors.none().add(PhotoField.NAME, wrong));
        }
        return taken.stays() ? pages.show(visit, Step.TELL, draft) : answer(visit, Step.TELL);
    }

    private Uni<Page> back(Visit visit, Step step, Draft draft) {
        Optional<Step> before = pages.steps().before(step, draft);
        if (before.isEmpty()) {
            return choosing.again(visit, draft);
        }
        return before.get() == Step.SIMILAR
                ? pages.show(visit, Step.PLACE, draft)
                : pages.show(visit, before.get(), draft);
    }

    /** The next page, if this one is in order; whoever came from the last page goes back to it. */
    private Uni<Page> onward(Visit visit, Step step, Draft draft, String button) {
        if (step == Step.PLACE && draft.spot().isNothing() && !button.equals(NO_PLACE)) {
            return pages.refused(
                    visit, step, draft, FormErrors.none().add(DraftForm.LISTED_AREA, visit.say("send_place_none")));
        }
        Draft left = step == Step.PLACE && button.equals(NO_PLACE) ? draft.in(Draft.Spot.NONE) : draft;
        return check.check(visit.viewer(), left.submission()).chain(faults -> {
            FormErrors errors = Refused.on(step, faults, left, visit.language());
            if (errors.any()) {
                return pages.refused(visit, step, left, errors);
            }
            Steps steps = pages.steps();
            return left.reviewed()
                    ? pages.forward(visit, Step.REVIEW, left)
                    : pages.forward(visit, steps.after(step, left), left);
        });
    }

    /** The button that was pushed; none says to go on. */
    private static String button(Form form) {
        return form.text(FormPhotos.BUTTON);
    }
}
