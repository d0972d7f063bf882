package id.sigap.ticket;

import id.sigap.access.RowScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of one page: fixed fragments and numbered parameters, never a value in the text.
 *
 * <p>{@link #predicate} says each {@link RowScope} once in SQL; a test holds it against the scope's own Java.
 */
final class TicketListSql {

    private final List<Object> parameters = new ArrayList<>();
    private final StringBuilder where = new StringBuilder();
    private final String orderBy;
    private final String beyond;
    private final String limit;
    private final boolean counted;

    /** One row more than the page is read, to know whether there is a next page. */
    TicketListSql(
            TicketQuery query, RowScope scope, @Nullable UUID after, @Nullable String personKey, LocalDate today) {
        where.append(predicate(scope, parameters));
        switch (query.listing()) {
            case PUBLIC -> where.append(" and t.listed_from <= ").append(parameter(today));
            case FOLLOWED ->
                where.append(
                                " and exists (select 1 from ticket_follower f where f.ticket_id = t.id and f.person_key = ")
                        .append(parameter(personKey))
                        .append(')');
            case MINE -> {} // the scope says it all
        }
        TicketQuery.Filter filter = query.filter();
        equal("t.status", filter.status() == null ? null : filter.status().name());
        equal("t.category_code", filter.category());
        equal("t.area_code", filter.area());
        orderBy = query.sort().orderBy();
        beyond = after == null ? "" : " and " + query.sort().after(parameter(after));
        limit = parameter((long) query.first() + 1);
        counted = query.withTotal();
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
        parameters.add(java.util.Objects.requireNonNull(value));
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

    String beyond() {
        return beyond;
    }

    String orderBy() {
        return orderBy;
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
