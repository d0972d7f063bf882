package id.sigap.ticket;

import id.sigap.access.Viewer;
import id.sigap.platform.UnitOfWork;
import id.sigap.platform.UseCase;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A report comes in. */
@UseCase
public class TicketIntake {

    private final UnitOfWork unitOfWork;
    private final TicketRepository tickets;
    private final TicketRows rows;
    private final IntakeDesk desk;
    private final Pins pins;
    private final TrailRows trails;
    private final ViewMaker views;
    private final Photos photos;
    private final Openings openings;

    TicketIntake(
            UnitOfWork unitOfWork,
            TicketRepository tickets,
            TicketRows rows,
            IntakeDesk desk,
            Pins pins,
            TrailRows trails,
            ViewMaker views,
            Photos photos,
            Openings openings) {
        this.unitOfWork = unitOfWork;
        this.tickets = tickets;
        this.rows = rows;
        this.desk = desk;
        this.pins = pins;
        this.trails = trails;
        this.views = views;
        this.photos = photos;
        this.openings = openings;
    }

    /**
     * Makes a report, or finds the one that the same client key made before: repeated after a lost answer, a crash or on
     * another instance, it gives the same number and PIN.
     *
     * @throws Problem (in the Uni) for whatever is wrong with the submission; nothing is stored then
     */
    public Uni<ReceiptView> submit(Viewer viewer, Submission submission) {
        return Uni.createFrom().deferred(() -> {
            IntakeKey key = desk.key(viewer, submission);
            return rows.byIntakeKey(key.key())
                    .chain(found -> found != null ? replayed(viewer, found, key) : create(viewer, submission, key));
        });
    }

    private Uni<ReceiptView> create(Viewer viewer, Submission submission, IntakeKey key) {
        Intake intake = desk.accept(viewer, submission, key);
        Ticket ticket = new Ticket(intake);
        HistoryEntry entry = ticket.submitted(intake.actor());
        HistoryText words = entry.withText(desk.salt(), intake.description(), null);
        List<Object> parts = new ArrayList<>(List.of(words));
        parts.addAll(desk.identity(intake));
        return unitOfWork
                .transaction(() -> tickets.add(ticket, entry, parts.toArray())
                        .chain(() -> photos.attach(
                                viewer,
                                submission.photos(),
                                ticket.id(),
                                entry.position(),
                                PhotoKind.REPORT,
                                entry.isWrittenPrivately())))
                .chain(() -> trail(ticket, entry, submission))
                .map(trail -> receipt(viewer, ticket.row(), trail, false))
                .onFailure(TicketRepository::isConflict)
                .recoverWithUni(failure -> sentMeanwhile(viewer, key, failure));
    }

    /** Only photos have to be looked up: the rest is at hand. */
    private Uni<Trail> trail(Ticket ticket, HistoryEntry entry, Submission submission) {
        return submission.photos().isEmpty()
                ? Uni.createFrom().item(Trail.of(List.of(entry.step())))
                : trails.of(ticket.id());
    }

    /** The same submit may have come twice at once, here or on another instance: one is stored, the other finds it. */
    private Uni<ReceiptView> sentMeanwhile(Viewer viewer, IntakeKey key, Throwable failure) {
        return rows.byIntakeKey(key.key())
                .chain(found -> found != null
                        ? replayed(viewer, found, key)
                        : Uni.createFrom().failure(failure));
    }

    private Uni<ReceiptView> replayed(Viewer viewer, TicketRows.Match found, IntakeKey key) {
        if (!desk.isRepeated(key, found)) {
            throw new Problem(ProblemCode.CLIENT_KEY_REUSED, "clientKey");
        }
        TicketRow row = found.row();
        return openings.record(viewer, row.id(), row.facts(true), Openings.SENT_AGAIN)
                .chain(() -> trails.of(row.id()))
                .map(trail -> receipt(viewer, row, trail, true));
    }

    /** Whoever submits a report holds its PIN from then on. */
    private ReceiptView receipt(Viewer viewer, TicketRow row, Trail trail, boolean replayed) {
        TicketView view = views.of(row, trail, viewer, true);
        return new ReceiptView(
                view, Objects.requireNonNull(view.number()), pins.of(row.id(), row.keyVersion()), replayed);
    }
}
