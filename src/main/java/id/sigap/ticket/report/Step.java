package id.sigap.ticket.report;

import id.sigap.access.TicketField;
import id.sigap.workflow.Action;
import id.sigap.workflow.RejectionReason;
import id.sigap.workflow.Status;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A history entry as read, before the policy. */
public record Step(
        int position,
        Action action,
        TicketField field,
        Status status,
        boolean writtenPrivately,
        @Nullable String actorKey,
        @Nullable String unit,
        boolean onBehalf,
        @Nullable String toUnit,
        @Nullable RejectionReason reasonCode,
        @Nullable Integer progress,
        @Nullable String note,
        @Nullable String officer,
        @Nullable LocalDate dueBefore,
        @Nullable LocalDate dueAfter,
        Instant at) {}
