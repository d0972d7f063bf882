package id.sigap.ticket.report;

import id.sigap.access.Role;
import id.sigap.access.Viewer;
import id.sigap.workflow.Party;
import org.jspecify.annotations.Nullable;

/**
 * Who did a step: in which capacity, by pseudonym, and for which unit.
 *
 * @param capacity a word for the history, not a right: REPORTER, CHANNEL, DESK_OFFICER …
 * @param onBehalf whether somebody stood in for a holder that could not act: a ticket administrator, or an officer of the unit
 *     that succeeds it
 */
public record Actor(
        String capacity,
        @Nullable String personKey,
        @Nullable String unit,
        boolean onBehalf) {

    /** The reporter, without a pseudonym: history cannot be erased, and the report itself says whose it is. */
    public static final Actor REPORTER = new Actor("REPORTER", null, null, false);

    /** What happens by itself when its day has come. */
    public static final Actor SYSTEM = new Actor("SYSTEM", null, null, false);

    /** A clerk or a machine client, who answers for what was done. */
    public static Actor of(String capacity, Viewer viewer) {
        return new Actor(capacity, viewer.personKey(), viewer.unit(), false);
    }

    /**
     * Whoever does a step of the workflow.
     *
     * @param holder the unit that has the report
     */
    public static Actor of(Party party, Viewer viewer, String holder) {
        return switch (party) {
            case OWNER, REPORTER -> REPORTER;
            case AREA_LURAH -> of(Role.LURAH.name(), viewer);
            case HOLDING_LURAH -> inPlaceOf(holder, Role.LURAH, viewer);
            case HOLDER -> inPlaceOf(holder, viewer.has(Role.OFFICER) ? Role.OFFICER : Role.LURAH, viewer);
            case STAND_IN -> new Actor(Role.TICKET_ADMIN.name(), viewer.personKey(), viewer.unit(), true);
            case TICKET_ADMIN -> of(Role.TICKET_ADMIN.name(), viewer);
            case VALIDATOR -> of(Role.VALIDATOR.name(), viewer);
        };
    }

    private static Actor inPlaceOf(String holder, Role role, Viewer viewer) {
        return new Actor(role.name(), viewer.personKey(), viewer.unit(), !holder.equals(viewer.unit()));
    }
}
