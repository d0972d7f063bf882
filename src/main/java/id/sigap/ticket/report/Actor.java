package id.sigap.ticket.report;

import id.sigap.access.Role;
import id.sigap.access.Viewer;
import id.sigap.workflow.Party;
import org.jspecify.annotations.Nullable;

/**
 * Who did a step: in which capacity, by pseudonym, and for which unit.
 *
 * @param capacity a word for the history, not a right: REPORTER, CHANNEL, DESK_OFFICER …
 * @param onBehalf whether a ticket administrator stood in for a holder that could not act
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

    /** Whoever does a step of the workflow. */
    public static Actor of(Party party, Viewer viewer) {
        return switch (party) {
            case OWNER, REPORTER -> REPORTER;
            case AREA_LURAH, HOLDING_LURAH -> of(Role.LURAH.name(), viewer);
            case HOLDER -> of((viewer.has(Role.OFFICER) ? Role.OFFICER : Role.LURAH).name(), viewer);
            case STAND_IN -> new Actor(Role.TICKET_ADMIN.name(), viewer.personKey(), viewer.unit(), true);
            case TICKET_ADMIN -> of(Role.TICKET_ADMIN.name(), viewer);
            case VALIDATOR -> of(Role.VALIDATOR.name(), viewer);
        };
    }
}
