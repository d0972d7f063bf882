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
import id.sigap.ticket.finding.Bands;
import id.sigap.ticket.finding.FilterSql;
import id.sigap.ticket.finding.WordsOrder;
import id.sigap.ticket.finding.WordsSql;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The SQL of one page: fixed fragments and numbered parameters, never a value in the text. */
final class TicketListSql {

    private final ListCondition condition;
    private final ListOrder order;
    private final String limit;
    private final String sought;
    private final String page;
    private final @Nullable String counted;
    private final @Nullable String shownSteps;
    private final String readBy;

    /**
     * One row more than the page is read, to know whether there is a next page.
     *
     * @param query whose filter has areas and units in full
     */
    TicketListSql(TicketQuery query, RowScope scope, ListStart start, Viewer viewer) {
        condition = new ListCondition(query, scope, start.today(), viewer);
        WordsSql words = condition.words();
        boolean inRuns = isInRuns(query, condition.set(), condition.unit());
        int from = inRuns && !start.after().isEmpty() ? (Integer) start.after().get(0) : 0;
        // No parameter that the statement does not name: what has no band is told by none.
        boolean byBand = ListStart.asksForBands(query)
                && (words.isAsked()
                        || condition.unit() != null
                        || !query.filter().urgencies().isEmpty()
                        || from < Bands.WITHOUT);
        Bands bands = byBand ? condition.bands(start.bandDay()) : Bands.NONE;
        boolean inMerged = query.listing() == Listing.UNIT && condition.set() instanceof RowScope.HeldBy;
        String where = query.total() != TicketQuery.Total.NONE || words.isAsked() || !(inRuns || inMerged)
                ? condition.withoutWords(bands)
                : "";
        counted = switch (query.total()) {
            case NONE -> null;
            case IF_FEW -> condition.counted(where);
            case ALWAYS -> condition.countedWhole(where);
        };
        order = ListOrder.of(query.sort(), bands);
        limit = parameter((long) query.first() + 1);
        String asked = condition.asked() + words.met();
        String walked = inRuns
                ? runs(query, bands).page(asked, from, place(start, condition.unit() != null), order, limit)
                : query.listing() == Listing.UNIT && condition.set() instanceof RowScope.HeldBy held
                        ? merged(held, asked + condition.banded(bands), place(start, true))
                        : page(where, words.met(), isGathered(query), place(start, true));
        if (!words.isAsked() || query.listing() == Listing.MINE) {
            sought = words.soughtAlone();
            page = walked;
        } else {
            List<String> place = place(start, true);
            sought = words.sought(way(query.sort(), place));
            page = found(query.sort(), condition.found(where), place, walked);
        }
        String reader = TicketLooks.readerOf(viewer);
        readBy = reader == null ? "" : TicketLooks.readBy(parameter(reader));
        shownSteps = query.trail() == TrailPart.LATEST && VisibilityPolicy.seesPrivateSteps(Set.of(scope.standing()))
                ? shownSteps(viewer)
                : null;
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

    private BandRuns runs(TicketQuery query, Bands bands) {
        RowScope set = condition.set();
        String unit = condition.unit();
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
        // A walk for words ends where enough have them.
        boolean inOrderAnyway =
                query.sort() == TicketSort.NEWEST || query.sort() == TicketSort.OLDEST || filter.text() != null;
        return switch (query.listing()) {
            case INBOX, MINE -> true;
            case ALL ->
                (filter.text() == null && !filter.urgencies().isEmpty())
                        || ((isOfOne(filter) || FilterSql.isOfRunning(filter)) && !inOrderAnyway);
            case PUBLIC, FOLLOWED, UNIT, ENTERED -> false;
        };
    }

    private static boolean isOfOne(TicketQuery.Filter filter) {
        return filter.categories().size() == 1
                || filter.within().size() == 1
                || filter.heldWithin().size() == 1;
    }

    private String way(TicketSort sort, List<String> place) {
        return condition.set() instanceof RowScope.HeldBy ? WordsOrder.SHARE : WordsOrder.of(sort, place);
    }

    private List<String> place(ListStart start, boolean withBand) {
        return start.after().stream()
                .skip(withBand ? 0 : 1)
                .map(this::parameter)
                .toList();
    }

    private String parameter(@Nullable Object value) {
        return condition.parameter(value);
    }

    /** In a list, of a private report staff are told nothing of its steps: those that are told it, as the policy says. */
    private String shownSteps(Viewer viewer) {
        return RowScope.ofEverything(viewer).stream()
                .filter(scope ->
                        VisibilityPolicy.shownInList(scope.standing(), false).contains(TicketField.STEPS))
                .map(scope -> "(" + ListCondition.predicate(scope, parameters()) + ")")
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private String page(String where, String met, boolean gathered, List<String> place) {
        String rows = "select " + order.selected() + ", " + StoredRows.READ + " from ticket t where " + where;
        String beyond = place.isEmpty() ? "" : " and " + order.beyond(place);
        if (gathered && !met.isEmpty()) {
            // Sorted first: words are compared until the page is full.
            return "select * from (" + rows + beyond + " order by " + order.orderBy() + " offset 0) t where true" + met
                    + " order by " + order.orderBy("t") + " limit " + limit;
        }
        if (gathered) {
            // The offset keeps the order outside: no index is walked for its sake.
            return "select * from (" + rows + " offset 0) t"
                    + (place.isEmpty() ? "" : " where " + order.beyond("t", place)) + " order by " + order.orderBy("t")
                    + " limit " + limit;
        }
        return rows + met + beyond + " order by " + order.orderBy() + " limit " + limit;
    }

    /**
     * Those that have some words: looked up, as far as should fill the page; if that is too little, all are, where they are few;
     * else they are met on a walk through the list. What is looked up comes in the order of the list, where words are kept with
     * it, so no more reports are looked at than are shown or not meant.
     */
    private String found(TicketSort sort, String where, List<String> place, String walked) {
        String filled = "(" + WordsSql.ENDS + " or (select count(*) from found) >= " + limit + ")";
        String rest = WordsSql.REST + filled + ")";
        return "with found as materialized (" + lookedUp(WordsSql.LOOKED_UP, sort, where, place)
                + "), rest as materialized (" + lookedUp(rest, sort, where, place) + ") select " + order.names("f")
                + ", "
                + StoredRows.READ + " from (select * from found where " + filled
                + " union all select * from rest) f join ticket t on t.id = f." + idOf(order)
                + " union all select * from (" + walked + ") walked where not (" + filled + " or " + WordsSql.HAS_REST
                + ")";
    }

    private String lookedUp(String what, TicketSort sort, String where, List<String> place) {
        String beyond = place.isEmpty() ? "" : " and " + order.beyond(place);
        boolean kept = WordsOrder.isKept(sort);
        String names = kept ? WordsOrder.ofWords(order.orderBy()) : order.orderBy("t");
        String rows = kept
                ? WordsOrder.ofWords(order.selected()) + " from "
                        + condition.words().lookedUp(what, WordsOrder.ofWords(beyond), " order by " + names, "", where)
                : "t.* from " + condition.words().lookedUp(what, "", "", order.selected(), where + beyond);
        return "select distinct on (" + names.replace(" desc", "") + ") " + rows + " order by " + names + " limit "
                + limit;
    }

    private static String idOf(ListOrder order) {
        return ListOrder.name(order.columns().size() - 1);
    }

    /** Of each unit the first in the order of an index: how many a unit has, and so what to begin with, nobody can tell. */
    private String merged(RowScope.HeldBy held, String where, List<String> place) {
        return "select t.* from unnest(" + parameter(held.units().toArray(String[]::new))
                + "::text[]) u (code) cross join lateral (select " + order.selected() + ", "
                + StoredRows.READ + " from ticket t where t.holder_code = u.code" + where
                + (place.isEmpty() ? "" : " and " + order.beyond(place)) + " order by " + order.orderBy() + " limit "
                + limit + ") t order by " + order.orderBy("t") + " limit " + limit;
    }

    /** What the statement begins with. */
    String sought() {
        return sought;
    }

    /** The reports of the page, {@link StoredRows#READ}, with what they are sorted by. */
    String page() {
        return page;
    }

    ListOrder order() {
        return order;
    }

    /** How many the list has, where that is asked for: a query of one row, {@code total}. */
    @Nullable
    String counted() {
        return counted;
    }

    /** A condition on the reports of which the latest step is asked for; null if none is, or if that takes all of them. */
    @Nullable
    String shownSteps() {
        return shownSteps;
    }

    /** What is read besides columns, of what the viewer has noted for themselves. */
    String readBy() {
        return readBy;
    }

    List<Object> parameters() {
        return condition.parameters();
    }
}
