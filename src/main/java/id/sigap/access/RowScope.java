package id.sigap.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A set of reports by what a viewer is to them, decided in Java by {@link #admits} and in SQL by a predicate of the
 * {@code ticket.reading} room. Rows are restricted by it inside the query, never after paging.
 */
public sealed interface RowScope {

    /** Whether a report of these facts belongs to the set. */
    boolean admits(TicketFacts ticket);

    /** What a viewer is to the reports of this set. */
    Standing standing();

    /** Public reports. */
    record Open() implements RowScope {
        @Override
        public boolean admits(TicketFacts ticket) {
            return ticket.open();
        }

        @Override
        public Standing standing() {
            return Standing.PUBLIC;
        }
    }

    /** Reports whose reporter is this signed-in person. */
    record OwnedBy(String personKey) implements RowScope {
        @Override
        public boolean admits(TicketFacts ticket) {
            return personKey.equals(ticket.ownerKey());
        }

        @Override
        public Standing standing() {
            return Standing.OWNER;
        }
    }

    /** Reports this machine client or clerk entered for somebody else. */
    record SubmittedBy(String personKey) implements RowScope {
        @Override
        public boolean admits(TicketFacts ticket) {
            return personKey.equals(ticket.submitterKey());
        }

        @Override
        public Standing standing() {
            return Standing.SUBMITTER;
        }
    }

    /** Reports that one of these units has now. */
    record HeldBy(Set<String> units) implements RowScope {
        public HeldBy {
            units = Set.copyOf(units);
        }

        @Override
        public boolean admits(TicketFacts ticket) {
            return units.contains(ticket.holder());
        }

        @Override
        public Standing standing() {
            return Standing.HOLDER;
        }
    }

    /** Public reports of one urban village. */
    record OpenIn(String area) implements RowScope {
        @Override
        public boolean admits(TicketFacts ticket) {
            return ticket.open() && area.equals(ticket.area());
        }

        @Override
        public Standing standing() {
            return Standing.AREA_OFFICE;
        }
    }

    /** All reports. */
    record All(Standing standing) implements RowScope {
        @Override
        public boolean admits(TicketFacts ticket) {
            return true;
        }
    }

    /** The report whose PIN came with the request. */
    record ByPin() implements RowScope {
        @Override
        public boolean admits(TicketFacts ticket) {
            return ticket.pinProven();
        }

        @Override
        public Standing standing() {
            return Standing.PIN_HOLDER;
        }
    }

    /** Every set of reports this viewer may open, each by its own standing. */
    static List<RowScope> ofEverything(Viewer viewer) {
        List<RowScope> scopes = new ArrayList<>(List.of(new Open(), new ByPin()));
        viewer.person().ifPresent(person -> addPersonal(viewer, person, scopes));
        if (viewer.has(Role.OFFICER)) {
            scopes.add(new HeldBy(viewer.unitTree()));
        }
        String area = viewer.area();
        String unit = viewer.unit();
        if (viewer.has(Role.LURAH) && area != null && unit != null) {
            scopes.add(new HeldBy(viewer.ownUnits()));
            scopes.add(new OpenIn(area));
        }
        if (viewer.hasAny(Role.VALIDATOR, Role.TICKET_ADMIN)) {
            scopes.add(new All(Standing.BUREAU));
        }
        if (viewer.has(Role.ADMIN)) {
            scopes.add(new All(Standing.ADMIN));
        }
        return List.copyOf(scopes);
    }

    private static void addPersonal(Viewer viewer, String person, List<RowScope> scopes) {
        if (viewer.has(Role.CITIZEN)) {
            scopes.add(new OwnedBy(person));
        }
        if (viewer.hasAny(Role.CHANNEL, Role.DESK_OFFICER)) {
            scopes.add(new SubmittedBy(person));
        }
    }
}
