package id.sigap.door.portal.form;

import id.sigap.access.Viewer;
import id.sigap.door.portal.form.MultipartBody.File;
import id.sigap.door.portal.form.MultipartBody.Sent;
import id.sigap.door.portal.page.Form;
import id.sigap.door.portal.page.Visit;
import id.sigap.door.web.Incidents;
import id.sigap.platform.UnderWay;
import id.sigap.platform.limit.RateLimit;
import id.sigap.platform.limit.RateLimit.Lane;
import id.sigap.platform.traffic.Lanes;
import id.sigap.platform.traffic.Traffic;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.UploadView;
import id.sigap.ticket.journey.LimitsView;
import id.sigap.ticket.journey.TicketLimits;
import id.sigap.ticket.photos.PhotoUploads;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Photos that come with the form, for whoever has no script: taken in as any other door takes them in. */
@ApplicationScoped
public class FormPhotos {

    /** The name of all buttons that a form with photos is sent by. */
    public static final String BUTTON = "ke";

    private static final int MEGABYTE = 1_048_576;

    /** In which words alone come, over any line. */
    private static final Duration WORDS = Duration.ofSeconds(30);

    private final PhotoUploads uploads;
    private final RateLimit limit;
    private final Lanes lanes;
    private final UnderWay underWay;
    private final Incidents incidents;
    private final TicketLimits limits;

    FormPhotos(
            PhotoUploads uploads,
            RateLimit limit,
            Lanes lanes,
            UnderWay underWay,
            Incidents incidents,
            TicketLimits limits) {
        this.uploads = uploads;
        this.limit = limit;
        this.lanes = lanes;
        this.underWay = underWay;
        this.incidents = incidents;
        this.limits = limits;
    }

    /**
     * What came of it.
     *
     * @param form as it was sent, with the ids of the photos that it has now
     * @param stays whether only its photos were to change: then the page is shown again
     * @param problem why a photo was not taken in; null if none came, or it was
     * @param word the key of what is said instead of that; null without
     */
    public record Taken(
            Form form,
            boolean stays,
            @Nullable Problem problem,
            @Nullable String word) {

        /** What is wrong with the photo, in words; null if nothing is. */
        public @Nullable String wrong(Visit visit) {
            if (word != null) {
                return visit.say(word, UploadView.LARGEST_BYTES / MEGABYTE);
            }
            return problem == null ? null : problem.text().in(visit.language());
        }
    }

    /** How many photos one form may have, and how large each. */
    public Uni<PhotoField.Most> most(Visit visit) {
        return limits.of(visit.viewer()).map(FormPhotos::most);
    }

    public static PhotoField.Most most(LimitsView most) {
        return new PhotoField.Most(most.photos(), most.photoBytes() / MEGABYTE);
    }

    /** Fails for what is no form; a photo that is none is told. */
    public Uni<Taken> take(Visit visit) {
        Context context = visit.context().vertx().getOrCreateContext();
        return inTurn(visit.context().request(), () -> MultipartBody.read(
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
            return Uni.createFrom().item(taken(sent, null, null));
        }
        return Uni.createFrom()
                .deferred(() -> upload(visit, sent, files.get(0).content()))
                .map(id -> taken(sent, id, null))
                .onFailure()
                .recoverWithItem(
                        failure -> taken(sent, null, incidents.explain(failure).problem()));
    }

    private static Taken taken(Sent sent, @Nullable String added, @Nullable Problem problem) {
        String button = sent.form().text(BUTTON);
        boolean removes = button.startsWith(PhotoField.REMOVE);
        boolean uploads = button.equals(PhotoField.UPLOAD);
        List<String> photos = Stream.concat(sent.form().all(PhotoField.NAME).stream(), Stream.ofNullable(added))
                .filter(id -> !removes || !id.equals(button.substring(PhotoField.REMOVE.length())))
                .toList();
        Map<String, List<String>> fields = new LinkedHashMap<>(sent.form().fields());
        fields.put(PhotoField.NAME, PhotoField.ids(photos));
        return new Taken(new Form(fields), removes || uploads, problem, word(sent.files(), uploads));
    }

    private static @Nullable String word(List<File> files, boolean uploads) {
        if (files.isEmpty()) {
            return uploads ? "send_photo_none" : null;
        }
        // As a video is.
        return files.get(0).content() == null ? "send_photo_large" : null;
    }

    private Uni<String> upload(Visit visit, Sent sent, @Nullable Buffer photo) {
        if (photo == null) {
            throw new Problem(ProblemCode.PHOTO_TOO_LARGE);
        }
        limit.require(Lane.UPLOAD, visit.network());
        Viewer viewer = visit.viewer();
        return uploads.upload(viewer, photo, sent.form().given(PhotoField.KEY))
                .map(upload -> upload.id().toString());
    }
}
