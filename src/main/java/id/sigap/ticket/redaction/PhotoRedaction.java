package id.sigap.ticket.redaction;

import id.sigap.access.Viewer;
import id.sigap.platform.UseCase;
import id.sigap.problem.Faults;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.text.Texts;
import id.sigap.ticket.OutcomeView;
import id.sigap.ticket.TicketRef;
import id.sigap.ticket.cover.Area;
import id.sigap.ticket.cover.Masks;
import id.sigap.ticket.cover.Words;
import id.sigap.ticket.photos.MadeMasks;
import id.sigap.ticket.photos.PhotoMasks;
import id.sigap.ticket.report.Ticket;
import id.sigap.workflow.Action;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Hides parts of a public photo from those outside, and shows them again (docs/domain.md, The journey of a report). They are
 * given another photo, in which nothing is left of those parts; the photo itself stays as it is.
 */
@UseCase
public class PhotoRedaction {

    private final Redactions redactions;
    private final PhotoMasks photos;

    PhotoRedaction(Redactions redactions, PhotoMasks photos) {
        this.redactions = redactions;
        this.photos = photos;
    }

    /**
     * Hides them, or nothing at all. What is hidden already stays so. The other photo is made before the report is locked: that
     * takes as long as an upload does.
     *
     * @param version what the viewer saw
     * @param signedBy the name in the token of whoever does it
     * @throws Problem (in the Uni) NOT_FOUND, FORBIDDEN, REASON_MISSING, MASKS_INVALID; PHOTO_UNKNOWN for what is no photo of
     *     this report that everybody sees; NOTHING_TO_REDACT for a private report; UNAVAILABLE if too many wait
     */
    public Uni<OutcomeView> hide(
            Viewer viewer,
            TicketRef ref,
            String version,
            UUID photo,
            List<Area> areas,
            @Nullable String reason,
            @Nullable String signedBy) {
        Act act = new Act(Action.REDACT, viewer, ref, version, signedBy);
        return Uni.createFrom().deferred(() -> {
            Judged<List<Area>> judged = judged(areas, reason);
            return photos.made(viewer, photo, areas)
                    .chain(made ->
                            redactions.change(act, () -> judged, (ticket, asked) -> hidden(ticket, photo, made)));
        });
    }

    /**
     * Shows everybody the photo itself again. One of which nothing is hidden stays as it is.
     *
     * @throws Problem (in the Uni) as above
     */
    public Uni<OutcomeView> reveal(
            Viewer viewer,
            TicketRef ref,
            String version,
            UUID photo,
            @Nullable String reason,
            @Nullable String signedBy) {
        Act act = new Act(Action.REVEAL, viewer, ref, version, signedBy);
        return redactions.change(
                act,
                () -> new Judged<>(photo, Texts.reason(reason, Texts.NOTE, "reason")),
                (ticket, asked) -> revealed(ticket, photo));
    }

    private static Judged<List<Area>> judged(List<Area> areas, @Nullable String reason) {
        Faults faults = new Faults();
        faults.require(() -> Masks.require(areas, "photo.areas"));
        String why = faults.check(() -> Texts.reason(reason, Texts.NOTE, "reason"));
        faults.raise();
        return new Judged<>(areas, Objects.requireNonNull(why));
    }

    /** Whoever masked it meanwhile masked what is not masked in this one. */
    private Uni<@Nullable Words> hidden(Ticket ticket, UUID photo, @Nullable MadeMasks made) {
        Words words = ticket.row().words();
        if (made == null || !made.ticketId().equals(ticket.id())) {
            throw new Problem(ProblemCode.PHOTO_UNKNOWN, "photo");
        }
        Masks before = words.masksOf(photo);
        if (!Objects.equals(before, made.before())) {
            throw new Problem(ProblemCode.CONFLICT);
        }
        return photos.take(made.masks().file(), before == null ? null : before.file())
                .replaceWith(words.masking(photo, made.masks()));
    }

    /** @throws Problem (in the Uni) PHOTO_UNKNOWN */
    private Uni<@Nullable Words> revealed(Ticket ticket, UUID photo) {
        Words words = ticket.row().words();
        Masks before = words.masksOf(photo);
        if (before == null) {
            return photos.requirePublic(ticket.id(), photo).replaceWith((Words) null);
        }
        photos.discard(before.file());
        return Uni.createFrom().item(words.masking(photo, null));
    }
}
