package id.sigap.ticket.reading;

import id.sigap.access.RowScope;
import id.sigap.access.TicketField;
import id.sigap.access.Viewer;
import id.sigap.access.VisibilityPolicy;
import id.sigap.deadline.Urgency;
import id.sigap.ticket.TicketQuery;
import id.sigap.ticket.TicketQuery.Listing;
import id.sigap.ticket.TicketQuery.TrailPart;
import id.sigap.ticket.TicketSort;
import id.sigap.ticket.finding.FilterSql;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of one page: fixed fragments and numbered parameters, never a value in the text.
 *
 * <p>{@link #predicate} says each {@link RowScope} once in SQL; a test holds it against the scope's own Java.
 */
final class TicketListSql {

    private final List<Object> parameters = new ArrayList<>();
    private final ListOrder order;
    private final String limit;
    private final String page;
    private final @Nullable String counted;
    private final @Nullable String shownSteps;

    /**
     * One row more than the page is read, to know whether there is a next page.
     *
     * @param query whose filter has areas and units in full
     */
    TicketListSql(TicketQuery query, RowScope scope, ListStart start, Viewer viewer) {
        RowScope set = named(scope, query.filter().heldWithin());
        String unit = ListRights.bandsOf(viewer, set);
        boolean inRuns = isInRuns(query, set, unit);
        int from = inRuns && !start.after().isEmpty() ? (Integer) start.after().get(0) : 0;
        Set<Urgency> only = query.filter().urgencies();
        // No parameter that the statement does not name: what has no band is told by none.
        boolean byBand = ListStart.asksForBands(query) && (unit != null || !only.isEmpty() || from < Bands.WITHOUT);
        Bands bands = byBand ? bands(unit, start.bandDay()) : Bands.NONE;
        String asked = listing(query.listing(), scope, viewer.personKey(), start.today())
                + filter(query.filter(), set)
                + (ListRights.isOfPublicAlone(scope, query.filter()) ? " and t.open" : "");
        counted = query.withTotal() ? where(set, asked, only, bands) : null;
        order = ListOrder.of(query.sort(), bands);
        limit = parameter((long) query.first() + 1);
        page = inRuns
                ? runs(query, set, bands, unit).page(asked, from, place(start, unit != null), order, limit)
                : query.listing() == Listing.UNIT && set instanceof RowScope.HeldBy held
                        ? merged(held, asked + banded(only, bands), place(start, true))
                        : page(
                                counted == null ? where(set, asked, only, bands) : counted,
                                isGathered(query),
                                place(start, true));
        shownSteps = query.trail() == TrailPart.LATEST && VisibilityPolicy.seesPrivateSteps(Set.of(scope.standing()))
                ? shownSteps(viewer)
                : null;
    }

    /** Of some units those that are asked for. */
    private static RowScope named(RowScope scope, Set<String> asked) {
        return scope instanceof RowScope.HeldBy held && !asked.isEmpty()
                ? new RowScope.HeldBy(
                        held.units().stream().filter(asked::contains).collect(Collectors.toSet()))
                : scope;
    }

    /** Whether it is read as {@link BandRuns}; in any other order, and of few reports, bands are worked out one by one. */
    private static boolean isInRuns(TicketQuery query, RowScope set, @Nullable String unit) {
        return query.sort() == TicketSort.URGENCY
                && switch (query.listing()) {
                    case INBOX ->
                        set instanceof RowScope.HeldBy held
                                ? unit != null && held.units().contains(unit)
                                : set instanceof RowScope.All;
                    case ALL -> !isOfOne(query.filter());
                    case MINE, PUBLIC, FOLLOWED, UNIT, ENTERED -> false;
                };
    }

    private BandRuns runs(TicketQuery query, RowScope set, Bands bands, @Nullable String unit) {
        Set<Urgency> only = query.filter().urgencies();
        if (set instanceof RowScope.HeldBy held && unit != null) {
            Set<String> others = new HashSet<>(held.units());
            others.remove(unit);
            String among = others.isEmpty() ? null : parameter(others.toArray(String[]::new));
            return BandRuns.ofUnit(bands, only, parameter(unit), among);
        }
        return query.listing() == Listing.INBOX ? BandRuns.ofBureau(bands, only) : BandRuns.ofAll(bands, only);
    }

    /**
     * Whether it is few enough to be sorted, and should be: the server does not know that what is to be done is never done,
     * nor that a unit may have nothing, and might go through all reports in order to find none.
     */
    private static boolean isGathered(TicketQuery query) {
        TicketQuery.Filter filter = query.filter();
        boolean inOrderAnyway = query.sort() == TicketSort.NEWEST || query.sort() == TicketSort.OLDEST;
        return switch (query.listing()) {
            case INBOX, MINE -> true;
            case ALL ->
                !filter.urgencies().isEmpty() || ((isOfOne(filter) || FilterSql.isOfRunning(filter)) && !inOrderAnyway);
            case PUBLIC, FOLLOWED, UNIT, ENTERED -> false;
        };
    }

    private static boolean isOfOne(TicketQuery.Filter filter) {
        return filter.categories().size() == 1
                || filter.within().size() == 1
                || filter.heldWithin().size() == 1;
    }

    private Bands bands(@Nullable String unit, LocalDate day) {
        return unit == null ? Bands.ofHolders(parameter(day)) : Bands.of(parameter(unit), parameter(day));
    }

    private String where(RowScope set, String asked, Set<Urgency> only, Bands bands) {
        return predicate(set, parameters) + asked + banded(only, bands);
    }

    /** Only what runs has a band. Said, because an index of what runs is found by it. */
    private static String banded(Set<Urgency> only, Bands bands) {
        return only.isEmpty() ? "" : " and t.ended_as is null and t.step is not null and " + bands.is(only);
    }

    private String listing(Listing listing, RowScope scope, @Nullable String personKey, LocalDate today) {
        return switch (listing) {
            case PUBLIC -> " and t.listed_from <= " + parameter(today);
            case FOLLOWED ->
                " and exists (select 1 from ticket_follower f where f.ticket_id = t.id and f.person_key = "
                        + parameter(personKey) + ")";
            case INBOX ->
                scope instanceof RowScope.All
                        ? " and t.awaits_bureau"
                        : " and t.merged_into is null and t.step in ('COORDINATION', 'HANDLING')";
            case MINE, UNIT, ENTERED, ALL -> ""; // the scope says it all
        };
    }

    /** Of units that the scope names already it need not be asked again. */
    private String filter(TicketQuery.Filter filter, RowScope set) {
        return FilterSql.of(
                set instanceof RowScope.HeldBy ? filter.spread(filter.within(), Set.of()) : filter, parameters);
    }

    private List<String> place(ListStart start, boolean withBand) {
        return start.after().stream()
                .skip(withBand ? 0 : 1)
                .map(this::parameter)
                .toList();
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
            // One by one: for a list of one, the server would plan anew each time.
            return held.units().size() == 1
                    ? "t.holder_code = "
                            + parameter(parameters, held.units().iterator().next())
                    : "t.holder_code = any("
                            + parameter(parameters, held.units().toArray(String[]::new)) + ")";
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

    /** In a list, of a private report staff are told nothing of its steps: those that are told it, as the policy says. */
    private String shownSteps(Viewer viewer) {
        return RowScope.ofEverything(viewer).stream()
                .filter(scope ->
                        VisibilityPolicy.shownInList(scope.standing(), false).contains(TicketField.STEPS))
                .map(scope -> "(" + predicate(scope, parameters) + ")")
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private String page(String where, boolean gathered, List<String> place) {
        String rows = "select " + order.selected() + ", " + StoredRows.READ + " from ticket t where " + where;
        if (gathered) {
            // The offset keeps the order outside: no index is walked for its sake.
            return "select * from (" + rows + " offset 0) t"
                    + (place.isEmpty() ? "" : " where " + order.beyond("t", place)) + " order by " + order.orderBy("t")
                    + " limit " + limit;
        }
        return rows + (place.isEmpty() ? "" : " and " + order.beyond(place)) + " order by " + order.orderBy()
                + " limit " + limit;
    }

    /** Of each unit the first in the order of an index: how many a unit has, and so what to begin with, nobody can tell. */
    private String merged(RowScope.HeldBy held, String where, List<String> place) {
        return "select t.* from unnest(" + parameter(held.units().toArray(String[]::new))
                + "::text[]) u (code) cross join lateral (select " + order.selected() + ", "
                + StoredRows.READ + " from ticket t where t.holder_code = u.code" + where
                + (place.isEmpty() ? "" : " and " + order.beyond(place)) + " order by " + order.orderBy() + " limit "
                + limit + ") t order by " + order.orderBy("t") + " limit " + limit;
    }

    /** The reports of the page, {@link StoredRows#READ}, with what they are sorted by. */
    String page() {
        return page;
    }

    ListOrder order() {
        return order;
    }

    /** A condition on all that the list has, where its size is asked for. */
    @Nullable
    String counted() {
        return counted;
    }

    /** A condition on the reports of which the latest step is asked for; null if none is, or if that takes all of them. */
    @Nullable
    String shownSteps() {
        return shownSteps;
    }

    List<Object> parameters() {
        return parameters;
    }
}
