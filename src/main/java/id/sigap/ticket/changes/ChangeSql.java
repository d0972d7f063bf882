package id.sigap.ticket.changes;

import id.sigap.access.RowScope;
import id.sigap.access.Standing;
import id.sigap.access.TicketField;
import id.sigap.access.VisibilityPolicy;
import id.sigap.ticket.TicketQuery.Listing;
import id.sigap.ticket.reading.StoredRows;
import id.sigap.ticket.sealing.FeedPlace;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of a page of changes: fixed fragments and numbered parameters. History is the log, in the order of the transactions
 * that wrote it, up to the oldest that is still open: what commits later is behind that. A report is in the page if a step
 * was written that the scope's standing is shown, by the policy's word.
 */
final class ChangeSql {

    /** The first transaction that may not have ended: all that is before has. */
    private static final String BOUND = "pg_snapshot_xmin(pg_current_snapshot())::text::bigint + history_ahead()";

    /** Of the last entry before a transaction. In another log, such as one that lost its end, another entry stands there. */
    private static final String MARK =
            "coalesce((select hashtextextended(h.ticket_id::text || h.position || extract(epoch from h.at), 0)"
                    + " from history_entry h where h.xact < %s order by h.xact desc, h.running_id desc limit 1), 0)";

    private static final String STATUS_CHANGED = "h.field = 'STATUS' and h.status is distinct from (select p.status"
            + " from history_entry p where p.ticket_id = h.ticket_id and p.position = h.position - 1)";

    /** Whose a report was before a step. */
    private static final String HELD_BEFORE = "(select p.to_unit from history_entry p where p.ticket_id = h.ticket_id"
            + " and p.position < h.position and p.to_unit is not null and p.action <> 'REQUEST_TRANSFER'"
            + " order by p.position desc limit 1)";

    private static final String CHECKED_BEFORE = "exists (select from history_entry p where p.ticket_id = h.ticket_id"
            + " and p.position = h.position - 1 and p.status in ('VALIDATION', 'VERIFICATION'))";

    private static final String DECIDED =
            "h.action in ('APPROVE_TRANSFER', 'REFUSE_TRANSFER', 'REOPEN', 'REFUSE_DISPUTE')";

    /** Whom it may concern that something was done since: who reported it or what is merged into it, who has it, and had it. */
    static final String STIRRED = "select n.upto, s.person, s.unit, s.before from (select " + BOUND
            + " as upto) n left join lateral (select t.owner_key as person, t.holder_code as unit, " + HELD_BEFORE
            + " as before from history_entry h join ticket t on t.id = h.ticket_id where h.xact >= $1 and h.xact <"
            + " n.upto union select t.owner_key, t.holder_code, null from history_entry h join ticket t on"
            + " t.merged_into = h.ticket_id where h.xact >= $1 and h.xact < n.upto) s on $1 >= 0";

    private final List<Object> parameters = new ArrayList<>();
    private final Listing listing;
    private final RowScope scope;
    private final String bureau;
    private final @Nullable String personKey;

    /**
     * What is asked for.
     *
     * @param bureau the code of the Bureau
     * @param personKey of whoever asks
     */
    ChangeSql(Listing listing, RowScope scope, String bureau, @Nullable String personKey) {
        this.listing = listing;
        this.scope = scope;
        this.bureau = bureau;
        this.personKey = personKey;
    }

    /** Whether somebody hears of it by days: who is told no times, and is no officer. */
    private boolean isDaily() {
        return listing == Listing.FOLLOWED || listing == Listing.ENTERED;
    }

    List<Object> parameters() {
        return parameters;
    }

    /** Where to begin. */
    String start(OffsetDateTime midnight) {
        String upto = upto("0", midnight);
        return "select b.upto, " + MARK.formatted("b.upto") + " as reached from (select " + upto
                + " as upto from (select " + BOUND + " as bound) a) b";
    }

    /**
     * A page, one report more than that, and how far it goes.
     *
     * @param oldest what was written before that and has not been read is too old
     */
    String page(FeedPlace since, OffsetDateTime midnight, OffsetDateTime oldest, int first) {
        String from = parameter(since.from()) + "::bigint";
        String upto = since.isWhole() ? upto(from, midnight) : parameter(since.upto()) + "::bigint";
        String unread = "h.xact >= " + from + " and h.xact < n.upto";
        String page = rows(unread) + " and t.id > " + parameter(since.after()) + " order by t.id limit "
                + parameter((long) first + 1);
        return "select n.upto, n.bound, n.begun, n.reached, n.stale, " + StoredRows.SHOWN + ", t.inside from (select"
                + " b.upto, b.bound, " + MARK.formatted(from) + " as begun, " + MARK.formatted("b.upto")
                + " as reached, coalesce((select h.at < " + parameter(oldest)
                + " from history_entry h where h.xact >= " + from
                + " and h.xact < b.upto order by h.xact, h.running_id limit 1), false) as stale from (select a.bound, "
                + upto + " as upto from (select " + BOUND + " as bound) a) b) n left join lateral (" + page
                + ") t on true order by t.id";
    }

    /** By days: up to the last entry of the day before. */
    private String upto(String from, OffsetDateTime midnight) {
        return isDaily()
                ? "greatest(" + from + ", least(a.bound, coalesce((select h.xact + 1 from history_entry h where h.at < "
                        + parameter(midnight) + " order by h.xact desc, h.running_id desc limit 1), 0)))"
                : "a.bound";
    }

    /** Of somebody's own few their histories are looked at, of all others the log. */
    private String rows(String unread) {
        return switch (listing) {
            case MINE -> own("t.owner_key = " + parameter(personKey()), unread);
            case FOLLOWED ->
                own(
                        "t.open and t.id in (select f.ticket_id from ticket_follower f where f.person_key = "
                                + parameter(personKey()) + ")",
                        unread);
            case ENTERED -> {
                String entered = "c.submitter_key = " + parameter(personKey());
                yield logged(
                        "true",
                        "select h.ticket_id from history_entry h join ticket c on c.id = h.ticket_id where " + unread
                                + " and " + entered + " and " + seen("c")
                                + " union all select c.id from history_entry h join ticket c on c.merged_into ="
                                + " h.ticket_id where " + unread + " and " + entered + " and " + mirrored("c"));
            }
            // The offset has each report found by its id: else all of them might be read for a few changes.
            case INBOX ->
                logged(
                        inside(),
                        "select h.ticket_id from history_entry h cross join lateral (select k.open, k.holder_code,"
                                + " k.awaits_bureau from ticket k where k.id = h.ticket_id offset 0) c where " + unread
                                + " and " + seen("c") + " and " + wasOrIsInside());
            case PUBLIC, UNIT, ALL -> throw new IllegalArgumentException("a list that has no feed");
        };
    }

    private static String logged(String inside, String changed) {
        return "select " + StoredRows.READ + ", " + inside + " as inside from ticket t where t.id in (" + changed + ")";
    }

    private String own(String whose, String unread) {
        return "select " + StoredRows.READ + ", true as inside from ticket t where " + whose
                + " and (exists (select from history_entry h where h.ticket_id = t.id and " + unread + " and "
                + seen("t") + ") or exists (select from history_entry h where h.ticket_id = t.merged_into and "
                + unread + " and " + mirrored("t") + "))";
    }

    /** What a unit has to do now, as its inbox says; for the Bureau, what awaits it. */
    private String inside() {
        return scope instanceof RowScope.HeldBy held
                ? "(t.merged_into is null and t.step in ('COORDINATION', 'HANDLING') and t.holder_code = any("
                        + units(held) + "))"
                : "t.awaits_bureau";
    }

    /** What it had: a step that took a report away is told to whom it was taken from, and no step after that. */
    private String wasOrIsInside() {
        if (scope instanceof RowScope.HeldBy held) {
            String units = units(held);
            return "(c.holder_code = any(" + units + ") or " + HELD_BEFORE + " = any(" + units + "))";
        }
        return "(c.awaits_bureau or " + DECIDED + " or " + CHECKED_BEFORE + " or " + HELD_BEFORE + " = "
                + parameter(bureau) + ")";
    }

    private String units(RowScope.HeldBy held) {
        return parameter(held.units().toArray(String[]::new)) + "::text[]";
    }

    /**
     * Whether a step of report {@code t} is shown to the scope's standing. Of what was written while it was private, who sees
     * it only since learns the status, and of one that shows no steps the status and the category.
     */
    private String seen(String t) {
        Standing standing = scope.standing();
        Set<TicketField> open = VisibilityPolicy.shownTo(standing, true);
        String state = "(" + STATUS_CHANGED + " or h.field = 'CATEGORY')";
        if (!open.contains(TicketField.STEPS)) {
            return state;
        }
        String shown = "(h.field = any(case when " + t + ".open then " + fields(open) + " else "
                + fields(VisibilityPolicy.shownTo(standing, false))
                + " end) and (h.action <> 'RECALCULATE' or h.new_due_on is not null)";
        return VisibilityPolicy.seesPrivateSteps(Set.of(standing))
                ? shown + ")"
                : shown + " and (not h.written_privately or " + STATUS_CHANGED + "))";
    }

    private String fields(Set<TicketField> fields) {
        return parameter(fields.stream().map(TicketField::name).toArray(String[]::new)) + "::text[]";
    }

    /** A report that is merged shows the other's status, and its own steps: of the other's, those that it shows now. */
    private static String mirrored(String t) {
        return "h.status = " + t + ".mirrored_status and " + STATUS_CHANGED;
    }

    private String personKey() {
        if (personKey == null) {
            throw new IllegalStateException("nobody has no reports");
        }
        return personKey;
    }

    private String parameter(Object value) {
        parameters.add(value);
        return "$" + parameters.size();
    }
}
