package id.sigap.access;

import static id.sigap.access.Standing.ADMIN;
import static id.sigap.access.Standing.AREA_OFFICE;
import static id.sigap.access.Standing.BUREAU;
import static id.sigap.access.Standing.HOLDER;
import static id.sigap.access.Standing.OWNER;
import static id.sigap.access.Standing.PIN_HOLDER;
import static id.sigap.access.Standing.PUBLIC;
import static id.sigap.access.Standing.SUBMITTER;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Who may see what: the only place that knows.
 *
 * <p>A pure function of the viewer and a few facts; never of a stored value, so that what is hidden tells nothing. The
 * rules are the city's (domain.md, Privacy); each field names the standings that may read it.
 */
public final class VisibilityPolicy {

    private static final Map<Standing, Set<TicketField>> OF_PUBLIC = byStanding(true);
    private static final Map<Standing, Set<TicketField>> OF_PRIVATE = byStanding(false);

    /** Those who see a report, or more of it, only because it is public now. */
    private static final Set<Standing> OUTSIDERS = EnumSet.of(PUBLIC, AREA_OFFICE, SUBMITTER);

    private VisibilityPolicy() {}

    /** What this viewer is to a report of these facts. Empty: for this viewer, the report does not exist. */
    public static Set<Standing> standings(Viewer viewer, TicketFacts ticket) {
        Set<Standing> standings = EnumSet.noneOf(Standing.class);
        for (RowScope scope : RowScope.ofEverything(viewer)) {
            if (scope.admits(ticket)) {
                standings.add(scope.standing());
            }
        }
        return Collections.unmodifiableSet(standings);
    }

    /** The fields of a report that this viewer may read. */
    public static Set<TicketField> shown(Viewer viewer, TicketFacts ticket) {
        return shown(standings(viewer, ticket), ticket.open());
    }

    /** The fields that somebody of these standings may read of a public, or of a private report. */
    public static Set<TicketField> shown(Set<Standing> standings, boolean open) {
        Set<TicketField> shown = EnumSet.noneOf(TicketField.class);
        standings.forEach(standing -> shown.addAll(shownTo(standing, open)));
        return Collections.unmodifiableSet(shown);
    }

    /** The fields that one standing may read of a public, or of a private report. */
    public static Set<TicketField> shownTo(Standing standing, boolean open) {
        return (open ? OF_PUBLIC : OF_PRIVATE).getOrDefault(standing, Set.of());
    }

    /** The fields that one standing may read of public reports. A list may be sorted and filtered by these alone. */
    public static Set<TicketField> shownTo(Standing standing) {
        return shownTo(standing, true);
    }

    private static Map<Standing, Set<TicketField>> byStanding(boolean open) {
        Map<Standing, Set<TicketField>> shown = new EnumMap<>(Standing.class);
        for (Standing standing : Standing.values()) {
            Set<TicketField> fields = EnumSet.allOf(TicketField.class);
            fields.removeIf(field -> !readersOf(field).contains(standing)
                    || (!open && hiddenWhilePrivate(field).contains(standing)));
            shown.put(standing, Collections.unmodifiableSet(fields));
        }
        return shown;
    }

    /** No {@code default}: a new field without a rule does not compile. */
    private static Set<Standing> readersOf(TicketField field) {
        return switch (field) {
            case NUMBER, STATUS, VISIBILITY, CATEGORY, AREA -> EnumSet.allOf(Standing.class);
            case DESCRIPTION, HOLDER, STEPS, PROGRESS, APPROXIMATE_POINT, REPORT_PHOTOS, EVIDENCE_PHOTOS ->
                EnumSet.complementOf(EnumSet.of(SUBMITTER));
            case EXACT_POINT, ADDRESS, CHANNEL, COMMENTS, VERSION, AVAILABLE_ACTIONS ->
                EnumSet.of(OWNER, PIN_HOLDER, HOLDER, AREA_OFFICE, BUREAU, ADMIN);
            case PAUSE, RATING, DISPUTE -> EnumSet.of(OWNER, PIN_HOLDER, HOLDER, BUREAU, ADMIN);
            // Hour and date: hidden from everybody else, staff and PIN holders included (domain.md, Privacy 2).
            case SUBMITTED_AT, STEP_TIMES, COMMENT_TIMES, DEADLINE, LISTED_FROM -> EnumSet.of(OWNER, BUREAU, ADMIN);
            // A reporter could read the hand-over days out of it; they have the deadline.
            case URGENCY, TRANSFER -> EnumSet.of(HOLDER, BUREAU, ADMIN);
            case REPORTER, MERGED_INTO -> EnumSet.of(BUREAU, ADMIN);
            case REMINDER, INTERNAL_NOTES, OFFICERS -> EnumSet.of(HOLDER, AREA_OFFICE, BUREAU, ADMIN);
        };
    }

    /** Officers work a private report without its photos, and they are no business of the platform's (Privacy 4). */
    private static Set<Standing> hiddenWhilePrivate(TicketField field) {
        return field == TicketField.REPORT_PHOTOS ? EnumSet.of(HOLDER, ADMIN) : EnumSet.noneOf(Standing.class);
    }

    /** Which standings see a step that was written while the report was private (domain.md, Privacy 1). */
    public static boolean seesPrivateSteps(Set<Standing> standings) {
        return standings.stream().anyMatch(standing -> !OUTSIDERS.contains(standing));
    }
}
