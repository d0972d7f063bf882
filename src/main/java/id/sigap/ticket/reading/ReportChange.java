package id.sigap.ticket.reading;

import id.sigap.access.TicketFacts;
import id.sigap.access.Viewer;
import id.sigap.access.VisibilityPolicy;
import id.sigap.platform.DatabaseFailures;
import id.sigap.platform.UnitOfWork;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.OutcomeView;
import id.sigap.ticket.TicketRef;
import id.sigap.ticket.TicketView;
import id.sigap.ticket.reading.TicketAccess.SeenTicket;
import id.sigap.ticket.report.TicketRepository;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The one way in which viewers change reports, and the one order in which they are refused (docs/adr/0030-order-of-refusals.md):
 *
 * <ol>
 *   <li>by what they sent, before anybody looks for the report;
 *   <li>by what they may see: NOT_FOUND, after one and the same statement for none and for a private one, which locks nothing;
 *   <li>by what they are to it: who may never do this to the report, whatever its state, learns nothing of that;
 *   <li>under the lock by the same two again, then by the version they saw and by all else of its state.
 * </ol>
 *
 * <p>In one unit of work it is then done, and the opening is recorded. Then the report is read and shown as it is: between the
 * change and the reading of what stands in other tables somebody else may have made it private, so what was at hand would show
 * too much, or too little be recorded. If somebody else wrote meanwhile, all of it is decided anew.
 */
@ApplicationScoped
public class ReportChange {

    private final UnitOfWork unitOfWork;
    private final TicketAccess access;
    private final OpeningLog openings;
    private final TicketRows rows;
    private final TrailRows trails;
    private final ViewMaker views;

    ReportChange(
            UnitOfWork unitOfWork,
            TicketAccess access,
            OpeningLog openings,
            TicketRows rows,
            TrailRows trails,
            ViewMaker views) {
        this.unitOfWork = unitOfWork;
        this.access = access;
        this.openings = openings;
        this.rows = rows;
        this.trails = trails;
        this.views = views;
    }

    /**
     * What a change leaves to be answered.
     *
     * @param recorded whether it was recorded that the viewer is shown the report; it may have become private since
     */
    private record Changed(
            UUID ticketId,
            boolean pinProven,
            boolean recorded,
            @Nullable ProblemCode refusal) {}

    /** How a report is opened once it was seen. */
    private interface Opening {
        Uni<OpenedTicket> of(Viewer viewer, UUID id, boolean pinProven);
    }

    /** Some of several were refused, so that nothing may stay of what was done before it was known. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Map<Integer, Problem> problems;

        Refused(Map<Integer, Problem> problems) {
            super(null, null, false, false);
            this.problems = problems;
        }
    }

    /**
     * Changes one report.
     *
     * @param reason what the log says that it was opened for, if that is recorded
     * @return the report as it is then; without it if the viewer sees it no more, as whoever passes a private report on, or if
     *     it was changed and then could not be read
     * @throws Problem (in the Uni) NOT_FOUND both for what does not exist and for what is not this viewer's to see, or
     *     whatever the change is refused with
     */
    public <I> Uni<OutcomeView> one(Viewer viewer, TicketRef ref, String reason, Change<I> change) {
        return done(viewer, ref, reason, change, access::openToChange);
    }

    /** The same for a change that is done or fails. Null as there. */
    public <I> Uni<@Nullable TicketView> one(Viewer viewer, TicketRef ref, Change<I> change) {
        return one(viewer, ref, OpeningLog.CHANGED, change).map(OutcomeView::ticket);
    }

    /** The same for what is written beside a report and changes nothing of it: nobody has to wait for it. */
    public <I> Uni<@Nullable TicketView> beside(Viewer viewer, TicketRef ref, Change<I> change) {
        return done(viewer, ref, OpeningLog.CHANGED, change, access::open).map(OutcomeView::ticket);
    }

    private <I> Uni<OutcomeView> done(Viewer viewer, TicketRef ref, String reason, Change<I> change, Opening opening) {
        return Uni.createFrom().deferred(() -> {
            I input = change.input().get();
            return looked(viewer, ref, change)
                    .chain(seen -> TicketRepository.retried(
                            unitOfWork.transaction(() -> within(viewer, seen, reason, change, input, opening))))
                    .chain(changed -> shown(viewer, changed));
        });
    }

    private <I> Uni<SeenTicket> looked(Viewer viewer, TicketRef ref, Change<I> change) {
        return access.look(viewer, ref).invoke(seen -> change.party().accept(seen.stance()));
    }

    /**
     * Changes several reports in one unit of work, each done or refused by itself. A report that is named twice is changed once;
     * the second time is a CONFLICT.
     *
     * @return an outcome for each, in the order of the references
     */
    public <I> Uni<List<OutcomeView>> several(Viewer viewer, List<TicketRef> refs, String reason, Change<I> change) {
        return Uni.createFrom().deferred(() -> {
            I input = change.input().get();
            Map<Integer, Problem> refused = new HashMap<>();
            return inTurn(inOrder(refs), each -> refusable(each, looked(viewer, refs.get(each), change), refused))
                    .chain(seen -> several(viewer, seen, reason, change, input, refused));
        });
    }

    /** Without an item for what is refused; that is noted. */
    private static <T> Uni<@Nullable T> refusable(int place, Uni<T> work, Map<Integer, Problem> problems) {
        return work.onFailure(Problem.class)
                .invoke(problem -> problems.put(place, problem))
                .onFailure(Problem.class)
                .recoverWithNull();
    }

    /** A refusal undoes what was done, and the rest is done again without it: nothing stays half written. */
    private <I> Uni<List<OutcomeView>> several(
            Viewer viewer,
            Map<Integer, SeenTicket> seen,
            String reason,
            Change<I> change,
            I input,
            Map<Integer, Problem> refused) {
        return TicketRepository.retried(
                        unitOfWork.transaction(() -> allWithin(viewer, seen, reason, change, input, refused.keySet())))
                .chain(changed -> inTurn(
                        List.copyOf(seen.keySet()),
                        each -> refused.containsKey(each)
                                ? Uni.createFrom()
                                        .item(new OutcomeView(
                                                null, refused.get(each).code()))
                                : shown(viewer, Objects.requireNonNull(changed.get(each)))))
                .map(outcomes -> List.copyOf(new TreeMap<>(outcomes).values()))
                .onFailure(Refused.class)
                .recoverWithUni(failure -> {
                    Map<Integer, Problem> all = new HashMap<>(refused);
                    all.putAll(failure.problems);
                    return several(viewer, seen, reason, change, input, all);
                });
    }

    private <I> Uni<Map<Integer, Changed>> allWithin(
            Viewer viewer,
            Map<Integer, SeenTicket> seen,
            String reason,
            Change<I> change,
            I input,
            Set<Integer> refused) {
        Map<Integer, Problem> problems = new HashMap<>();
        Set<UUID> opened = new HashSet<>();
        List<Integer> open =
                seen.keySet().stream().filter(each -> !refused.contains(each)).toList();
        Opening once = (who, id, pinProven) ->
                access.openToChange(who, id, pinProven).invoke(found -> requireNew(opened, found));
        return inTurn(
                        open,
                        each -> refusable(
                                each,
                                within(viewer, Objects.requireNonNull(seen.get(each)), reason, change, input, once),
                                problems))
                .invoke(() -> {
                    if (!problems.isEmpty()) {
                        throw new Refused(problems);
                    }
                });
    }

    private static void requireNew(Set<UUID> opened, OpenedTicket found) {
        if (!opened.add(found.ticket().id())) {
            throw new Problem(ProblemCode.CONFLICT);
        }
    }

    /** The same order whoever asks, as far as reports are named alike: who locks in one order does not wait in a circle. */
    private static List<Integer> inOrder(List<TicketRef> refs) {
        return IntStream.range(0, refs.size())
                .boxed()
                .sorted(Comparator.comparing(
                        each -> refs.get(each).id() + " " + refs.get(each).number()))
                .toList();
    }

    /** One after the other; by place, with null where there is none, in the order in which it was done. */
    private static <T> Uni<Map<Integer, T>> inTurn(List<Integer> places, Function<Integer, Uni<T>> work) {
        Map<Integer, T> done = new LinkedHashMap<>();
        places.forEach(place -> done.put(place, null));
        return Multi.createFrom()
                .iterable(places)
                .onItem()
                .transformToUniAndConcatenate(place -> work.apply(place).invoke(item -> done.put(place, item)))
                .collect()
                .last()
                .replaceWith(done);
    }

    private <I> Uni<Changed> within(
            Viewer viewer, SeenTicket seen, String reason, Change<I> change, I input, Opening opening) {
        return opening.of(viewer, seen.row().id(), seen.pinProven())
                .invoke(opened -> change.party().accept(opened.stance()))
                .chain(opened -> change.effect().apply(opened, input).chain(refusal -> openings.recordWithin(
                                viewer, opened, reason)
                        .map(recorded -> new Changed(opened.ticket().id(), opened.pinProven(), recorded, refusal))));
    }

    /** It is done, and said to be done, without the report where the database went before that could be read again. */
    private Uni<OutcomeView> shown(Viewer viewer, Changed changed) {
        return readAgain(viewer, changed)
                .onFailure(DatabaseFailures::isPassing)
                .recoverWithItem(() -> new OutcomeView(null, changed.refusal()));
    }

    private Uni<OutcomeView> readAgain(Viewer viewer, Changed changed) {
        return rows.findById(changed.ticketId()).chain(row -> {
            TicketFacts facts = row == null ? null : row.facts(changed.pinProven());
            if (facts == null || VisibilityPolicy.standings(viewer, facts).isEmpty()) {
                return Uni.createFrom().item(new OutcomeView(null, changed.refusal()));
            }
            Uni<Void> record = changed.recorded()
                    ? Uni.createFrom().voidItem()
                    : openings.record(viewer, row.id(), facts, OpeningLog.CHANGED);
            return record.chain(() -> trails.of(row.id()))
                    .map(trail ->
                            new OutcomeView(views.of(row, trail, viewer, changed.pinProven()), changed.refusal()));
        });
    }
}
