package id.sigap.ticket;

import id.sigap.access.Viewer;
import id.sigap.access.VisibilityPolicy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The report as it is after a change: read again, because much of a view comes from other rows than the changed one. */
@ApplicationScoped
class FreshViews {

    private final TicketRows rows;
    private final TrailRows trails;
    private final ViewMaker views;

    FreshViews(TicketRows rows, TrailRows trails, ViewMaker views) {
        this.rows = rows;
        this.trails = trails;
        this.views = views;
    }

    /** Null if the viewer sees it no more: whoever passes a private report on loses sight of it. */
    Uni<@Nullable TicketView> of(Viewer viewer, UUID ticketId, boolean pinProven) {
        return rows.byId(ticketId).chain(row -> {
            if (row == null
                    || VisibilityPolicy.standings(viewer, row.facts(pinProven)).isEmpty()) {
                return Uni.createFrom().nullItem();
            }
            return trails.of(ticketId).map(trail -> views.of(row, trail, viewer, pinProven));
        });
    }
}
