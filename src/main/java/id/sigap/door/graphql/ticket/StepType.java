package id.sigap.door.graphql.ticket;

import id.sigap.door.graphql.ListSize;
import id.sigap.door.graphql.TextType;
import id.sigap.door.graphql.reference.UnitType;
import id.sigap.reference.ReferenceBook;
import id.sigap.ticket.StepView;
import id.sigap.workflow.Action;
import id.sigap.workflow.RejectionReason;
import id.sigap.workflow.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Something that happened to a report. */
@Type("Step")
@Description("Something that happened to a report.")
public class StepType {

    private final TicketType ticket;
    private final StepView step;
    private final ReferenceBook book;

    StepType(TicketType ticket, StepView step, ReferenceBook book) {
        this.ticket = ticket;
        this.step = step;
        this.book = book;
    }

    @Description("What happened; null if you may see only the status, because the report was private at the time.")
    public @Nullable Action getAction() {
        return step.action();
    }

    @NonNull
    @Description("The status after it.")
    public Status getStatus() {
        return step.status();
    }

    @NonNull
    @Description("The status after it, in words.")
    public TextType getStatusLabel() {
        return ticket.label(step.status());
    }

    @Description("The unit that did it, if a unit did.")
    public @Nullable UnitType getUnit() {
        return UnitType.of(step.unit(), book);
    }

    @Description("The unit that received the report, or that a transfer was requested to.")
    public @Nullable UnitType getToUnit() {
        return UnitType.of(step.toUnit(), book);
    }

    @Description("The officer's name, for staff.")
    public @Nullable String getOfficer() {
        return step.officer();
    }

    @Description("Opaque id of the officer, for use in photoGrant; for the Bureau and admins.")
    public @Nullable String getOfficerId() {
        return step.officerId();
    }

    @Description(
            "Whether a ticket administrator, or an officer of its successor, acted for a holder that could not; for staff.")
    public @Nullable Boolean getOnBehalf() {
        return step.onBehalf();
    }

    @Description("Why a report was rejected.")
    public @Nullable RejectionReason getReasonCode() {
        return step.reasonCode();
    }

    @Description("The note written with it.")
    public @Nullable String getNote() {
        return step.note();
    }

    @Description(
            "What those outside read in place of the note, if the Bureau has hidden words of it; to who reads it whole.")
    public @Nullable String getPublicNote() {
        return step.publicNote();
    }

    @Description("Opaque id of a note that everybody reads, for use in ticketRedact; for the Bureau and admins.")
    public @Nullable String getNoteId() {
        return step.noteId();
    }

    @Description("Per cent of the work done, in a follow-up.")
    public @Nullable Integer getProgress() {
        return step.progress();
    }

    @NonNull
    @ListSize(assumedSize = 3)
    @Description("Photos of the work or the visit.")
    public List<@NonNull PhotoType> getPhotos() {
        return step.photos().stream().map(PhotoType::new).toList();
    }

    @Description("The deadline before this step, if the step moved it.")
    public @Nullable LocalDate getDueBefore() {
        return step.dueBefore();
    }

    @Description("The deadline after this step, if the step moved it.")
    public @Nullable LocalDate getDueAfter() {
        return step.dueAfter();
    }

    @Description("When it happened; null if STEP_TIMES is among the report's hiddenFields.")
    public @Nullable Instant getAt() {
        return step.at();
    }
}
