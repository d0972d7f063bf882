package id.sigap.ticket.photos;

import id.sigap.access.Role;
import id.sigap.access.Viewer;
import id.sigap.platform.Keyring.SealBroken;
import id.sigap.platform.OfficerIds;
import id.sigap.platform.OfficerIds.Officer;
import id.sigap.platform.UseCase;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.ReferenceData;
import id.sigap.text.Pasted;
import id.sigap.text.Texts;
import id.sigap.ticket.TicketRef;
import id.sigap.ticket.TicketView;
import id.sigap.ticket.reading.Change;
import id.sigap.ticket.reading.ReportChange;
import id.sigap.ticket.report.Actor;
import id.sigap.ticket.report.HistoryEntry;
import id.sigap.ticket.report.HistoryText;
import id.sigap.ticket.report.Ticket;
import id.sigap.ticket.report.TicketRepository;
import id.sigap.ticket.sealing.Ids;
import id.sigap.workflow.Action;
import id.sigap.workflow.Party;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets one officer see the photos of one private report for a while, and revokes that (docs/domain.md, Privacy 4). */
@UseCase
public class TicketPhotoGrants {

    private final ReportChange reports;
    private final TicketRepository tickets;
    private final PhotoGrantRepository grants;
    private final ReferenceData reference;
    private final OfficerIds officerIds;
    private final PhotoCaps caps;
    private final Ids ids;
    private final Clock clock;

    TicketPhotoGrants(
            ReportChange reports,
            TicketRepository tickets,
            PhotoGrantRepository grants,
            ReferenceData reference,
            OfficerIds officerIds,
            PhotoCaps caps,
            Ids ids,
            Clock clock) {
        this.reports = reports;
        this.tickets = tickets;
        this.grants = grants;
        this.reference = reference;
        this.officerIds = officerIds;
        this.caps = caps;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Lets an officer of the holding unit, or of a unit above it, see the photos.
     *
     * @param officer as a step of the report or the officer's own view of themselves names them
     * @param until when it ends; at most {@code sigap.photo-grant.longest-days} times 24 hours from now
     * @param signedBy the name in the token of whoever grants it
     * @throws Problem (in the Uni) NOT_FOUND, FORBIDDEN, REASON_MISSING, ID_INVALID, GRANT_OVER_CAP; UNIT_NOT_HOLDER for an
     *     officer of elsewhere; STEP_NOT_POSSIBLE for a public report, of which there is nothing to grant
     */
    public Uni<TicketView> grant(
            Viewer viewer, TicketRef ref, String officer, Instant until, String reason, @Nullable String signedBy) {
        return change(viewer, ref, () -> asked(officer, until, reason), (ticket, asked) -> {
            requireGrantable(ticket, asked.grantee());
            return enter(
                    Action.GRANT_PHOTOS,
                    viewer,
                    ticket,
                    asked.why(),
                    signedBy,
                    entry -> granted(entry, ticket, asked.grantee(), asked.end()));
        });
    }

    /** A grant as it was asked for, judged by itself. */
    private record Asked(Officer grantee, Instant end, String why) {}

    private Asked asked(String officer, Instant until, String reason) {
        Officer grantee = officer(officer);
        Instant end = until.truncatedTo(ChronoUnit.MICROS);
        Instant now = clock.instant();
        if (!end.isAfter(now) || end.isAfter(now.plus(Duration.ofDays(caps.grantDays())))) {
            throw new Problem(ProblemCode.GRANT_OVER_CAP, "until", caps.grantDays());
        }
        return new Asked(grantee, end, Texts.reason(reason, Texts.NOTE, "reason"));
    }

    /**
     * Takes a grant back. One that is over already stays as it is.
     *
     * @throws Problem (in the Uni) NOT_FOUND, FORBIDDEN, REASON_MISSING; ID_INVALID for what is no grant of this report
     */
    public Uni<TicketView> revoke(
            Viewer viewer, TicketRef ref, @Nullable UUID grantId, String reason, @Nullable String signedBy) {
        return change(viewer, ref, () -> end(grantId, reason), (ticket, end) -> liveness(ticket, end.grantId())
                .chain(live -> {
                    if (!live) {
                        return Uni.createFrom().voidItem();
                    }
                    return enter(
                            Action.REVOKE_PHOTOS,
                            viewer,
                            ticket,
                            end.why(),
                            signedBy,
                            entry -> takenBack(entry, new PhotoGrantEnd(end.grantId(), ticket.id(), entry.position())));
                }));
    }

    /** The end of a grant as it was asked for, judged by itself. */
    private record End(UUID grantId, String why) {}

    private static End end(@Nullable UUID grantId, String reason) {
        if (grantId == null) {
            throw new Problem(ProblemCode.ID_INVALID, "grant");
        }
        return new End(grantId, Texts.reason(reason, Texts.NOTE, "reason"));
    }

    private Uni<Boolean> liveness(Ticket ticket, UUID grantId) {
        return grants.isLive(ticket.id(), grantId, clock.instant())
                .onItem()
                .ifNull()
                .failWith(new Problem(ProblemCode.ID_INVALID, "grant"));
    }

    private Officer officer(String id) {
        try {
            return officerIds.open(Pasted.word(id));
        } catch (SealBroken e) {
            throw new Problem(ProblemCode.ID_INVALID, "officer");
        }
    }

    private void requireGrantable(Ticket ticket, Officer grantee) {
        if (ticket.isOpen()) {
            throw new Problem(ProblemCode.STEP_NOT_POSSIBLE);
        }
        LocalDate today = LocalDate.now(clock);
        if (!reference.book().reachOf(grantee.unit(), today).contains(ticket.holder())) {
            throw new Problem(ProblemCode.UNIT_NOT_HOLDER, "officer");
        }
    }

    private List<Object> granted(HistoryEntry entry, Ticket ticket, Officer grantee, Instant end) {
        PhotoGrant grant =
                new PhotoGrant(ids.next(), ticket.id(), entry.position(), grantee.personKey(), grantee.unit(), end);
        entry.withDetail(grant.hash());
        String name = grantee.name();
        return name == null ? List.of(grant) : List.of(grant, new PhotoGrantee(grant.id(), name));
    }

    private static List<Object> takenBack(HistoryEntry entry, PhotoGrantEnd end) {
        entry.withDetail(end.hash());
        return List.of(end);
    }

    /** @param more what belongs to the entry, which it is tied to */
    private Uni<Void> enter(
            Action action,
            Viewer viewer,
            Ticket ticket,
            String reason,
            @Nullable String signedBy,
            Function<HistoryEntry, List<Object>> more) {
        Role role = viewer.has(Role.VALIDATOR) ? Role.VALIDATOR : Role.TICKET_ADMIN;
        Instant now = clock.instant();
        HistoryEntry entry = ticket.beside(action, Actor.of(role.name(), viewer), now);
        HistoryText text = entry.withText(ids.salt(), reason, signedBy);
        List<Object> parts = new ArrayList<>(List.of(text));
        parts.addAll(more.apply(entry));
        tickets.append(ticket, entry, parts.toArray());
        return Uni.createFrom().voidItem();
    }

    private <I> Uni<TicketView> change(
            Viewer viewer, TicketRef ref, Supplier<I> input, BiFunction<Ticket, I, Uni<Void>> effect) {
        return reports.one(
                viewer,
                ref,
                Change.whole(
                        input,
                        stance -> stance.require(Party.VALIDATOR, Party.TICKET_ADMIN),
                        (opened, asked) -> effect.apply(opened.ticket(), asked)));
    }
}
