package id.sigap.ticket.finding;

import id.sigap.access.Viewer;
import id.sigap.reference.Box;
import id.sigap.ticket.TicketQuery.Days;
import id.sigap.ticket.TicketQuery.Filter;
import id.sigap.ticket.TicketQuery.Mark;
import id.sigap.ticket.Visibility;
import id.sigap.workflow.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A filter as conditions on {@code ticket t}: fixed words and parameters. But for its bands, which depend on who reads, and for
 * its words, {@link WordsSql}, which are found in several ways.
 */
public final class FilterSql {

    private static final Set<Status> CLOSED = Set.of(Status.DONE, Status.REJECTED);

    private static final String DAY_BEGINS = "::timestamp at time zone 'Asia/Jakarta'";

    /** Of the report {@code t} the claim {@code c}, unless it ended with a step or with another holder: no write ends it. */
    public static final String CLAIM =
            "c.ticket_id = t.id and c.unit_code = t.holder_code" + " and c.status_position = t.status_position";

    private final List<Object> parameters;
    private final Viewer viewer;
    private final LocalDate today;

    private FilterSql(List<Object> parameters, Viewer viewer, LocalDate today) {
        this.parameters = parameters;
        this.viewer = viewer;
        this.today = today;
    }

    /**
     * The conditions, each with its "and" before it.
     *
     * @param filter with areas and units in full
     * @param parameters of the statement, to which those of the conditions are added
     */
    public static String of(Filter filter, Viewer viewer, LocalDate today, List<Object> parameters) {
        FilterSql sql = new FilterSql(parameters, viewer, today);
        return sql.statuses(filter.statuses())
                + sql.among("t.category_code", filter.categories())
                + sql.among("t.area_code", filter.within())
                + sql.among("t.holder_code", filter.heldWithin())
                + sql.among("t.channel_code", filter.channels())
                + visibility(filter.visibility())
                + sql.marks(filter.marks())
                + sql.submitted(filter.submitted())
                + sql.due(filter.due())
                + sql.box(filter.box());
    }

    /** Whether what is asked for has not ended: that is few among all. */
    public static boolean isOfRunning(Filter filter) {
        return !filter.statuses().isEmpty() && filter.statuses().stream().noneMatch(CLOSED::contains);
    }

    /** No index has a status that changes with each step: what runs is few, and is looked through. */
    private String statuses(Set<Status> asked) {
        Set<String> names = asked.stream().map(Enum::name).collect(Collectors.toSet());
        if (CLOSED.containsAll(asked)) {
            return among("t.ended_as", names);
        }
        return (asked.stream().anyMatch(CLOSED::contains) ? "" : " and t.ended_as is null")
                + among("t.shown_status", names);
    }

    private static String visibility(@Nullable Visibility asked) {
        return asked == null ? "" : asked == Visibility.PUBLIC ? " and t.open" : " and not t.open";
    }

    private String marks(Map<Mark, Boolean> asked) {
        return new TreeMap<>(asked)
                .entrySet().stream()
                        .map(mark ->
                                ofUnit(mark.getKey()) + (mark.getValue() ? " and " : " and not ") + isSo(mark.getKey()))
                        .collect(Collectors.joining());
    }

    /** Of what another unit has it is not said whether it is claimed: neither answer finds it. */
    private String ofUnit(Mark mark) {
        if (mark != Mark.CLAIMED && mark != Mark.CLAIMED_BY_ME) {
            return "";
        }
        return viewer.unit() == null || viewer.standsInFor().isEmpty()
                ? " and t.holder_code = " + parameter(viewer.unit())
                : among("t.holder_code", viewer.ownUnits());
    }

    private String claimed(String more) {
        return "exists (select from ticket_claim c where " + CLAIM + " and c.until >= " + parameter(today) + more + ")";
    }

    private String isSo(Mark mark) {
        return switch (mark) {
            case PAUSED -> "(t.paused_until is not null)";
            case AREA_SUGGESTED -> "(t.area_code is not null and t.place_source in ('NEAR_BOUNDARY', 'NEAREST_LABEL'))";
            case DISPUTE_PENDING -> "t.dispute_pending";
            case TRANSFER_ASKED -> "(t.transfer_to is not null)";
            case CLAIMED -> claimed("");
            case CLAIMED_BY_ME -> claimed(" and c.person_key = " + parameter(viewer.personKey()));
        };
    }

    private String submitted(@Nullable Days days) {
        return days == null
                ? ""
                : (days.from() == null
                                ? ""
                                : " and t.submitted_at >= " + parameter(days.from()) + "::date" + DAY_BEGINS)
                        + (days.to() == null
                                ? ""
                                : " and t.submitted_at < (" + parameter(days.to()) + "::date + 1)" + DAY_BEGINS);
    }

    private String due(@Nullable Days days) {
        return days == null
                ? ""
                : (days.from() == null ? "" : " and t.due_on >= " + parameter(days.from()))
                        + (days.to() == null ? "" : " and t.due_on <= " + parameter(days.to()));
    }

    /** By the point as a list shows it: an edge that is moved across the exact one would find that out. */
    private String box(@Nullable Box box) {
        if (box == null) {
            return "";
        }
        Thousandths grid = Thousandths.within(box);
        String west = parameter((double) grid.west());
        String south = parameter((double) grid.south());
        String east = parameter((double) grid.east());
        String north = parameter((double) grid.north());
        return grid.isSmall()
                ? " and " + Thousandths.POINT + " <@ box(point(" + west + ", " + south + "), point(" + east + ", "
                        + north + "))"
                : " and " + Thousandths.LONGITUDE + " between " + west + " and " + east + " and " + Thousandths.LATITUDE
                        + " between " + south + " and " + north;
    }

    /** One by one: for a list of one, the server would plan anew each time. */
    private String among(String column, Set<String> values) {
        return switch (values.size()) {
            case 0 -> "";
            case 1 -> " and " + column + " = " + parameter(values.iterator().next());
            default -> " and " + column + " = any(" + parameter(sorted(values)) + ")";
        };
    }

    private static String[] sorted(Set<String> values) {
        return values.stream().sorted().toArray(String[]::new);
    }

    private String parameter(@Nullable Object value) {
        parameters.add(Objects.requireNonNull(value));
        return "$" + parameters.size();
    }
}
