package id.sigap.door.portal.track;

import id.sigap.door.portal.page.Page;
import id.sigap.door.portal.page.Pages;
import id.sigap.door.portal.page.Visit;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.TicketRef.GivenPin;
import id.sigap.ticket.photos.TicketPhotos;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code GET /lacak/foto/{id}?nomor=…}: a photo of a report, shown in its page; to whoever has its PIN, a private one's too. */
@ApplicationScoped
class TrackPhotos {

    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

    private final Pages pages;
    private final PinKeeper pins;
    private final TicketPhotos photos;

    TrackPhotos(Pages pages, PinKeeper pins, TicketPhotos photos) {
        this.pages = pages;
        this.pins = pins;
        this.photos = photos;
    }

    void register(@Observes Router router) {
        pages.get(router, "/lacak/foto/:id", "track-photo", this::show);
    }

    private Uni<Page> show(Visit visit) {
        String id = String.valueOf(visit.pathPart("id"));
        if (!id.matches(ID)) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        boolean small = visit.query("ukuran").filter("kecil"::equals).isPresent();
        @Nullable
        GivenPin pin =
                visit.query("nomor").map(number -> pins.of(visit, number)).orElse(null);
        return photos.read(visit.viewer(), UUID.fromString(id), small, pin)
                .map(photo -> Page.file("image/jpeg", photo.jpeg(), null).forOneReader());
    }
}
