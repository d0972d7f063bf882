package id.sigap.workflow;

import id.sigap.access.Role;
import id.sigap.access.TicketFacts;
import id.sigap.access.Viewer;
import java.util.EnumSet;
import java.util.Set;

/**
 * Somebody in front of a report: in some roles, in some relation to it. Says on its own account who they are (docs/domain.md,
 * People and roles).
 */
record Cast(Set<Role> roles, Relation relation, boolean holderAbsent) {

    /** Where somebody's unit, area or person stands to the report. */
    enum Relation {
        HOLDER("AGENCY", "AGENCY", null, false),
        ABOVE_HOLDER("AGENCY", "DINAS", null, false),
        OTHER_UNIT("AGENCY", "OTHER", null, false),
        HOLDER_OF_OWN_AREA("KEL-1", "KEL-1", "1", false),
        HOLDER_OF_ANOTHER_AREA("KEL-2", "KEL-2", "2", false),
        OWN_AREA("AGENCY", "KEL-1", "1", false),
        ANOTHER_AREA("KEL-1", "KEL-2", "2", false),
        OWNER("KEL-1", null, null, false),
        PIN_HOLDER("KEL-1", null, null, true),
        STRANGER("KEL-1", null, null, false);

        final String holder;
        final String unit;
        final String area;
        final boolean pin;

        Relation(String holder, String unit, String area, boolean pin) {
            this.holder = holder;
            this.unit = unit;
            this.area = area;
            this.pin = pin;
        }
    }

    /** The viewer who is every party at once. */
    static Parties everybody() {
        Viewer viewer = new Viewer("owner", EnumSet.allOf(Role.class), "KEL-1", Set.of("KEL-1"), "1", null);
        return Parties.of(viewer, new TicketFacts(false, "owner", null, "KEL-1", "1", true), true);
    }

    Parties parties() {
        String person = relation == Relation.OWNER ? "owner" : roles.isEmpty() ? null : "somebody";
        Set<String> tree = relation.unit == null ? Set.of() : Set.of(relation.unit);
        Set<String> whole = relation == Relation.ABOVE_HOLDER ? Set.of("DINAS", "AGENCY") : tree;
        Viewer viewer = new Viewer(person, roles, relation.unit, whole, relation.area, null);
        TicketFacts ticket = new TicketFacts(true, "owner", null, relation.holder, "1", relation.pin);
        return Parties.of(viewer, ticket, holderAbsent);
    }

    boolean is(String who) {
        return switch (who) {
            case "citizen" -> relation == Relation.OWNER && roles.contains(Role.CITIZEN);
            case "reporter" ->
                (relation == Relation.PIN_HOLDER && Set.of(Role.CITIZEN).containsAll(roles))
                        || (relation == Relation.OWNER && roles.contains(Role.CITIZEN));
            case "lurah of the area" ->
                roles.contains(Role.LURAH)
                        && Set.of(Relation.OWN_AREA, Relation.HOLDER_OF_OWN_AREA)
                                .contains(relation);
            case "holding lurah" -> roles.contains(Role.LURAH) && holds();
            case "holder" -> (roles.contains(Role.LURAH) || roles.contains(Role.OFFICER)) && holds();
            case "stand-in" -> roles.contains(Role.TICKET_ADMIN) && holderAbsent;
            case "ticket-admin" -> roles.contains(Role.TICKET_ADMIN);
            case "validator" -> roles.contains(Role.VALIDATOR);
            default -> throw new IllegalArgumentException(who);
        };
    }

    /** Whether they would be, did the report lie with their own unit. */
    boolean wouldBe(String who) {
        boolean hasUnit = relation.unit != null;
        return switch (who) {
            case "lurah of the area" -> roles.contains(Role.LURAH) && relation.area != null;
            case "holding lurah" -> roles.contains(Role.LURAH) && hasUnit;
            case "holder" -> (roles.contains(Role.LURAH) || roles.contains(Role.OFFICER)) && hasUnit;
            default -> false;
        };
    }

    private boolean holds() {
        return relation.holder.equals(relation.unit);
    }
}
