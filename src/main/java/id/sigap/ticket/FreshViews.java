package id.sigap.ticket;

import id.sigap.access.TicketFacts;
import id.sigap.access.Viewer;
import id.sigap.access.VisibilityPolicy;
import id.sigap.ticket.Openings.Acted;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The report as it is after a change: read again, because much of a view comes from other rows than the changed one. */
@ApplicationScoped
class FreshViews {

    private final TicketRows rows;
    private final TrailRows trails;
    private final ViewMaker views;
    private final Openings openings;

    FreshViews(TicketRows rows, TrailRows trails, ViewMaker views, Openings openings) {
        this.rows = rows;
        this.trails = trails;
        this.views = views;
        this.openings = openings;
    }

    /** Null if the viewer sees it no more: whoever passes a private report on loses sight of it. */
    Uni<@Nullable TicketView> of(Viewer viewer, Acted act) {
        return rows.byId(act.ticketId()).chain(row -> {
            TicketFacts facts = row == null ? null : row.facts(act.pinProven());
            if (facts == null || VisibilityPolicy.standings(viewer, facts).isEmpty()) {
                return Uni.createFrom().nullItem();
            }
            Uni<Void> record = act.recorded()
                    ? Uni.createFrom().voidItem()
                    : openings.record(viewer, act.ticketId(), facts, Openings.CHANGED);
            return record.chain(() -> trails.of(act.ticketId()))
                    .map(trail -> views.of(row, trail, viewer, act.pinProven()));
        });
    }
}
