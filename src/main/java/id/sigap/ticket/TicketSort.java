package id.sigap.ticket;

import id.sigap.access.TicketField;
import id.sigap.problem.Described;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In which order a list comes. */
public enum TicketSort implements Described {
    SHUFFLED(
            "By a keyed hash of the id: always the same order, which reveals nothing.",
            null,
            false,
            "t.order_key",
            "t.id"),
    NEWEST("Latest submission first.", TicketField.SUBMITTED_AT, true, "t.submitted_at", "t.id"),
    OLDEST("Earliest submission first.", TicketField.SUBMITTED_AT, false, "t.submitted_at", "t.id"),
    DUE("Earliest deadline first.", TicketField.DEADLINE, false, "t.due_on", "t.id"),
    URGENCY(
            "Most urgent band first; within a band by a keyed hash of the id, which reveals nothing.",
            TicketField.URGENCY,
            false,
            "case when t.step_due_on < :today then 0 when t.step_soon_on <= :today then 1"
                    + " when t.step_due_on is not null then 2 else 3 end",
            "t.order_key",
            "t.id");

    private final String meaning;
    private final @Nullable TicketField field;
    private final boolean descending;
    private final List<String> keys;

    TicketSort(String meaning, @Nullable TicketField field, boolean descending, String... keys) {
        this.meaning = meaning;
        this.field = field;
        this.descending = descending;
        this.keys = List.of(keys);
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** The field whose right it takes to sort so. */
    Optional<TicketField> field() {
        return Optional.ofNullable(field);
    }

    /** Whether it asks what day it is. */
    boolean asksToday() {
        return this == URGENCY;
    }

    /** @param today the parameter that holds the day of today, where one is asked for */
    String orderBy(String today) {
        String separator = descending ? " desc, " : ", ";
        return keysOf("t", today, separator) + (descending ? " desc" : "");
    }

    /** What lies after the report of a cursor, whose id is the given parameter. */
    String after(String idParameter, String today) {
        return "(" + keysOf("t", today, ", ") + ") " + (descending ? "<" : ">") + " (select " + keysOf("c", today, ", ")
                + " from ticket c where c.id = " + idParameter + ")";
    }

    private String keysOf(String alias, String today, String separator) {
        return String.join(separator, keys).replace(":today", today).replace("t.", alias + ".");
    }
}
