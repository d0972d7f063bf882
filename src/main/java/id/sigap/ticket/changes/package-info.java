/** What changed since somebody looked last: history read as a log, as one viewer and one list of theirs. */
@NullMarked
package id.sigap.ticket.changes;

import org.jspecify.annotations.NullMarked;
