package id.sigap.ticket.photos;

import id.sigap.access.Role;
import id.sigap.access.Standing;
import id.sigap.access.Viewer;
import id.sigap.platform.Keyring.SealBroken;
import id.sigap.platform.OfficerIds;
import id.sigap.platform.OfficerIds.Officer;
import id.sigap.platform.UseCase;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.ReferenceData;
import id.sigap.text.Texts;
import id.sigap.ticket.TicketRef;
import id.sigap.ticket.TicketView;
import id.sigap.ticket.reading.ReportChange;
import id.sigap.ticket.report.Actor;
import id.sigap.ticket.report.HistoryEntry;
import id.sigap.ticket.report.HistoryText;
import id.sigap.ticket.report.Ticket;
import id.sigap.ticket.report.TicketRepository;
import id.sigap.ticket.sealing.Ids;
import id.sigap.workflow.Action;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
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
        return Uni.createFrom().deferred(() -> {
            Officer grantee = officer(officer);
            Instant end = until.truncatedTo(ChronoUnit.MICROS);
            return change(viewer, ref, ticket -> {
                requireGrantable(ticket, grantee, end);
                return enter(
                        Action.GRANT_PHOTOS,
                        viewer,
                        ticket,
                        required(reason),
                        signedBy,
                        entry -> granted(entry, ticket, grantee, end));
            });
        });
    }

    /**
     * Takes a grant back. One that is over already stays as it is.
     *
     * @throws Problem (in the Uni) NOT_FOUND, FORBIDDEN, REASON_MISSING; ID_INVALID for what is no grant of this report
     */
    public Uni<TicketView> revoke(
            Viewer viewer, TicketRef ref, @Nullable UUID grantId, String reason, @Nullable String signedBy) {
        return change(viewer, ref, ticket -> {
            String why = required(reason);
            return liveness(ticket, grantId).chain(live -> {
                if (!live) {
                    return Uni.createFrom().voidItem();
                }
                return enter(
                        Action.REVOKE_PHOTOS,
                        viewer,
                        ticket,
                        why,
                        signedBy,
                        entry -> takenBack(entry, new PhotoGrantEnd(grantId, ticket.id(), entry.position())));
            });
        });
    }

    private Uni<Boolean> liveness(Ticket ticket, @Nullable UUID grantId) {
        Problem unknown = new Problem(ProblemCode.ID_INVALID, "grant");
        return grantId == null
                ? Uni.createFrom().failure(unknown)
                : grants.isLive(ticket.id(), grantId, clock.instant())
                        .onItem()
                        .ifNull()
                        .failWith(unknown);
    }

    private Officer officer(String id) {
        try {
            return officerIds.open(id);
        } catch (SealBroken e) {
            throw new Problem(ProblemCode.ID_INVALID, "officer");
        }
    }

    private void requireGrantable(Ticket ticket, Officer grantee, Instant end) {
        Instant now = clock.instant();
        if (ticket.isOpen()) {
            throw new Problem(ProblemCode.STEP_NOT_POSSIBLE);
        }
        if (!end.isAfter(now) || end.isAfter(now.plus(Duration.ofDays(caps.grantDays())))) {
            throw new Problem(ProblemCode.GRANT_OVER_CAP, "until");
        }
        if (!reference.book().unitTree(grantee.unit()).contains(ticket.holder())) {
            throw new Problem(ProblemCode.UNIT_NOT_HOLDER, "officer");
        }
    }

    private static String required(String reason) {
        String why = Texts.optional(reason, Texts.NOTE, "reason");
        if (why == null) {
            throw new Problem(ProblemCode.REASON_MISSING, "reason");
        }
        return why;
    }

    private List<Object> granted(HistoryEntry entry, Ticket ticket, Officer grantee, Instant end) {
        PhotoGrant grant =
                new PhotoGrant(ids.next(), ticket.id(), entry.position(), grantee.personKey(), grantee.unit(), end);
        entry.withDetail(grant.hash());
        String name = Texts.trimmed(grantee.name(), Texts.NAME);
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
        HistoryEntry entry = ticket.aboutPhotos(action, Actor.of(role.name(), viewer), now);
        HistoryText text = entry.withText(ids.salt(), reason, Texts.trimmed(signedBy, Texts.NAME));
        List<Object> parts = new ArrayList<>(List.of(text));
        parts.addAll(more.apply(entry));
        return tickets.append(ticket, entry, parts.toArray());
    }

    private Uni<TicketView> change(Viewer viewer, TicketRef ref, Function<Ticket, Uni<Void>> change) {
        return reports.one(
                viewer,
                ref,
                opened -> change.apply(opened.requireAny(Standing.BUREAU).ticket()));
    }
}
