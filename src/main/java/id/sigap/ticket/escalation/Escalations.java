package id.sigap.ticket.escalation;

import id.sigap.access.EscalationScope;
import id.sigap.access.Viewer;
import id.sigap.deadline.EscalatedClock;
import id.sigap.deadline.Urgency;
import id.sigap.platform.UseCase;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.ReferenceData;
import id.sigap.ticket.TicketNumber;
import id.sigap.ticket.escalation.HeardRows.Heard;
import id.sigap.ticket.escalation.HeardRows.Place;
import id.sigap.ticket.reading.ListRights;
import id.sigap.ticket.sealing.CursorList;
import id.sigap.ticket.sealing.Cursors;
import id.sigap.ticket.sealing.SortType;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads which clocks of reports were escalated to whoever asks. */
@UseCase
public class Escalations {

    private static final List<SortType> TYPES =
            Stream.concat(Stream.of(SortType.DAY), Place.TYPES.stream()).toList();

    private final HeardRows rows;
    private final Cursors cursors;
    private final ReferenceData reference;
    private final Clock clock;

    Escalations(HeardRows rows, Cursors cursors, ReferenceData reference, Clock clock) {
        this.rows = rows;
        this.cursors = cursors;
        this.reference = reference;
        this.clock = clock;
    }

    /**
     * Where a page begins: as of which day, since whoever reads on after midnight reads the list of the day before, and behind
     * which entry.
     */
    private record Start(LocalDate day, Place after) {}

    /**
     * A page: what is overdue first, then what is due soon, each in an order that tells nothing.
     *
     * @throws Problem (in the Uni) FORBIDDEN, FIRST_OUT_OF_RANGE or CURSOR_INVALID
     */
    public Uni<EscalationPageView> list(Viewer viewer, int first, @Nullable String after) {
        return Uni.createFrom().deferred(() -> {
            ReferenceBook book = reference.book();
            EscalationScope scope =
                    EscalationScope.of(viewer, book.bureau()).orElseThrow(() -> new Problem(ProblemCode.FORBIDDEN));
            ListRights.checkFirst(first);
            CursorList list = new CursorList(viewer, List.of("ESCALATIONS"), TYPES);
            Start start = start(list, after);
            return rows.page(scope, Cutoffs.on(start.day, book), start.after, first + 1L)
                    .map(found -> new EscalationPageView(
                            found.stream()
                                    .limit(first)
                                    .map(heard -> entry(heard, list, start.day))
                                    .toList(),
                            found.size() > first,
                            after != null));
        });
    }

    private Start start(CursorList list, @Nullable String after) {
        if (after == null) {
            return new Start(LocalDate.now(clock), Place.BEFORE_ALL);
        }
        List<Object> opened = cursors.open(list, after);
        return new Start((LocalDate) opened.get(0), new Place((Integer) opened.get(1), (Long) opened.get(2), (Long)
                opened.get(3)));
    }

    private EscalationPageView.Entry entry(Heard heard, CursorList list, LocalDate day) {
        Place place = heard.place();
        return new EscalationPageView.Entry(
                new TicketNumber(heard.number()).printed(),
                EscalatedClock.valueOf(heard.clock()),
                Urgency.valueOf(heard.band()),
                heard.unit(),
                () -> cursors.seal(list, List.of(day, place.rank(), place.key(), place.tie())));
    }
}
