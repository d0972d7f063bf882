package id.sigap.door.portal.send;

import id.sigap.access.Viewer;
import id.sigap.door.portal.page.Visit;
import id.sigap.door.portal.send.TellBody.File;
import id.sigap.door.portal.send.TellBody.Sent;
import id.sigap.door.web.Incidents;
import id.sigap.platform.UnderWay;
import id.sigap.platform.limit.RateLimit;
import id.sigap.platform.limit.RateLimit.Lane;
import id.sigap.platform.traffic.Lanes;
import id.sigap.platform.traffic.Traffic;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.photos.PhotoUploads;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Photos that come with the form, for whoever has no script: taken in as any other door takes them in. */
@ApplicationScoped
class Photos {

    static final String KEY = "photoKey";

    /** In which words alone come, over any line. */
    private static final Duration WORDS = Duration.ofSeconds(30);

    private final PhotoUploads uploads;
    private final RateLimit limit;
    private final Lanes lanes;
    private final UnderWay underWay;
    private final Incidents incidents;

    Photos(PhotoUploads uploads, RateLimit limit, Lanes lanes, UnderWay underWay, Incidents incidents) {
        this.uploads = uploads;
        this.limit = limit;
        this.lanes = lanes;
        this.underWay = underWay;
        this.incidents = incidents;
    }

    /**
     * What came of it.
     *
     * @param photo the id of the one that was taken in; null if none was
     * @param problem why not; null if there was none, or it was taken in
     */
    record Taken(
            Sent sent, @Nullable String photo, @Nullable Problem problem) {

        /** Whether the file is larger than any photo that is taken, as a video is. */
        boolean isTooLarge() {
            return sent.files().stream().anyMatch(file -> file.content() == null);
        }
    }

    /** Fails for what is no form; a photo that is none is told. */
    Uni<Taken> take(Visit visit) {
        Context context = visit.context().vertx().getOrCreateContext();
        return inTurn(visit.context().request(), () -> TellBody.read(
                                visit.context().vertx(), visit.context().request(), underWay::isEnding)
                        .chain(sent -> kept(visit, sent)))
                .emitOn(then -> context.runOnContext(ignored -> then.run()));
    }

    /** A file that fits is held in memory until it is cleaned, so they take turns. Words alone wait for nobody's photo. */
    private Uni<Taken> inTurn(HttpServerRequest request, Supplier<Uni<Taken>> work) {
        String length = String.valueOf(request.getHeader(HttpHeaders.CONTENT_LENGTH));
        return length.matches("[0-9]{1,5}")
                ? lanes.seated(Traffic.CITIZENS, work).ifNoItem().after(WORDS).fail()
                : lanes.uploading(Traffic.CITIZENS, work);
    }

    private Uni<Taken> kept(Visit visit, Sent sent) {
        List<File> files = sent.files();
        if (files.isEmpty()) {
            return Uni.createFrom().item(new Taken(sent, null, null));
        }
        return Uni.createFrom()
                .deferred(() -> upload(visit, sent, files.get(0).content()))
                .map(id -> new Taken(sent, id, null))
                .onFailure()
                .recoverWithItem(failure ->
                        new Taken(sent, null, incidents.explain(failure).problem()));
    }

    private Uni<String> upload(Visit visit, Sent sent, @Nullable Buffer photo) {
        if (photo == null) {
            throw new Problem(ProblemCode.PHOTO_TOO_LARGE);
        }
        limit.require(Lane.UPLOAD, visit.network());
        Viewer viewer = visit.viewer();
        return uploads.upload(viewer, photo, sent.form().given(KEY))
                .map(upload -> upload.id().toString());
    }
}
