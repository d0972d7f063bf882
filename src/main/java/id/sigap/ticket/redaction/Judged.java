package id.sigap.ticket.redaction;

import id.sigap.ticket.cover.Spans;
import id.sigap.workflow.Action;
import org.jspecify.annotations.Nullable;

/**
 * What was asked, judged by itself.
 *
 * @param note which one; null for the description
 * @param spans what to hide; null to show all of it again
 */
record Judged(
        Action action, @Nullable String note, @Nullable Spans spans, String reason) {}
