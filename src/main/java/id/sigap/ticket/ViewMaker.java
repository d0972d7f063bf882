package id.sigap.ticket;

import id.sigap.access.Viewer;
import id.sigap.reference.ReferenceData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/** Makes views with what they need besides rows: the day, who can act, and the versions that clients name. */
@ApplicationScoped
class ViewMaker {

    private final ReferenceData reference;
    private final Versions versions;
    private final Clock clock;

    ViewMaker(ReferenceData reference, Versions versions, Clock clock) {
        this.reference = reference;
        this.versions = versions;
        this.clock = clock;
    }

    TicketView of(TicketRow row, Trail trail, Viewer viewer, boolean pinProven) {
        LocalDate today = LocalDate.now(clock);
        boolean holderAbsent = !reference.book().canAct(row.holderCode(), today);
        return TicketView.of(row, trail, viewer, pinProven, new Surroundings(today, holderAbsent, versions));
    }
}
