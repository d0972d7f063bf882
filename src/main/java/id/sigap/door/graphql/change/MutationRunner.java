package id.sigap.door.graphql.change;

import id.sigap.access.Viewer;
import id.sigap.door.graphql.CallLimits;
import id.sigap.door.graphql.ticket.Selected;
import id.sigap.door.graphql.ticket.TicketRefInput;
import id.sigap.identity.CurrentViewer;
import id.sigap.problem.Problem;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.ReferenceData;
import id.sigap.ticket.TicketCommand;
import id.sigap.ticket.TicketQuery.TrailPart;
import id.sigap.ticket.TicketRef;
import id.sigap.ticket.journey.TicketHandling;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What all mutations of a report share: the viewer, the report meant, and refusals by a rule returned as {@code
 * userErrors}.
 */
@ApplicationScoped
class MutationRunner {

    private final CurrentViewer viewer;
    private final CallLimits limits;
    private final TicketHandling handling;
    private final ReferenceData reference;

    MutationRunner(CurrentViewer viewer, CallLimits limits, TicketHandling handling, ReferenceData reference) {
        this.viewer = viewer;
        this.limits = limits;
        this.handling = handling;
        this.reference = reference;
    }

    /** A step of the journey. */
    Uni<TicketPayload> step(TicketRefInput ticket, @Nullable String version, Supplier<TicketCommand> command) {
        String officer = officer();
        return changed(ticket, (who, ref) -> handling.perform(
                        who, ref, version, command.get().signedBy(officer))
                .map(outcome -> TicketPayload.of(outcome, book())));
    }

    /** A step of the journey with several reports. */
    Uni<BulkPayload> steps(List<SeenTicketInput> tickets, Supplier<TicketCommand> command) {
        Viewer who = viewer.get();
        String officer = officer();
        TrailPart told = Selected.ofChanged("results/ticket/");
        List<TicketRef.Seen> seen = tickets.stream()
                .map(each -> each.seen(limits, told, () -> limits.lookUp(who)))
                .toList();
        return Refusable.of(
                () -> handling.performEach(who, seen, command.get().signedBy(officer))
                        .map(outcomes -> BulkPayload.of(outcomes, book())),
                BulkPayload::refused);
    }

    /** Any change of one report that has no more to say. */
    Uni<TicketPayload> changed(TicketRefInput ticket, BiFunction<Viewer, TicketRef, Uni<TicketPayload>> change) {
        return changed(ticket, change, TicketPayload::refused);
    }

    /** Any change of one report. */
    <P> Uni<P> changed(
            TicketRefInput ticket, BiFunction<Viewer, TicketRef, Uni<P>> change, Function<Problem, P> refused) {
        Viewer who = viewer.get();
        TrailPart told = Selected.ofChanged();
        return Refusable.of(
                () -> {
                    TicketRef ref = ticket.ref(limits, told);
                    limits.lookUp(who);
                    return change.apply(who, ref);
                },
                refused);
    }

    /** The name of whoever asks, as their token has it. */
    @Nullable
    String officer() {
        return viewer.contact().name();
    }

    ReferenceBook book() {
        return reference.book();
    }
}
