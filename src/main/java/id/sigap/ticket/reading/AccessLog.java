package id.sigap.ticket.reading;

import id.sigap.access.Role;
import id.sigap.access.Viewer;
import id.sigap.platform.UseCase;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.text.Texts;
import id.sigap.ticket.AccessLogPageView;
import id.sigap.ticket.AccessLogQuery;
import id.sigap.ticket.TicketNumber;
import id.sigap.ticket.reading.AccessLogRows.Criteria;
import id.sigap.ticket.reading.AccessLogRows.Logged;
import id.sigap.ticket.sealing.Cursors;
import id.sigap.ticket.sealing.TicketNumbers;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads who was shown what; for admins alone. */
@UseCase
public class AccessLog {

    private final AccessLogRows rows;
    private final TicketNumbers numbers;
    private final Cursors cursors;
    private final Clock clock;

    AccessLog(AccessLogRows rows, TicketNumbers numbers, Cursors cursors, Clock clock) {
        this.rows = rows;
        this.numbers = numbers;
        this.cursors = cursors;
        this.clock = clock;
    }

    /**
     * A page, latest first.
     *
     * @throws Problem (in the Uni) FORBIDDEN, FIRST_OUT_OF_RANGE, CURSOR_INVALID, NUMBER_MALFORMED or NUMBER_MISTYPED
     */
    public Uni<AccessLogPageView> list(Viewer viewer, AccessLogQuery query) {
        return Uni.createFrom().deferred(() -> {
            if (!viewer.has(Role.ADMIN)) {
                throw new Problem(ProblemCode.FORBIDDEN);
            }
            ListRights.checkFirst(query.first());
            Long after = query.after() == null ? null : cursors.openNumber(query.after(), viewer, binding(query));
            return rows.page(criteria(query.filter()), after, query.first() + 1)
                    .map(found -> page(viewer, query, found));
        });
    }

    private Criteria criteria(AccessLogQuery.Filter filter) {
        return new Criteria(
                filter.number() == null ? null : number(filter.number()),
                filter.viewer(),
                filter.unit(),
                filter.value(),
                start(filter.from()),
                filter.to() == null ? null : start(filter.to().plusDays(1)));
    }

    private TicketNumber number(String typed) {
        try {
            return numbers.parse(typed);
        } catch (Problem problem) {
            throw new Problem(problem.code(), "filter.ticketNumber");
        }
    }

    private @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(clock.getZone()).toInstant();
    }

    private AccessLogPageView page(Viewer viewer, AccessLogQuery query, List<Logged> found) {
        return new AccessLogPageView(
                found.stream()
                        .limit(query.first())
                        .map(logged -> new AccessLogPageView.Entry(
                                new TicketNumber(logged.number()).printed(),
                                logged.value(),
                                logged.viewer(),
                                logged.roles(),
                                logged.unit(),
                                Texts.shown(logged.reason()),
                                logged.at(),
                                cursors.seal(logged.id(), viewer, binding(query))))
                        .toList(),
                found.size() > query.first(),
                query.after() != null);
    }

    /** What a cursor is bound to besides its viewer. */
    private static String binding(AccessLogQuery query) {
        return "ACCESS_LOG|" + query.filter();
    }
}
