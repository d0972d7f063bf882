package id.sigap.ticket.redaction;

import id.sigap.platform.act.Transaction;
import id.sigap.workflow.Action;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads the notes that everybody may read of a public report. Only inside a unit of work. */
@ApplicationScoped
class NoteRows {

    private static final String NOTES = "select x.position, x.body from history_text x join history_entry e"
            + " on e.ticket_id = x.ticket_id and e.position = x.position where x.ticket_id = $1 and x.body is not null"
            + " and not e.written_privately and e.action = any($2) order by x.position";

    private static final String[] ACTIONS = Stream.of(Action.values())
            .filter(Action::hasPublicNote)
            .map(Action::name)
            .toArray(String[]::new);

    NoteRows() {}

    /** A note as it was written, with its place in the history. */
    record Note(int position, String body) {}

    Uni<List<Note>> of(UUID ticketId) {
        return Transaction.current().ask(NOTES, Tuple.of(ticketId, ACTIONS)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(row -> new Note(row.getInteger("position"), row.getString("body")))
                .toList());
    }
}
