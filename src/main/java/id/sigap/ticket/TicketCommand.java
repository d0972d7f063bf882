package id.sigap.ticket;

import id.sigap.ticket.Submission.Location;
import id.sigap.workflow.Action;
import id.sigap.workflow.RejectionReason;
import java.time.LocalDate;
import java.util.List;
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
}
