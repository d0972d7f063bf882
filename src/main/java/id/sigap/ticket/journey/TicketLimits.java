package id.sigap.ticket.journey;

import id.sigap.access.Viewer;
import id.sigap.platform.UseCase;
import id.sigap.text.Texts;
import id.sigap.ticket.TicketQuery;
import id.sigap.ticket.UploadView;
import id.sigap.ticket.photos.PhotoCaps;
import id.sigap.ticket.photos.Photos;
import id.sigap.workflow.Guard;
import io.smallrye.mutiny.Uni;

/** What clients would else have a copy of: read from the constants and settings that refuse. */
@UseCase
public class TicketLimits {

    private final StepCaps steps;
    private final PhotoCaps photos;

    TicketLimits(StepCaps steps, PhotoCaps photos) {
        this.steps = steps;
        this.photos = photos;
    }

    /** The same for everybody. */
    public Uni<LimitsView> of(Viewer viewer) {
        return Uni.createFrom()
                .item(new LimitsView(
                        Texts.DESCRIPTION,
                        Texts.COMMENT,
                        Texts.NOTE,
                        Texts.REASON,
                        Texts.ADDRESS,
                        Texts.NAME,
                        Photos.MOST,
                        UploadView.LARGEST_BYTES,
                        photos.unattached(),
                        TicketQuery.LONGEST,
                        steps.pauseDays(),
                        steps.agreedDays(),
                        Guard.DISPUTE_DAYS,
                        photos.grantDays()));
    }
}
