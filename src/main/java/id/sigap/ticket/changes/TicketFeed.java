package id.sigap.ticket.changes;

import id.sigap.access.RowScope;
import id.sigap.access.Viewer;
import id.sigap.access.VisibilityPolicy;
import id.sigap.platform.UseCase;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.ReferenceData;
import id.sigap.ticket.TicketPageView.Changes;
import id.sigap.ticket.TicketQuery;
import id.sigap.ticket.TicketQuery.Since;
import id.sigap.ticket.TicketQuery.TrailPart;
import id.sigap.ticket.TicketSort;
import id.sigap.ticket.changes.ChangeRows.Changed;
import id.sigap.ticket.reading.ListRights;
import id.sigap.ticket.reading.Trail;
import id.sigap.ticket.reading.TrailRows;
import id.sigap.ticket.reading.ViewMaker;
import id.sigap.ticket.report.TicketRow;
import id.sigap.ticket.sealing.CursorList;
import id.sigap.ticket.sealing.FeedCursors;
import id.sigap.ticket.sealing.FeedPlace;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What changed in a list since its viewer looked last. */
@UseCase
public class TicketFeed {

    /** Whoever was away for longer reads the list anew. */
    private static final Period LONGEST = Period.ofDays(14);

    private final ChangeRows rows;
    private final TrailRows trails;
    private final ViewMaker views;
    private final FeedCursors cursors;
    private final ReferenceData reference;
    private final Clock clock;

    TicketFeed(
            ChangeRows rows,
            TrailRows trails,
            ViewMaker views,
            FeedCursors cursors,
            ReferenceData reference,
            Clock clock) {
        this.rows = rows;
        this.trails = trails;
        this.views = views;
        this.cursors = cursors;
        this.reference = reference;
        this.clock = clock;
    }

    /**
     * Reports to which something happened that this viewer may know, as they are in a list now, and how far that goes. Without
     * a cursor none, and where to begin.
     *
     * @throws Problem (in the Uni) FORBIDDEN, FIRST_OUT_OF_RANGE, CURSOR_INVALID or CURSOR_EXPIRED
     */
    public Uni<Changes> changes(Viewer viewer, Since since) {
        return Uni.createFrom().deferred(() -> {
            RowScope scope = ListRights.check(viewer, query(since));
            CursorList list =
                    new CursorList(viewer, List.of("CHANGES", since.listing().name()), List.of());
            String bureau = reference.book().bureau();
            ChangeSql sql = new ChangeSql(since.listing(), scope, bureau, viewer.personKey());
            OffsetDateTime midnight =
                    LocalDate.now(clock).atStartOfDay(clock.getZone()).toOffsetDateTime();
            if (since.cursor() == null) {
                return rows.start(sql, midnight)
                        .map(place -> views.changes(List.of(), cursors.seal(list, place), false));
            }
            FeedPlace place = cursors.open(list, since.cursor());
            return rows.page(sql, place, midnight, midnight.minus(LONGEST), since.first())
                    .chain(page -> shown(viewer, since, list, place, page));
        });
    }

    /** The list of all that the scope has: its rights are the feed's. */
    private static TicketQuery query(Since since) {
        return new TicketQuery(
                since.listing(),
                TicketQuery.Filter.NONE,
                TicketSort.SHUFFLED,
                since.first(),
                null,
                TrailPart.NONE,
                TicketQuery.Total.NONE);
    }

    private Uni<Changes> shown(Viewer viewer, Since since, CursorList list, FeedPlace place, ChangeRows.Page page) {
        if (page.expired()) {
            throw new Problem(ProblemCode.CURSOR_EXPIRED, "since");
        }
        boolean more = page.changed().size() > since.first();
        List<Changed> changed = page.changed().stream().limit(since.first()).toList();
        FeedPlace reached = more
                ? place.within(
                        page.upto(), changed.get(changed.size() - 1).row().id())
                : FeedPlace.before(page.upto(), page.reached());
        return trails(since.trail(), visible(viewer, changed))
                .map(found -> views.changes(
                        changed.stream()
                                .map(it -> views.change(
                                        it.row(),
                                        found.getOrDefault(it.row().id(), Trail.NOT_READ),
                                        viewer,
                                        !it.inside()))
                                .toList(),
                        cursors.seal(list, reached),
                        more));
    }

    /** What left may be nothing to its viewer any more. */
    private static List<TicketRow> visible(Viewer viewer, List<Changed> changed) {
        return changed.stream()
                .map(Changed::row)
                .filter(row ->
                        !VisibilityPolicy.standings(viewer, row.facts(false)).isEmpty())
                .toList();
    }

    private Uni<Map<UUID, Trail>> trails(TrailPart part, List<TicketRow> shown) {
        if (part == TrailPart.NONE || shown.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return part == TrailPart.WHOLE ? trails.of(shown) : trails.stepsOf(shown);
    }
}
