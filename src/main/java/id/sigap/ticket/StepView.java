package id.sigap.ticket;

import id.sigap.workflow.Action;
import id.sigap.workflow.RejectionReason;
import id.sigap.workflow.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step as one viewer may see it.
 *
 * @param action null for a step while the report was private, to those who may know its status alone
 * @param status the state after the step
 * @param unit code of the unit that did it, if it was one
 * @param toUnit code of the unit that has the report since, or is asked for
 * @param officerId by what a grant can name that officer; for the Bureau and admins
 * @param onBehalf whether somebody stood in for a holder that could not act; null where officers are hidden
 * @param publicNote what those outside read in place of the note, to who reads it whole; null if nothing of it is hidden
 * @param noteId by what a redaction can name the note; for the Bureau and admins
 * @param progress per cent recorded by it
 * @param dueBefore where the step moved the overall deadline: from this day to {@code dueAfter}
 * @param at null where times are hidden
 */
public record StepView(
        @Nullable Action action,
        Status status,
        @Nullable String unit,
        @Nullable String toUnit,
        @Nullable String officer,
        @Nullable String officerId,
        @Nullable Boolean onBehalf,
        @Nullable RejectionReason reasonCode,
        @Nullable String note,
        @Nullable String publicNote,
        @Nullable String noteId,
        @Nullable Integer progress,
        List<PhotoView> photos,
        @Nullable LocalDate dueBefore,
        @Nullable LocalDate dueAfter,
        @Nullable Instant at) {}
