package id.sigap.ticket.reading;

import id.sigap.access.RowScope;
import id.sigap.access.Viewer;
import id.sigap.deadline.Urgency;
import id.sigap.ticket.TicketQuery;
import id.sigap.ticket.TicketQuery.Filter;
import id.sigap.ticket.TicketQuery.Listing;
import id.sigap.ticket.finding.Bands;
import id.sigap.ticket.finding.FilterSql;
import id.sigap.ticket.finding.Words;
import id.sigap.ticket.finding.WordsSql;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which reports a list has, as a condition on {@code ticket t}: the same whether they are read, counted, or counted by what
 * they have in common, so that no count knows of a report that the list has not.
 *
 * <p>{@link #predicate} says each {@link RowScope} once in SQL; a test holds it against the scope's own Java.
 */
final class ListCondition {

    private static final Pattern COMMON = Pattern.compile("\\bt\\.open\\b|\\bt\\.listed_from <= \\$\\d+");

    private final List<Object> parameters = new ArrayList<>();
    private final RowScope set;
    private final @Nullable String unit;
    private final Set<Urgency> only;
    private final String asked;
    private final WordsSql words;
    private final boolean narrow;

    /** @param query whose filter has areas and units in full */
    ListCondition(TicketQuery query, RowScope scope, LocalDate today, Viewer viewer) {
        Filter filter = query.filter();
        set = named(scope, filter.heldWithin());
        unit = ListRights.bandsOf(viewer, set);
        only = filter.urgencies();
        narrow = query.listing() == Listing.INBOX || query.listing() == Listing.MINE;
        asked = listing(query, scope, viewer.personKey(), today)
                + FilterSql.of(unitsNamed(filter), viewer, today, parameters)
                + (ListRights.isOfPublicAlone(scope, filter) ? " and t.open" : "");
        words = filter.text() == null
                ? WordsSql.NONE
                : Words.of(filter.text()).in(ListRights.searched(scope, filter), this::parameter);
    }

    /** Of some units those that are asked for. */
    private static RowScope named(RowScope scope, Set<String> asked) {
        return scope instanceof RowScope.HeldBy held && !asked.isEmpty()
                ? new RowScope.HeldBy(
                        held.units().stream().filter(asked::contains).collect(Collectors.toSet()))
                : scope;
    }

    /** Of units that the scope names already it need not be asked again. */
    private Filter unitsNamed(Filter filter) {
        return set instanceof RowScope.HeldBy ? filter.spread(filter.within(), Set.of()) : filter;
    }

    private String listing(TicketQuery query, RowScope scope, @Nullable String personKey, LocalDate today) {
        return switch (query.listing()) {
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

    /** The rows it is made of, but for those that are not asked for. */
    RowScope set() {
        return set;
    }

    /** The unit whose own bands it is by; null for those of the holder. */
    @Nullable
    String unit() {
        return unit;
    }

    /** What the reports must be besides, but for their bands and words; with an "and" before it. */
    String asked() {
        return asked;
    }

    /** Bands as its reader is shown them; their parameters are in the statement then, and have to be named there. */
    Bands bands(LocalDate day) {
        return unit == null ? Bands.ofHolders(parameter(day)) : Bands.of(parameter(unit), parameter(day));
    }

    /** All of it, where those that have some words are few. */
    String where(Bands bands) {
        return found(withoutWords(bands)) + having();
    }

    /** What somebody has to do, or has sent, is few enough to be looked through. */
    private String having() {
        return narrow ? words.met() : words.anywhere();
    }

    /** Whether it is counted only if the words are had by few: then the statement says so, {@link WordsSql#FEW}. */
    boolean isCountedIfFew() {
        return words.isAsked() && !narrow;
    }

    /** That it is, with an "and" before it. */
    String ifFew() {
        return isCountedIfFew() ? " and " + WordsSql.FEW : "";
    }

    /** How many there are, as {@code total}; null if too many have the words. */
    String counted(String withoutWords) {
        String count = countedWhole(withoutWords);
        return isCountedIfFew() ? "select case when " + WordsSql.FEW + " then (" + count + ") end as total" : count;
    }

    /** The same, however long it takes. */
    String countedWhole(String withoutWords) {
        return "select count(*) as total from ticket t where " + found(withoutWords) + having();
    }

    /**
     * A condition on those that have some words: what is so of two in five reports is asked of each of them. The server would look
     * up all of those in an index, to make words of fewer texts, and makes none in the end.
     */
    String found(String where) {
        return words.isAsked() ? COMMON.matcher(where).replaceAll("coalesce($0, false)") : where;
    }

    /** All of it but the words that are searched for. */
    String withoutWords(Bands bands) {
        return predicate(set, parameters) + asked + banded(bands);
    }

    /** The words that are searched for. */
    WordsSql words() {
        return words;
    }

    /** Only what runs has a band. Said, because an index of what runs is found by it. */
    String banded(Bands bands) {
        return only.isEmpty() ? "" : " and t.ended_as is null and t.step is not null and " + bands.is(only);
    }

    String parameter(@Nullable Object value) {
        return parameter(parameters, value);
    }

    List<Object> parameters() {
        return parameters;
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
}
