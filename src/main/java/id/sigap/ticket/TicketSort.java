package id.sigap.ticket;

import id.sigap.access.TicketField;
import id.sigap.problem.Described;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In which order a list comes. */
public enum TicketSort implements Described {
    SHUFFLED("By a keyed hash of the id: always the same order, which reveals nothing.", null),
    NEWEST("Latest submission first.", TicketField.SUBMITTED_AT),
    OLDEST("Earliest submission first.", TicketField.SUBMITTED_AT),
    DUE("Earliest deadline first.", TicketField.DEADLINE),
    URGENCY(
            "Most urgent band first, of those the viewer sees, then what has none for them; within a band by a keyed hash of"
                    + " the id, which reveals nothing.",
            TicketField.URGENCY);

    private final String meaning;
    private final @Nullable TicketField field;

    TicketSort(String meaning, @Nullable TicketField field) {
        this.meaning = meaning;
        this.field = field;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** The field whose right it takes to sort so. */
    public Optional<TicketField> field() {
        return Optional.ofNullable(field);
    }
}
