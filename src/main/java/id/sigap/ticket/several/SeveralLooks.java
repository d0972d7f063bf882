package id.sigap.ticket.several;

import id.sigap.access.Viewer;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.TicketRef;
import id.sigap.ticket.reading.Stance;
import id.sigap.ticket.reading.TicketAccess;
import id.sigap.ticket.reading.TicketAccess.SeenTicket;
import id.sigap.ticket.report.TicketRow;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Looks for several reports, and says of each whether it may be seen, as for one alone: nothing is locked. */
@ApplicationScoped
class SeveralLooks {

    private final SeveralRows rows;
    private final TicketAccess access;

    SeveralLooks(SeveralRows rows, TicketAccess access) {
        this.rows = rows;
        this.access = access;
    }

    /** What was looked for, by its place: found, or refused. */
    record Looked(Map<Integer, SeenTicket> seen, Map<Integer, Problem> refused) {}

    /** What is sought, by the places it was asked for at: those that are no name at all are refused. */
    private record Sought(
            Map<Integer, TicketRef> refs,
            List<Integer> placesOfNumbers,
            List<String> numbers,
            List<Integer> placesOfIds,
            List<UUID> ids,
            Map<Integer, Problem> refused) {}

    /**
     * A report that is named twice, by whichever names, is ROW_REPEATED the second time: to whoever may see it.
     *
     * @param party refuses whoever may never do this to the report
     */
    Uni<Looked> look(Viewer viewer, List<Supplier<TicketRef>> named, Consumer<Stance> party) {
        Sought sought = sought(named);
        return rows.findByNumbersOrNext(sought.numbers())
                .chain(byNumber -> rows.findByIdsOrNext(sought.ids()).map(byId -> {
                    Map<Integer, TicketRow> found = new TreeMap<>();
                    byNumber.forEach(
                            (i, row) -> found.put(sought.placesOfNumbers().get(i), row));
                    byId.forEach((i, row) -> found.put(sought.placesOfIds().get(i), row));
                    return judged(viewer, sought, found, party);
                }));
    }

    private Sought sought(List<Supplier<TicketRef>> named) {
        Sought sought = new Sought(
                new TreeMap<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new TreeMap<>());
        for (int place = 0; place < named.size(); place++) {
            int here = place;
            refusable(here, sought.refused(), () -> add(here, named.get(here).get(), sought));
        }
        return sought;
    }

    private void add(int place, TicketRef ref, Sought sought) {
        UUID id = ref.id();
        if (id == null) {
            sought.numbers().add(access.parsed(ref).value());
            sought.placesOfNumbers().add(place);
        } else {
            sought.ids().add(id);
            sought.placesOfIds().add(place);
        }
        sought.refs().put(place, ref);
    }

    private Looked judged(Viewer viewer, Sought sought, Map<Integer, TicketRow> found, Consumer<Stance> party) {
        Looked looked = new Looked(new TreeMap<>(), new TreeMap<>(sought.refused()));
        Set<UUID> before = new HashSet<>();
        sought.refs()
                .forEach((place, ref) -> refusable(place, looked.refused(), () -> {
                    SeenTicket seen = access.seen(viewer, ref, found.get(place));
                    if (!before.add(seen.row().id())) {
                        throw new Problem(ProblemCode.ROW_REPEATED, "ticket");
                    }
                    party.accept(seen.stance());
                    looked.seen().put(place, seen);
                }));
        return looked;
    }

    /** A refusal by a rule is that of the one; all else, such as a limit that is reached, is that of all. */
    private static void refusable(int place, Map<Integer, Problem> refused, Runnable work) {
        try {
            work.run();
        } catch (Problem problem) {
            refused.put(place, ofOne(problem));
        }
    }

    /** @throws Problem if it is none of a rule */
    static Problem ofOne(Problem problem) {
        if (problem.code().kind() != ProblemCode.Kind.RULE) {
            throw problem;
        }
        return problem;
    }
}
