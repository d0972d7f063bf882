package id.sigap.ticket;

import id.sigap.access.TicketField;
import id.sigap.workflow.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A history entry as read, before the policy. */
record Step(
        Action action,
        TicketField field,
        Status status,
        boolean writtenPrivately,
        @Nullable String unit,
        Instant at) {}
