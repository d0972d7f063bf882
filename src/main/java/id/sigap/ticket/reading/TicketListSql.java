package id.sigap.ticket.reading;

import id.sigap.access.RowScope;
import id.sigap.access.Viewer;
import id.sigap.ticket.TicketQuery;
import id.sigap.ticket.TicketQuery.Listing;
import id.sigap.ticket.TicketSort;
import id.sigap.workflow.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of one page: fixed fragments and numbered parameters, never a value in the text.
 *
 * <p>{@link #predicate} says each {@link RowScope} once in SQL; a test holds it against the scope's own Java.
 */
final class TicketListSql {

    private static final Set<Status> CLOSED = Set.of(Status.DONE, Status.REJECTED);

    private final List<Object> parameters = new ArrayList<>();
    private final StringBuilder where = new StringBuilder();
    private final ListOrder order;
    private final List<String> after;
    private final boolean gathered;
    private final boolean mixed;
    private final boolean amongClosed;
    private final String limit;
    private final boolean counted;

    /** One row more than the page is read, to know whether there is a next page. */
    TicketListSql(TicketQuery query, RowScope scope, ListStart start, Viewer viewer) {
        where.append(predicate(scope, parameters));
        where(query.listing(), scope, viewer.personKey(), start.today());
        Bands bands = ListStart.asksForBands(query) ? bands(viewer, scope, start.bandDay()) : Bands.NONE;
        where(query.filter(), bands);
        counted = query.withTotal();
        order = ListOrder.of(query.sort(), bands);
        after = start.after().stream().map(this::parameter).toList();
        gathered = isGathered(query);
        mixed = !gathered && mixesRunningAndClosed(query);
        amongClosed = mixed && !after.isEmpty() && start.after().get(0).equals(Bands.WITHOUT);
        limit = parameter((long) query.first() + 1);
    }

    /**
     * Whether it is few enough to be sorted, and should be: the server does not know that what is to be done is never done,
     * nor that a unit may have nothing, and might go through all reports in order to find none.
     */
    private static boolean isGathered(TicketQuery query) {
        TicketQuery.Filter filter = query.filter();
        boolean inOrderAnyway = query.sort() == TicketSort.NEWEST || query.sort() == TicketSort.OLDEST;
        boolean few = filter.category() != null
                || filter.area() != null
                || filter.holder() != null
                || (filter.status() != null && !CLOSED.contains(filter.status()));
        return switch (query.listing()) {
            case INBOX, MINE -> true;
            case ALL -> filter.urgency() != null || (few && !inOrderAnyway);
            case PUBLIC, FOLLOWED -> false;
        };
    }

    /** Of all reports most are closed, and all those are one band: they need no sorting by it. */
    private static boolean mixesRunningAndClosed(TicketQuery query) {
        return query.listing() == Listing.ALL && query.sort() == TicketSort.URGENCY;
    }

    private Bands bands(Viewer viewer, RowScope scope, LocalDate day) {
        String unit = ListRights.bandsOf(viewer, scope);
        return unit == null ? Bands.ofHolders(parameter(day)) : Bands.of(parameter(unit), parameter(day));
    }

    private void where(Listing listing, RowScope scope, @Nullable String personKey, LocalDate today) {
        switch (listing) {
            case PUBLIC -> where.append(" and t.listed_from <= ").append(parameter(today));
            case FOLLOWED ->
                where.append(
                                " and exists (select 1 from ticket_follower f where f.ticket_id = t.id and f.person_key = ")
                        .append(parameter(personKey))
                        .append(')');
            case INBOX ->
                where.append(
                        scope instanceof RowScope.All
                                ? " and t.awaits_bureau"
                                : " and t.merged_into is null and t.step in ('COORDINATION', 'HANDLING')");
            case MINE, ALL -> {} // the scope says it all
        }
    }

    private void where(TicketQuery.Filter filter, Bands bands) {
        equal("t.shown_status", filter.status() == null ? null : filter.status().name());
        equal("t.category_code", filter.category());
        equal("t.area_code", filter.area());
        equal("t.holder_code", filter.holder());
        equal("t.channel_code", filter.channel());
        if (filter.urgency() != null) {
            // Only what runs has a band. Said, because an index of what runs is found by it.
            where.append(" and t.step is not null and ").append(bands.is(filter.urgency()));
        }
    }

    private void equal(String column, @Nullable String value) {
        if (value != null) {
            where.append(" and ").append(column).append(" = ").append(parameter(value));
        }
    }

    private String parameter(@Nullable Object value) {
        return parameter(parameters, value);
    }

    private static String parameter(List<Object> parameters, @Nullable Object value) {
        parameters.add(Objects.requireNonNull(value));
        return "$" + parameters.size();
    }

    /** A set of reports as a condition on {@code ticket t}. */
    static String predicate(RowScope scope, List<Object> parameters) {
        if (scope instanceof RowScope.Open) {
            return "t.open";
        }
        if (scope instanceof RowScope.OwnedBy owned) {
            return "t.owner_key = " + parameter(parameters, owned.personKey());
        }
        if (scope instanceof RowScope.SubmittedBy submitted) {
            return "t.submitter_key = " + parameter(parameters, submitted.personKey());
        }
        if (scope instanceof RowScope.HeldBy held) {
            return "t.holder_code = any(" + parameter(parameters, held.units().toArray(String[]::new)) + ")";
        }
        if (scope instanceof RowScope.OpenIn in) {
            return "t.open and t.area_code = " + parameter(parameters, in.area());
        }
        if (scope instanceof RowScope.All) {
            return "true";
        }
        // A PIN opens one report by its number; there is no list of it.
        return "false";
    }

    String where() {
        return where.toString();
    }

    /** In order; or two runs of rows, each in order and as long as the page, that {@link TicketRows#page} has to merge. */
    String page(String columns) {
        String rows = "select " + columns + ", " + order.selected() + " from ticket t where " + where;
        if (gathered) {
            // The offset keeps the order outside: no index is walked for its sake.
            return "select * from (" + rows + " offset 0) t where true"
                    + and(after.isEmpty() ? "" : order.beyond("t", after)) + " order by " + order.orderBy("t")
                    + " limit " + limit;
        }
        String ordered =
                and(after.isEmpty() ? "" : order.beyond(after)) + " order by " + order.orderBy() + " limit " + limit;
        return mixed
                ? "(" + rows + " and t.step is not null" + ordered + ") union all (" + rows + " and t.step is null"
                        + closed() + ")"
                : rows + ordered;
    }

    /** What is closed comes after all that runs, and is in order without its band. */
    private String closed() {
        ListOrder withoutBand = ListOrder.of(TicketSort.SHUFFLED, Bands.NONE);
        return and(amongClosed ? withoutBand.beyond(after.subList(1, after.size())) : "") + " order by "
                + withoutBand.orderBy() + " limit " + limit;
    }

    private static String and(String condition) {
        return condition.isEmpty() ? "" : " and " + condition;
    }

    ListOrder order() {
        return order;
    }

    String limit() {
        return limit;
    }

    boolean counted() {
        return counted;
    }

    List<Object> parameters() {
        return parameters;
    }
}
