package id.sigap.ticket;

import id.sigap.access.TicketField;
import id.sigap.access.VisibilityPolicy;
import id.sigap.deadline.Urgency;
import id.sigap.problem.LocalizedText;
import id.sigap.reference.Point;
import id.sigap.reference.question.Answered;
import id.sigap.workflow.Action;
import id.sigap.workflow.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report as one viewer may see it: the only form in which a report leaves {@code ticket}. Made in {@code ticket.reading} alone.
 *
 * <p>One component for each {@link TicketField}, null or empty when hidden, as {@link
 * VisibilityPolicy#ALWAYS some} never are; {@code shown} tells hidden from empty and
 * depends on what the viewer is to the report and on its privacy alone, never on a value. Times of steps and comments are inside them.
 */
public record TicketView(
        UUID id,
        Set<TicketField> shown,
        String number,
        Status status,
        Visibility visibility,
        String category,
        @Nullable PlacedArea area,
        @Nullable Point approximatePoint,
        @Nullable Point exactPoint,
        @Nullable String address,
        @Nullable String description,
        @Nullable String redaction,
        List<Answered> answers,
        @Nullable String channel,
        @Nullable String holder,
        List<StepView> steps,
        @Nullable Integer progress,
        @Nullable Instant submittedAt,
        @Nullable DueView deadline,
        @Nullable Urgency urgency,
        @Nullable Boolean pause,
        @Nullable String transfer,
        @Nullable Integer rating,
        @Nullable Boolean dispute,
        @Nullable String mergedInto,
        List<PhotoView> reportPhotos,
        List<PhotoView.CloserLook> closerLooks,
        List<PhotoGrantView> photoGrants,
        @Nullable Instant photoGrantedUntil,
        Set<Action> availableActions,
        @Nullable LocalDate listedFrom,
        List<CommentView> comments,
        @Nullable String reporter,
        List<IdentityDisclosureView> identityDisclosures,
        @Nullable ErasureState erasure,
        @Nullable Following following,
        @Nullable Claim claim,
        @Nullable LocalizedText reminder,
        @Nullable String version) {

    /**
     * What a citizen has noted of it for themselves.
     *
     * @param unread whether it is the viewer's own, or followed, and went on since they last said that they have read it: by a
     *     step that they see, and by nothing else
     */
    public record Following(boolean follows, boolean unread) {}

    /**
     * Somebody of the unit has it in hand.
     *
     * @param mine whether it is the viewer
     * @param officer the name of whoever it is, as far as it is known
     */
    public record Claim(boolean mine, @Nullable String officer) {}

    /** What everybody reads where a name would stand, until it is disclosed. */
    public static final String ANONIM = "Anonim";

    /** Whether this viewer may read that field of this report. */
    public boolean shows(TicketField field) {
        return shown.contains(field);
    }
}
