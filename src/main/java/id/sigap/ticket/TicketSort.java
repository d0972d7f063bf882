package id.sigap.ticket;

import id.sigap.access.TicketField;
import id.sigap.problem.Described;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In which order a list comes. */
public enum TicketSort implements Described {
    SHUFFLED("By a keyed hash of the id: always the same order, and it tells nothing.", null, "t.order_key, t.id", ">"),
    NEWEST("Latest submission first.", TicketField.SUBMITTED_AT, "t.submitted_at desc, t.id desc", "<"),
    OLDEST("Earliest submission first.", TicketField.SUBMITTED_AT, "t.submitted_at, t.id", ">");

    private final String meaning;
    private final @Nullable TicketField field;
    private final String orderBy;
    private final String beyond;

    TicketSort(String meaning, @Nullable TicketField field, String orderBy, String beyond) {
        this.meaning = meaning;
        this.field = field;
        this.orderBy = orderBy;
        this.beyond = beyond;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** The field whose right it takes to sort so. */
    Optional<TicketField> field() {
        return Optional.ofNullable(field);
    }

    String orderBy() {
        return orderBy;
    }

    /** What lies after the report of a cursor, whose id is the given parameter. */
    String after(String idParameter) {
        String keys = orderBy.replace(" desc", "");
        return "(" + keys + ") " + beyond + " (select " + keys.replace("t.", "c.") + " from ticket c where c.id = "
                + idParameter + ")";
    }
}
