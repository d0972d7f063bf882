package id.sigap.workflow;

import id.sigap.access.Role;
import id.sigap.access.TicketFacts;
import id.sigap.access.Viewer;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Works out as which parties a viewer may act on a report. */
public final class Parties {

    private final Set<Party> parties;
    private final Set<Party> elsewhere;

    private Parties(Set<Party> parties, Set<Party> elsewhere) {
        this.parties = Collections.unmodifiableSet(parties);
        this.elsewhere = Collections.unmodifiableSet(elsewhere);
    }

    /**
     * Where a viewer stands.
     *
     * @param holderAbsent whether the unit that has the report is closed or has no officer
     */
    public static Parties of(Viewer viewer, TicketFacts ticket, boolean holderAbsent) {
        Set<Party> parties = EnumSet.noneOf(Party.class);
        if (ticket.isOwnedBy(viewer)) {
            parties.add(Party.OWNER);
        }
        if (ticket.isReportedBy(viewer)) {
            parties.add(Party.REPORTER);
        }
        addUnit(viewer, viewer.actsFor(ticket.holder()), parties);
        if (viewer.area() != null && viewer.area().equals(ticket.area())) {
            addArea(viewer, parties);
        }
        addBureau(viewer, holderAbsent, parties);
        return new Parties(parties, partiesElsewhere(viewer));
    }

    /** None for whom the report is nothing to act on. */
    public Set<Party> all() {
        return parties;
    }

    /** Whether they are one of those. */
    public boolean isAmong(Set<Party> those) {
        return !Collections.disjoint(parties, those);
    }

    /**
     * Refuses whoever is none of those.
     *
     * @throws Problem UNIT_NOT_HOLDER if they would be, did the report lie with their own unit; FORBIDDEN if such people may
     *     not at all
     */
    public void require(Set<Party> those) {
        if (!isAmong(those)) {
            throw new Problem(
                    Collections.disjoint(elsewhere, those) ? ProblemCode.FORBIDDEN : ProblemCode.UNIT_NOT_HOLDER);
        }
    }

    /** What they would be to a report that lies with their own unit, in their own urban village. */
    private static Set<Party> partiesElsewhere(Viewer viewer) {
        Set<Party> parties = EnumSet.noneOf(Party.class);
        addUnit(viewer, viewer.unit() != null, parties);
        if (viewer.area() != null) {
            addArea(viewer, parties);
        }
        return parties;
    }

    private static void addUnit(Viewer viewer, boolean holds, Set<Party> parties) {
        if (holds && viewer.hasAny(Role.OFFICER, Role.LURAH)) {
            parties.add(Party.HOLDER);
        }
        if (holds && viewer.has(Role.LURAH)) {
            parties.add(Party.HOLDING_LURAH);
        }
    }

    private static void addArea(Viewer viewer, Set<Party> parties) {
        if (viewer.has(Role.LURAH)) {
            parties.add(Party.AREA_LURAH);
        }
    }

    private static void addBureau(Viewer viewer, boolean holderAbsent, Set<Party> parties) {
        if (viewer.has(Role.TICKET_ADMIN)) {
            parties.add(Party.TICKET_ADMIN);
            if (holderAbsent) {
                parties.add(Party.STAND_IN);
            }
        }
        if (viewer.has(Role.VALIDATOR)) {
            parties.add(Party.VALIDATOR);
        }
    }
}
