package id.sigap.door.portal.track;

import id.sigap.problem.LocalizedText;
import id.sigap.reference.OrgUnit;
import id.sigap.reference.ReferenceBook;
import id.sigap.ticket.PhotoView;
import id.sigap.ticket.StepView;
import id.sigap.workflow.Action;
import id.sigap.workflow.Status;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a report, in the words of a neighbour.
 *
 * @param title the key of what happened
 * @param status the state after it, where that is all there is to say
 * @param by who did it, if it was an office
 * @param to who has it since
 */
record Event(
        String title,
        Status status,
        String look,
        @Nullable String by,
        @Nullable String to,
        @Nullable LocalizedText reason,
        @Nullable String note,
        @Nullable Integer progress,
        List<PhotoView> photos) {

    static Event of(StepView step, ReferenceBook book) {
        Action action = step.action();
        return new Event(
                action == null ? "did_something" : "did_" + action.name().toLowerCase(Locale.ROOT),
                step.status(),
                look(step),
                name(step.unit(), book),
                name(step.toUnit(), book),
                step.reasonCode() == null ? null : step.reasonCode().label(),
                step.note(),
                step.progress(),
                step.photos());
    }

    /** Its icon. */
    public String mark() {
        return switch (title) {
            case "did_submit", "did_complete" -> "waiting";
            case "did_record_follow_up", "did_finish_follow_up", "did_accept" -> "work";
            case "did_order_verification" -> "search";
            case "did_receive" -> "unit";
            case "did_rate" -> "star";
            case "did_dispute" -> "speech";
            default -> look.equals("work") ? "moved" : look;
        };
    }

    private static String look(StepView step) {
        Action action = step.action();
        if (action == Action.SUBMIT) {
            return "waiting";
        }
        if (action == Action.REJECT || action == Action.WITHDRAW || action == Action.REFUSE_FOLLOW_UP) {
            return "refused";
        }
        return step.status() == Status.DONE ? "done" : "work";
    }

    static @Nullable String name(@Nullable String unit, ReferenceBook book) {
        return book.unit(unit).map(OrgUnit::name).orElse(unit);
    }
}
