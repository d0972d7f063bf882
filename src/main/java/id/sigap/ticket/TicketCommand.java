package id.sigap.ticket;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.Submission.Location;
import id.sigap.workflow.Action;
import id.sigap.workflow.RejectionReason;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step that somebody wants to do. What it needs, and where it may happen, is the workflow's to say.
 *
 * @param note reason, findings, completion or whatever else is said in free words
 * @param target code of the unit, urban village or category, or number of the report, that the step aims at
 * @param amount per cent done, or stars
 * @param day last day of a pause, or the day agreed; in Asia/Jakarta
 * @param photos ids of uploads that belong to it
 * @param place where a completed report lies, if its reporter says so anew
 * @param officer the name in the token of whoever does it; kept for staff steps alone
 */
public record TicketCommand(
        Action action,
        @Nullable String note,
        @Nullable RejectionReason reasonCode,
        @Nullable String target,
        @Nullable Integer amount,
        @Nullable LocalDate day,
        List<UUID> photos,
        @Nullable Location place,
        @Nullable String officer) {

    private static final Set<Action> REPORTERS = EnumSet.of(Action.COMPLETE, Action.RATE, Action.DISPUTE);
    private static final Set<Action> WORKERS = EnumSet.of(
            Action.RECEIVE,
            Action.ACCEPT,
            Action.RECORD_FOLLOW_UP,
            Action.FINISH_FOLLOW_UP,
            Action.ORDER_VERIFICATION,
            Action.APPROVE);

    public TicketCommand {
        photos = List.copyOf(photos);
    }

    /** A step of which nothing more is said. */
    public static TicketCommand of(Action action) {
        return new TicketCommand(action, null, null, null, null, null, List.of(), null, null);
    }

    public TicketCommand withNote(@Nullable String words) {
        return new TicketCommand(action, words, reasonCode, target, amount, day, photos, place, officer);
    }

    public TicketCommand withReasonCode(@Nullable RejectionReason reason) {
        return new TicketCommand(action, note, reason, target, amount, day, photos, place, officer);
    }

    public TicketCommand to(@Nullable String code) {
        return new TicketCommand(action, note, reasonCode, code, amount, day, photos, place, officer);
    }

    public TicketCommand withAmount(int number) {
        return new TicketCommand(action, note, reasonCode, target, number, day, photos, place, officer);
    }

    public TicketCommand withDay(LocalDate date) {
        return new TicketCommand(action, note, reasonCode, target, amount, date, photos, place, officer);
    }

    public TicketCommand withPhotos(List<UUID> uploads) {
        return new TicketCommand(action, note, reasonCode, target, amount, day, uploads, place, officer);
    }

    public TicketCommand at(@Nullable Location location) {
        return new TicketCommand(action, note, reasonCode, target, amount, day, photos, location, officer);
    }

    public TicketCommand signedBy(@Nullable String name) {
        return new TicketCommand(action, note, reasonCode, target, amount, day, photos, place, name);
    }

    /**
     * The same with its free text as it will be stored.
     *
     * @throws Problem TEXT_TOO_LONG or TEXT_INVALID
     */
    TicketCommand checked() {
        int longest = action == Action.COMPLETE ? Texts.DESCRIPTION : Texts.NOTE;
        return withNote(Texts.optional(note, longest, wordsField())).signedBy(Texts.trimmed(officer, Texts.NAME));
    }

    /** What the free words of this step are called at the doors. */
    private String wordsField() {
        if (REPORTERS.contains(action)) {
            return "text";
        }
        return WORKERS.contains(action) ? "note" : "reason";
    }

    int requiredAmount() {
        if (amount == null) {
            throw new Problem(ProblemCode.INTERNAL); // the workflow has looked at it
        }
        return amount;
    }
}
