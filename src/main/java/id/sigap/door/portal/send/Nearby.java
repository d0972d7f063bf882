package id.sigap.door.portal.send;

import id.sigap.access.Viewer;
import id.sigap.reference.Box;
import id.sigap.reference.Point;
import id.sigap.ticket.TicketPageView;
import id.sigap.ticket.TicketQuery;
import id.sigap.ticket.TicketQuery.Filter;
import id.sigap.ticket.TicketQuery.Listing;
import id.sigap.ticket.TicketQuery.TrailPart;
import id.sigap.ticket.TicketSort;
import id.sigap.ticket.TicketView;
import id.sigap.ticket.reading.TicketReader;
import id.sigap.workflow.Status;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reports of the same kind nearby that whoever is about to send one may mean. They are out of the public list, asked as anybody
 * asks for it, and so no private one is among them, nor one that is not listed yet: that there is none says nothing.
 */
@ApplicationScoped
class Nearby {

    /** As many as somebody looks through before they write. */
    static final int SHOWN = 3;

    /** Half of the part of the map that is looked at: some 300 metres, and what lists round points by. */
    private static final double REACH = 0.0032;

    /** Of these the nearest are shown. */
    private static final int READ = 50;

    private static final Set<Status> OVER = EnumSet.of(Status.DONE, Status.REJECTED);

    private final TicketReader reader;

    Nearby(TicketReader reader) {
        this.reader = reader;
    }

    /** The nearest of the same category that are not over; of the same urban village where there is no point. */
    Uni<List<TicketView>> of(Viewer viewer, Draft draft) {
        Point point = draft.spot().point();
        if (point == null && draft.spot().area().isBlank()) {
            return Uni.createFrom().item(List.of());
        }
        TicketQuery query = new TicketQuery(
                Listing.PUBLIC,
                filter(draft.category(), point, draft.spot().area()),
                TicketSort.SHUFFLED,
                point == null ? SHOWN : READ,
                null,
                TrailPart.WHOLE,
                TicketQuery.Total.NONE);
        return reader.list(viewer, query).map(page -> nearest(page, point));
    }

    private static Filter filter(String category, @Nullable Point point, String area) {
        return new Filter(
                EnumSet.complementOf(EnumSet.copyOf(OVER)),
                Set.of(),
                Set.of(category),
                Set.of(),
                point == null ? Set.of(area) : Set.of(),
                Set.of(),
                null,
                Map.of(),
                null,
                null,
                point == null ? null : around(point),
                null);
    }

    private static Box around(Point point) {
        return new Box(
                point.latitude() - REACH,
                point.latitude() + REACH,
                point.longitude() - REACH,
                point.longitude() + REACH);
    }

    private static List<TicketView> nearest(TicketPageView page, @Nullable Point point) {
        return page.entries().stream()
                .map(TicketPageView.Entry::ticket)
                .sorted(Comparator.comparingDouble(ticket -> distance(ticket.approximatePoint(), point)))
                .limit(SHOWN)
                .toList();
    }

    /** To the point as everybody is shown it; in no unit, for it is only compared. */
    private static double distance(@Nullable Point shown, @Nullable Point point) {
        return shown == null || point == null
                ? 0
                : Math.hypot(shown.latitude() - point.latitude(), shown.longitude() - point.longitude());
    }
}
