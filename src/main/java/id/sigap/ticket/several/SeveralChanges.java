package id.sigap.ticket.several;

import id.sigap.access.Viewer;
import id.sigap.access.VisibilityPolicy;
import id.sigap.audit.DisclosureLog;
import id.sigap.platform.UnitOfWork;
import id.sigap.platform.act.Transaction;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.OutcomeView;
import id.sigap.ticket.TicketQuery.TrailPart;
import id.sigap.ticket.TicketRef;
import id.sigap.ticket.reading.Change;
import id.sigap.ticket.reading.OpenedTicket;
import id.sigap.ticket.reading.OpeningLog;
import id.sigap.ticket.reading.TicketAccess;
import id.sigap.ticket.reading.TicketAccess.SeenTicket;
import id.sigap.ticket.reading.Trail;
import id.sigap.ticket.reading.TrailRows;
import id.sigap.ticket.reading.ViewMaker;
import id.sigap.ticket.report.TicketRepository;
import id.sigap.ticket.report.TicketRow;
import id.sigap.ticket.several.SeveralLooks.Looked;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Changes several reports in one unit of work, each done or refused by itself in the order of {@link
 * id.sigap.ticket.reading.ReportChange}. It waits for the database as often as for one: what is read is read of all of them, and
 * what is written goes in batches (docs/adr/0066-acts-on-several.md).
 */
@ApplicationScoped
public class SeveralChanges {

    private final UnitOfWork unitOfWork;
    private final SeveralLooks looks;
    private final SeveralRows rows;
    private final TicketAccess access;
    private final OpeningLog openings;
    private final TrailRows trails;
    private final ViewMaker views;

    SeveralChanges(
            UnitOfWork unitOfWork,
            SeveralLooks looks,
            SeveralRows rows,
            TicketAccess access,
            OpeningLog openings,
            TrailRows trails,
            ViewMaker views) {
        this.unitOfWork = unitOfWork;
        this.looks = looks;
        this.rows = rows;
        this.access = access;
        this.openings = openings;
        this.trails = trails;
        this.views = views;
    }

    /** One that was changed, or is shown with a refusal. */
    private record Done(OpenedTicket opened, @Nullable ProblemCode refusal, SeenTicket seen) {

        UUID id() {
            return opened.ticket().id();
        }

        boolean isSeenBy(Viewer viewer) {
            return !VisibilityPolicy.standings(viewer, opened.facts()).isEmpty();
        }

        boolean isMerged() {
            return opened.ticket().merged().into() != null;
        }
    }

    /**
     * An outcome for each, in their order.
     *
     * @param named each by itself: a name that is none is refused where it stands
     * @param reason what the log says that they were opened for
     * @param changes by place, all with the same input and party. An effect writes nothing before it knows that it is not refused
     */
    public <I> Uni<OutcomeView.Several> each(
            Viewer viewer, List<Supplier<TicketRef>> named, String reason, IntFunction<Change<I>> changes) {
        return Uni.createFrom()
                .deferred(() -> looks.look(viewer, named, changes.apply(0).party())
                        .chain(looked -> looked.seen().isEmpty()
                                ? Uni.createFrom().item(inOrder(Map.of(), looked.refused()))
                                : TicketRepository.retried(
                                                unitOfWork.transaction(() -> within(viewer, looked, reason, changes)))
                                        .chain(answers -> answers)));
    }

    /** What is asked before anything is waited for goes in one trip: the locks, and what is needed under them. */
    private <I> Uni<Uni<OutcomeView.Several>> within(
            Viewer viewer, Looked looked, String reason, IntFunction<Change<I>> changes) {
        List<SeenTicket> seen = List.copyOf(looked.seen().values());
        Uni<Function<SeenTicket, OpenedTicket>> locked = access.openToChange(viewer, seen);
        Map<UUID, DisclosureLog.Expected> records = openings.expect(viewer, seen);
        Map<Integer, Done> done = new TreeMap<>();
        Map<Integer, Problem> refused = new TreeMap<>(looked.refused());
        return locked.chain(open -> inTurn(looked.seen(), (place, each) -> changed(open, each, changes.apply(place))
                        .invoke(one -> done.put(place, one))
                        .onFailure(Problem.class)
                        .recoverWithItem(failure -> {
                            refused.put(place, SeveralLooks.ofOne(failure));
                            return null;
                        })))
                .chain(() -> inTurn(
                        done,
                        (place, each) -> openings.recordWithin(viewer, each.opened(), reason, records.get(each.id()))))
                .map(recorded -> answers(viewer, done, refused));
    }

    /** What was told before it was known that it is refused is not sent. */
    private static <I> Uni<Done> changed(Function<SeenTicket, OpenedTicket> open, SeenTicket seen, Change<I> change) {
        Transaction.Mark before = Transaction.current().mark();
        return Uni.createFrom()
                .deferred(() -> {
                    OpenedTicket opened = open.apply(seen);
                    change.party().accept(opened.stance());
                    return change.effect()
                            .apply(opened, change.input().get())
                            .map(refusal -> new Done(opened, refusal, seen));
                })
                .onFailure(Problem.class)
                .invoke(() -> Transaction.current().forget(before));
    }

    private Uni<OutcomeView.Several> answers(Viewer viewer, Map<Integer, Done> done, Map<Integer, Problem> refused) {
        List<Done> shown =
                done.values().stream().filter(one -> one.isSeenBy(viewer)).toList();
        TrailPart part = shown.stream()
                .map(one -> one.seen().told())
                .max(Comparator.naturalOrder())
                .orElse(TrailPart.NONE);
        Uni<Map<UUID, TicketRow>> merged =
                rows.left(shown.stream().filter(Done::isMerged).map(Done::id).toList());
        Uni<Map<UUID, Trail>> trail = trails.left(shown.stream().map(Done::id).toList(), part);
        return merged.chain(is -> trail.map(was -> {
            Map<Integer, OutcomeView> outcomes = new TreeMap<>();
            done.forEach((place, one) ->
                    outcomes.put(place, shown.contains(one) ? outcome(viewer, one, is, was) : unseen(one)));
            return inOrder(outcomes, refused);
        }));
    }

    private OutcomeView outcome(Viewer viewer, Done one, Map<UUID, TicketRow> is, Map<UUID, Trail> was) {
        TicketRow row = is.containsKey(one.id())
                ? Objects.requireNonNull(is.get(one.id()))
                : one.opened().ticket().row();
        Trail trail = was.getOrDefault(one.id(), Trail.of(List.of()));
        return views.outcome(
                row.after(one.seen().row()), trail, viewer, one.opened().pinProven(), one.refusal());
    }

    private static OutcomeView unseen(Done one) {
        return ViewMaker.unseen(one.refusal() == null ? null : new Problem(one.refusal()));
    }

    private static OutcomeView.Several inOrder(Map<Integer, OutcomeView> outcomes, Map<Integer, Problem> refused) {
        Map<Integer, OutcomeView> all = new TreeMap<>(outcomes);
        refused.forEach((place, problem) -> all.put(place, ViewMaker.unseen(problem)));
        return ViewMaker.several(List.copyOf(all.values()));
    }

    /** One after the other, in the order of their places. */
    private static <T> Uni<Boolean> inTurn(Map<Integer, T> some, BiFunction<Integer, T, Uni<?>> work) {
        return Multi.createFrom()
                .iterable(List.copyOf(some.entrySet()))
                .onItem()
                .transformToUniAndConcatenate(one -> work.apply(one.getKey(), one.getValue()))
                .collect()
                .last()
                .replaceWith(true);
    }
}
