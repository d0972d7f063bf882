package id.sigap.ticket.intake;

import id.sigap.access.Viewer;
import id.sigap.platform.UnitOfWork;
import id.sigap.platform.UseCase;
import id.sigap.platform.limit.RateLimitKey;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.PhotoKind;
import id.sigap.ticket.ReceiptView;
import id.sigap.ticket.Submission;
import id.sigap.ticket.TicketQuery.TrailPart;
import id.sigap.ticket.TicketView;
import id.sigap.ticket.answers.StoredAnswers;
import id.sigap.ticket.photos.Photos;
import id.sigap.ticket.reading.OpeningLog;
import id.sigap.ticket.reading.TicketRows;
import id.sigap.ticket.reading.Trail;
import id.sigap.ticket.reading.TrailRows;
import id.sigap.ticket.reading.ViewMaker;
import id.sigap.ticket.report.HistoryEntry;
import id.sigap.ticket.report.HistoryText;
import id.sigap.ticket.report.Intake;
import id.sigap.ticket.report.IntakeKey;
import id.sigap.ticket.report.Ticket;
import id.sigap.ticket.report.TicketRepository;
import id.sigap.ticket.report.TicketRow;
import id.sigap.ticket.sealing.Pins;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;

/** Receives new reports and gives them their number and PIN. */
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
    private final OpeningLog openings;
    private final IntakeLimits limits;

    TicketIntake(
            UnitOfWork unitOfWork,
            TicketRepository tickets,
            TicketRows rows,
            IntakeDesk desk,
            Pins pins,
            TrailRows trails,
            ViewMaker views,
            Photos photos,
            OpeningLog openings,
            IntakeLimits limits) {
        this.unitOfWork = unitOfWork;
        this.tickets = tickets;
        this.rows = rows;
        this.desk = desk;
        this.pins = pins;
        this.trails = trails;
        this.views = views;
        this.photos = photos;
        this.openings = openings;
        this.limits = limits;
    }

    /**
     * Makes a report, or finds the one that the same client key made before: repeated after a lost answer, a crash or on
     * another instance, it gives the same number and PIN, however often: only what is new is counted. A contact that cannot be
     * read costs nobody the report: it is left out, and the receipt says so.
     *
     * @param sender by whom it is counted
     * @throws Problem (in the Uni) for whatever is wrong with the submission, or RATE_LIMITED; nothing is stored then
     */
    public Uni<ReceiptView> submit(Viewer viewer, Submission sent, RateLimitKey sender) {
        IntakeLimits.Count count = limits.count(viewer, sender);
        return Uni.createFrom()
                .deferred(() -> {
                    StoredForm form = desk.stored(viewer, sent);
                    IntakeKey key = desk.key(viewer, form.submission());
                    return rows.findByIntakeKey(key.key())
                            .chain(found -> found != null
                                    ? replayed(viewer, form, found, key)
                                    : create(viewer, form, key, count));
                })
                .onFailure()
                .transform(count::refused);
    }

    private Uni<ReceiptView> create(Viewer viewer, StoredForm form, IntakeKey key, IntakeLimits.Count count) {
        Submission submission = form.submission();
        IntakeDesk.Accepted accepted = desk.accept(viewer, submission, key);
        Intake intake = accepted.intake();
        count.takeFor(accepted.channel(), intake.description());
        Ticket ticket = new Ticket(intake);
        HistoryEntry entry = ticket.submitted(intake.actor());
        HistoryText words = entry.withText(desk.salt(), intake.description(), null);
        photos.tie(entry, submission.photos(), PhotoKind.REPORT);
        List<Object> parts = new ArrayList<>(List.of(words));
        parts.addAll(accepted.identity());
        accepted.answers().forEach(answers -> parts.addAll(answers.tiedTo(ticket.id(), entry, desk::salt)));
        return unitOfWork
                .transaction(() -> {
                    tickets.add(ticket, entry, parts.toArray());
                    return photos.attach(
                                    viewer,
                                    submission.photos(),
                                    ticket.id(),
                                    entry.position(),
                                    PhotoKind.REPORT,
                                    entry.isWrittenPrivately())
                            .map(attached -> trail(ticket, entry, submission, accepted.answers()));
                })
                .chain(trail -> trail)
                .map(trail -> receipt(viewer, form, ticket.row(), trail, false))
                .onFailure(TicketRepository::isConflict)
                .invoke(count::giveBack)
                .onFailure(TicketRepository::isConflict)
                .recoverWithUni(failure -> sentMeanwhile(viewer, form, key, failure));
    }

    /** Only photos have to be looked up, in the trip of the COMMIT: the rest is at hand. */
    private Uni<Trail> trail(Ticket ticket, HistoryEntry entry, Submission submission, List<StoredAnswers> answers) {
        return submission.photos().isEmpty()
                ? Uni.createFrom().item(Trail.of(List.of(entry.step()), answers))
                : trails.left(ticket.id(), TrailPart.WHOLE);
    }

    /** The same submit may have come twice at once, here or on another instance: one is stored, the other finds it. */
    private Uni<ReceiptView> sentMeanwhile(Viewer viewer, StoredForm form, IntakeKey key, Throwable failure) {
        return rows.findByIntakeKey(key.key())
                .chain(found -> found != null
                        ? replayed(viewer, form, found, key)
                        : Uni.createFrom().failure(failure));
    }

    private Uni<ReceiptView> replayed(Viewer viewer, StoredForm form, TicketRows.Match found, IntakeKey key) {
        if (!desk.isRepeated(viewer, form.submission(), key, found)) {
            throw new Problem(ProblemCode.CLIENT_KEY_REUSED, "clientKey");
        }
        TicketRow row = found.row();
        return openings.record(viewer, row.id(), row.facts(true), OpeningLog.SENT_AGAIN)
                .chain(() -> trails.of(row.id()))
                .map(trail -> receipt(viewer, form, row, trail, true));
    }

    /** Whoever submits a report holds its PIN from then on. */
    private ReceiptView receipt(Viewer viewer, StoredForm form, TicketRow row, Trail trail, boolean replayed) {
        TicketView view = views.of(row, trail, viewer, true);
        return new ReceiptView(view, view.number(), pins.of(row.id(), row.keyVersion()), replayed, form.leftOut());
    }
}
