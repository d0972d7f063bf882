package id.sigap.access;

import static id.sigap.access.Standing.ADMIN;
import static id.sigap.access.Standing.AREA_OFFICE;
import static id.sigap.access.Standing.BUREAU;
import static id.sigap.access.Standing.COLLEAGUE;
import static id.sigap.access.Standing.GRANTEE;
import static id.sigap.access.Standing.HOLDER;
import static id.sigap.access.Standing.OWNER;
import static id.sigap.access.Standing.PIN_HOLDER;
import static id.sigap.access.Standing.PUBLIC;
import static id.sigap.access.Standing.SUBMITTER;
import static id.sigap.access.Standing.WITNESS;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Decides which fields of a report a viewer may see; no other class does.
 *
 * <p>A pure function of the viewer and a few facts; never of a stored value, so that what is hidden tells nothing. The
 * rules are the city's (docs/domain.md, Privacy); each field names the standings that may read it.
 */
public final class VisibilityPolicy {

    /** Whoever may see a report at all, and be it in a list, may see these: to clients they are never null. */
    public static final Set<TicketField> ALWAYS =
            Set.of(TicketField.NUMBER, TicketField.STATUS, TicketField.VISIBILITY, TicketField.CATEGORY);

    private static final Map<Standing, Set<TicketField>> OF_PUBLIC = byStanding(true);
    private static final Map<Standing, Set<TicketField>> OF_PRIVATE = byStanding(false);

    /** Those who see a report, or more of it, only because it is public now. */
    private static final Set<Standing> OUTSIDERS = EnumSet.of(PUBLIC, AREA_OFFICE, SUBMITTER, WITNESS);

    /** Those whose opening of a private report is recorded. */
    private static final Set<Standing> STAFF = EnumSet.of(HOLDER, GRANTEE, AREA_OFFICE, COLLEAGUE, BUREAU, ADMIN);

    private static final Map<Standing, Set<TicketField>> LISTED_OF_PRIVATE = listedOfPrivate();

    /** What every set of standings comes to, asked for twice a report: made once, and found by the set as bits. */
    private static final StandingTable SHOWN_OF_PUBLIC = new StandingTable(standing -> shownTo(standing, true));

    private static final StandingTable SHOWN_OF_PRIVATE = new StandingTable(standing -> shownTo(standing, false));
    private static final StandingTable LISTED = new StandingTable(standing -> shownInList(standing, false));

    private VisibilityPolicy() {}

    /** What this viewer is to a report of these facts. Empty: for this viewer, the report does not exist. */
    public static Set<Standing> standings(Viewer viewer, TicketFacts ticket) {
        Set<Standing> standings = EnumSet.noneOf(Standing.class);
        for (RowScope scope : RowScope.ofEverything(viewer)) {
            if (scope.admits(ticket)) {
                standings.add(scope.standing());
            }
        }
        if (standings.contains(HOLDER)
                && viewer.person().filter(ticket.photoGrantees()::contains).isPresent()) {
            standings.add(GRANTEE); // a grant is worth nothing to whoever does not have the report in hand
        }
        if ((standings.contains(HOLDER) || standings.contains(AREA_OFFICE)) && ticket.isWitness(viewer.unit())) {
            standings.add(WITNESS);
        }
        if (standings.contains(HOLDER) && viewer.actsFor(ticket.holder())) {
            standings.add(COLLEAGUE);
        }
        return Collections.unmodifiableSet(standings);
    }

    /** The fields of a report that this viewer may read. */
    public static Set<TicketField> shown(Viewer viewer, TicketFacts ticket) {
        return shown(standings(viewer, ticket), ticket.open());
    }

    /** The fields that somebody of these standings may read of a public, or of a private report. */
    public static Set<TicketField> shown(Set<Standing> standings, boolean open) {
        return (open ? SHOWN_OF_PUBLIC : SHOWN_OF_PRIVATE).of(standings);
    }

    /** The fields that one standing may read of a public, or of a private report. */
    public static Set<TicketField> shownTo(Standing standing, boolean open) {
        return (open ? OF_PUBLIC : OF_PRIVATE).getOrDefault(standing, Set.of());
    }

    /**
     * The fields of a report that this viewer may read in a list. Of a private one staff see what work is chosen by, and
     * must open it for the rest, which is recorded: a page must not give a hundred reports away unrecorded.
     */
    public static Set<TicketField> shownInList(Viewer viewer, TicketFacts ticket) {
        return shownInList(standings(viewer, ticket), ticket.open());
    }

    /** The same by what somebody is to a public, or to a private report. */
    public static Set<TicketField> shownInList(Set<Standing> standings, boolean open) {
        return (open ? SHOWN_OF_PUBLIC : LISTED).of(standings);
    }

    /** The same for one standing. A list may be sorted and filtered by what it shows of private reports alone. */
    public static Set<TicketField> shownInList(Standing standing, boolean open) {
        return (open ? OF_PUBLIC : LISTED_OF_PRIVATE).getOrDefault(standing, Set.of());
    }

    /**
     * The fields that a list may show this viewer of some report: by who they are alone, whatever there is. Of each report
     * {@link #shownInList} decides.
     */
    public static Set<TicketField> listable(Viewer viewer) {
        Set<Standing> standings = EnumSet.noneOf(Standing.class);
        RowScope.ofEverything(viewer).forEach(scope -> standings.add(scope.standing()));
        standings.remove(PIN_HOLDER); // there is no list of what a PIN opens
        if (standings.contains(HOLDER)) {
            standings.addAll(Set.of(WITNESS, COLLEAGUE));
        }
        Set<TicketField> fields = EnumSet.noneOf(TicketField.class);
        for (Standing standing : standings) {
            fields.addAll(shownInList(standing, true));
            fields.addAll(shownInList(standing, false));
        }
        return Collections.unmodifiableSet(fields);
    }

    /** Whether it is recorded before this viewer is shown more of the report than a list shows: a private one, to others. */
    public static boolean isRecorded(Viewer viewer, TicketFacts ticket) {
        return !ticket.open()
                && !ticket.isReportedBy(viewer)
                && !shown(viewer, ticket).stream().allMatch(VisibilityPolicy::isListed);
    }

    private static Map<Standing, Set<TicketField>> listedOfPrivate() {
        Map<Standing, Set<TicketField>> listed = new EnumMap<>(Standing.class);
        OF_PRIVATE.forEach((standing, shown) -> {
            Set<TicketField> fields = EnumSet.copyOf(shown);
            fields.removeIf(field -> STAFF.contains(standing) && !isListed(field));
            listed.put(standing, Collections.unmodifiableSet(fields));
        });
        return listed;
    }

    /** No {@code default}, as below. Marks, and what has a record of its own; no words, no place nearer than the area. */
    private static boolean isListed(TicketField field) {
        return switch (field) {
            case NUMBER, STATUS, VISIBILITY, CATEGORY, AREA, CHANNEL, HOLDER, PROGRESS, VERSION -> true;
            case SUBMITTED_AT, DEADLINE, LISTED_FROM, URGENCY, PAUSE, TRANSFER, DISPUTE, MERGED_INTO -> true;
            case AVAILABLE_ACTIONS, REPORTER, ERASURE, FOLLOWING, CLAIM, REMINDER -> true;
            case APPROXIMATE_POINT, EXACT_POINT, ADDRESS, DESCRIPTION, REDACTION, REDACTION_REASON, ANSWERS -> false;
            case STEPS, INTERNAL_NOTES, OFFICERS, STEP_TIMES, RATING -> false;
            case REPORT_PHOTOS, EVIDENCE_PHOTOS, CLOSER_LOOKS, PHOTO_GRANTS, PHOTO_GRANTED_UNTIL -> false;
            case COMMENTS, MERGED_COMMENTS, COMMENT_TIMES, IDENTITY_DISCLOSURES -> false;
        };
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
            case NUMBER, STATUS, VISIBILITY, CATEGORY, AREA -> EnumSet.complementOf(EnumSet.of(WITNESS, COLLEAGUE));
            case DESCRIPTION, HOLDER, STEPS, PROGRESS, APPROXIMATE_POINT, REPORT_PHOTOS, EVIDENCE_PHOTOS ->
                EnumSet.complementOf(EnumSet.of(SUBMITTER, WITNESS, COLLEAGUE));
            case EXACT_POINT, ADDRESS, CHANNEL, COMMENTS, VERSION, AVAILABLE_ACTIONS ->
                EnumSet.of(OWNER, PIN_HOLDER, HOLDER, GRANTEE, AREA_OFFICE, BUREAU, ADMIN);
            // Whoever works on it needs all of it, and its reporter wrote it. All others are those outside.
            case REDACTION -> EnumSet.of(OWNER, PIN_HOLDER, HOLDER, GRANTEE, BUREAU, ADMIN);
            // Asked for the work, and of nobody's interest outside: what was answered in words nobody hides words of,
            // and how
            // few there are that answered the same is known to nobody (ADR 0075).
            case ANSWERS -> EnumSet.of(OWNER, PIN_HOLDER, HOLDER, GRANTEE, BUREAU, ADMIN);
            case REDACTION_REASON -> EnumSet.of(BUREAU, ADMIN);
            case PAUSE, RATING, DISPUTE -> EnumSet.of(OWNER, PIN_HOLDER, HOLDER, GRANTEE, BUREAU, ADMIN);
            // Hour and date: hidden from everybody else, staff and PIN holders included (docs/domain.md, Privacy 2).
            case SUBMITTED_AT, STEP_TIMES, COMMENT_TIMES, DEADLINE, LISTED_FROM -> EnumSet.of(OWNER, BUREAU, ADMIN);
            // A band that changes tells the day it counts from: it is for those who know that day. The reporter does
            // not,
            // and has the deadline; units above do not, and hear of lateness.
            case URGENCY -> EnumSet.of(WITNESS, BUREAU, ADMIN);
            // Whoever works on it works on what is merged into it too. Its own reporter knows of no other.
            case TRANSFER, PHOTO_GRANTED_UNTIL, MERGED_COMMENTS -> EnumSet.of(HOLDER, GRANTEE, BUREAU, ADMIN);
            // How a unit shares out its work is nobody else's business, not even of those it works for.
            case CLAIM -> EnumSet.of(COLLEAGUE);
            // What one has read oneself: of what one sees as a citizen.
            case FOLLOWING -> EnumSet.of(PUBLIC, OWNER);
            case ERASURE -> EnumSet.of(OWNER, PIN_HOLDER, BUREAU, ADMIN);
            case REPORTER, MERGED_INTO, PHOTO_GRANTS -> EnumSet.of(BUREAU, ADMIN);
            // Whose work is judged is not told by what; and no report is another one's measure but to who may see every
            // report.
            case CLOSER_LOOKS -> EnumSet.of(BUREAU);
            case REMINDER, INTERNAL_NOTES, OFFICERS -> EnumSet.of(HOLDER, GRANTEE, AREA_OFFICE, BUREAU, ADMIN);
            // Whose identity it is; and who reads the whole access log.
            case IDENTITY_DISCLOSURES -> EnumSet.of(OWNER, ADMIN);
        };
    }

    /**
     * Officers work a private report without the reporter's photos, though not without those of their own work; no photo of
     * it is any business of the platform's (docs/domain.md, Privacy 4).
     */
    private static Set<Standing> hiddenWhilePrivate(TicketField field) {
        return switch (field) {
            case REPORT_PHOTOS -> EnumSet.of(HOLDER, ADMIN);
            case EVIDENCE_PHOTOS -> EnumSet.of(ADMIN);
            default -> EnumSet.noneOf(Standing.class);
        };
    }

    /** Which standings see a step that was written while the report was private (docs/domain.md, Privacy 1). */
    public static boolean seesPrivateSteps(Set<Standing> standings) {
        return !OUTSIDERS.containsAll(standings);
    }
}
