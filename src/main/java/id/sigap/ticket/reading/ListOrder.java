package id.sigap.ticket.reading;

import static id.sigap.ticket.sealing.SortType.DAY;
import static id.sigap.ticket.sealing.SortType.ID;
import static id.sigap.ticket.sealing.SortType.NUMBER;
import static id.sigap.ticket.sealing.SortType.RANK;
import static id.sigap.ticket.sealing.SortType.TIME;

import id.sigap.ticket.TicketSort;
import id.sigap.ticket.finding.Bands;
import id.sigap.ticket.sealing.SortType;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a list is sorted by. Said once: the order, what is read of each row for its cursor, and what lies beyond a cursor
 * are all made of it.
 *
 * @param columns most significant first; the last is the id
 */
record ListOrder(boolean descending, List<Column> columns) {

    private static final Column HASH = new Column(NUMBER, "t.order_key");
    private static final Column TIE = new Column(ID, "t.id");

    /** Of the reports of one band. */
    static final ListOrder WITHIN_BAND = of(TicketSort.SHUFFLED, Bands.NONE);

    /** A value of a report {@code t}. */
    record Column(SortType type, String sql) {}

    /**
     * The order of that name.
     *
     * @param bands those that its reader is shown; of no matter where nothing asks for bands
     */
    static ListOrder of(TicketSort sort, Bands bands) {
        return switch (sort) {
            case SHUFFLED -> new ListOrder(false, List.of(HASH, TIE));
            case NEWEST -> new ListOrder(true, List.of(new Column(TIME, "t.submitted_at"), TIE));
            case OLDEST -> new ListOrder(false, List.of(new Column(TIME, "t.submitted_at"), TIE));
            case DUE -> new ListOrder(false, List.of(new Column(DAY, "t.due_on"), TIE));
            case URGENCY -> new ListOrder(false, List.of(new Column(RANK, bands.rank()), HASH, TIE));
        };
    }

    List<SortType> types() {
        return columns.stream().map(Column::type).toList();
    }

    /** The columns of {@code t} under names of their own, for {@link #orderBy(String)} and {@link #beyond(String, List)}. */
    String selected() {
        return selected(0);
    }

    /** The same where others come before them. */
    String selected(int before) {
        return each(i -> columns.get(i).sql() + " as " + name(before + i));
    }

    /** The names that they were selected under, of rows that hold them. */
    String names(String rows) {
        return each(i -> rows + "." + name(i));
    }

    String orderBy() {
        return each(i -> columns.get(i).sql() + direction());
    }

    /** The same over rows that hold what was {@link #selected}. */
    String orderBy(String rows) {
        return each(i -> rows + "." + name(i) + direction());
    }

    /**
     * What comes after a place in the list.
     *
     * @param place a parameter for each column
     */
    String beyond(List<String> place) {
        return compared(each(i -> columns.get(i).sql()), place);
    }

    /** The same over rows that hold what was {@link #selected}. */
    String beyond(String rows, List<String> place) {
        return compared(each(i -> rows + "." + name(i)), place);
    }

    private String compared(String row, List<String> place) {
        return "(" + row + ") " + (descending ? "<" : ">") + " (" + String.join(", ", place) + ")";
    }

    /** The name under which a column was {@link #selected}. */
    static String name(int column) {
        return "sorted_" + column;
    }

    private String direction() {
        return descending ? " desc" : "";
    }

    private String each(IntFunction<String> text) {
        return IntStream.range(0, columns.size()).mapToObj(text).collect(Collectors.joining(", "));
    }
}
