package id.sigap.ticket.redaction;

import id.sigap.access.Viewer;
import id.sigap.ticket.TicketRef;
import id.sigap.workflow.Action;
import org.jspecify.annotations.Nullable;

/**
 * Who does what, and what they saw.
 *
 * @param signedBy the name in the token of whoever does it
 */
record Act(
        Action action,
        Viewer viewer,
        TicketRef ref,
        String version,
        @Nullable String signedBy) {}
