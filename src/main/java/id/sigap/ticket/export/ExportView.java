package id.sigap.ticket.export;

import id.sigap.access.TicketField;
import java.util.Set;

/**
 * A list that is about to leave as a file.
 *
 * @param begun the place in the log at which that is recorded
 * @param columns what there may be of some report in it for this viewer: by who they are, whatever there is
 */
public record ExportView(int begun, Set<TicketField> columns) {}
