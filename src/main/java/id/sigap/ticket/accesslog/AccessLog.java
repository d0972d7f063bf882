package id.sigap.ticket.accesslog;

import id.sigap.access.Role;
import id.sigap.access.Viewer;
import id.sigap.platform.UseCase;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.CalendarYears;
import id.sigap.reference.ReferenceData;
import id.sigap.text.Pasted;
import id.sigap.text.Texts;
import id.sigap.ticket.AccessLogPageView;
import id.sigap.ticket.AccessLogQuery;
import id.sigap.ticket.TicketNumber;
import id.sigap.ticket.accesslog.AccessLogRows.Criteria;
import id.sigap.ticket.accesslog.AccessLogRows.Logged;
import id.sigap.ticket.finding.FilterCodes;
import id.sigap.ticket.reading.ListRights;
import id.sigap.ticket.sealing.CursorList;
import id.sigap.ticket.sealing.Cursors;
import id.sigap.ticket.sealing.TicketNumbers;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads who was shown what; for admins alone. */
@UseCase
public class AccessLog {

    private static final Pattern PSEUDONYM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final AccessLogRows rows;
    private final TicketNumbers numbers;
    private final Cursors cursors;
    private final ReferenceData reference;
    private final Clock clock;

    AccessLog(AccessLogRows rows, TicketNumbers numbers, Cursors cursors, ReferenceData reference, Clock clock) {
        this.rows = rows;
        this.numbers = numbers;
        this.cursors = cursors;
        this.reference = reference;
        this.clock = clock;
    }

    /**
     * A page, latest first.
     *
     * @throws Problem (in the Uni) FORBIDDEN, FIRST_OUT_OF_RANGE, CURSOR_INVALID, NUMBER_MALFORMED, NUMBER_MISTYPED,
     *     UNIT_UNKNOWN, ID_INVALID or YEAR_OUT_OF_RANGE
     */
    public Uni<AccessLogPageView> list(Viewer viewer, AccessLogQuery query) {
        return Uni.createFrom().deferred(() -> {
            if (!viewer.has(Role.ADMIN)) {
                throw new Problem(ProblemCode.FORBIDDEN);
            }
            ListRights.checkFirst(query.first());
            CursorList list = list(viewer, query.filter());
            List<Object> after = query.after() == null ? List.of() : cursors.open(list, query.after());
            return rows.page(criteria(query.filter()), after, query.first() + 1).map(found -> page(list, query, found));
        });
    }

    private Criteria criteria(AccessLogQuery.Filter filter) {
        FilterCodes.checkUnit(filter.unit(), reference.book());
        String person = filter.viewer() == null ? null : Pasted.word(filter.viewer());
        if (person != null && !PSEUDONYM.matcher(person).matches()) {
            throw new Problem(ProblemCode.ID_INVALID, "filter.viewer");
        }
        checkYear(filter.from(), "filter.from");
        checkYear(filter.to(), "filter.to");
        return new Criteria(
                filter.number() == null ? null : number(filter.number()),
                person,
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

    private static void checkYear(@Nullable LocalDate day, String field) {
        if (day != null) {
            CalendarYears.check(day.getYear(), field);
        }
    }

    private @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(clock.getZone()).toInstant();
    }

    private AccessLogPageView page(CursorList list, AccessLogQuery query, List<Logged> found) {
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
                                cursors.seal(list, logged.sortedBy())))
                        .toList(),
                found.size() > query.first(),
                query.after() != null);
    }

    /** The list as its cursors are bound to it. */
    private static CursorList list(Viewer viewer, AccessLogQuery.Filter filter) {
        List<@Nullable String> name = new ArrayList<>(List.of("ACCESS_LOG"));
        name.add(filter.number());
        name.add(filter.viewer());
        name.add(filter.unit());
        name.add(Objects.toString(filter.value(), null));
        name.add(Objects.toString(filter.from(), null));
        name.add(Objects.toString(filter.to(), null));
        return new CursorList(viewer, name, Logged.SORT_TYPES);
    }
}
