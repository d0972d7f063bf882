package id.sigap.ticket.breach;

import id.sigap.access.ProtectedValue;
import id.sigap.access.Viewer;
import id.sigap.audit.DisclosureLog;
import id.sigap.platform.Batches;
import id.sigap.platform.UnitOfWork;
import id.sigap.ticket.TicketNumber;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Finds the reports that hold something that leaked, and who was shown them: whom to tell, and whom to ask. That a report holds
 * what the searcher knows already is all that it says. Even so that is a disclosure, and recorded before it is told.
 */
@ApplicationScoped
public class LeakSearch {

    /** Who is at the shell is known to the machine, not to us. */
    private static final Viewer OPERATOR = new Viewer("operator", Set.of(), null, Set.of(), null, null);

    private static final String REASON = "who-read";
    private static final int BATCH = 500;

    private final LeakRows rows;
    private final LeakPlaces places;
    private final DisclosureLog disclosures;
    private final UnitOfWork unitOfWork;

    LeakSearch(LeakRows rows, LeakPlaces places, DisclosureLog disclosures, UnitOfWork unitOfWork) {
        this.rows = rows;
        this.places = places;
        this.disclosures = disclosures;
        this.unitOfWork = unitOfWork;
    }

    /** All of them. @throws IllegalArgumentException if something is too short to be looked for, or if nothing leaked */
    public Uni<List<Leak>> of(List<String> lines) {
        Leaked leaked = new Leaked(lines);
        List<Leak> found = Collections.synchronizedList(new ArrayList<>());
        return Batches.each(BATCH, Searched.BEFORE_ALL, after -> rows.page(after.id(), BATCH), report -> {
                    Set<String> where = places.of(report, leaked);
                    return where.isEmpty() ? Uni.createFrom().voidItem() : note(report, where, found);
                })
                .replaceWith(() -> List.copyOf(found));
    }

    private Uni<Void> note(Searched report, Set<String> where, List<Leak> found) {
        ProtectedValue told = where.contains(LeakPlaces.CONTACT) ? ProtectedValue.REPORTER : ProtectedValue.REPORT;
        String number = new TicketNumber(report.number()).printed();
        return rows.looks(report.id())
                .invoke(looks -> found.add(new Leak(number, where, report.open(), looks)))
                .chain(() -> unitOfWork.transaction(() -> disclosures.record(OPERATOR, report.id(), told, REASON)));
    }
}
