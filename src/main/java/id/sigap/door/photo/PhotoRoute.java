package id.sigap.door.photo;

import id.sigap.access.Viewer;
import id.sigap.door.web.Incidents;
import id.sigap.identity.CallerTraffic;
import id.sigap.platform.UnderWay;
import id.sigap.platform.seen.Door;
import id.sigap.platform.seen.Seen;
import id.sigap.platform.seen.Traces;
import id.sigap.platform.traffic.Lanes;
import id.sigap.platform.traffic.Traffic;
import id.sigap.platform.waits.WaitSettings;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.PhotoFileView;
import id.sigap.ticket.TicketRef.GivenPin;
import id.sigap.ticket.UploadView;
import id.sigap.ticket.photos.PhotoUploads;
import id.sigap.ticket.photos.TicketPhotos;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /photos}, {@code GET /photos/{id}}. Credentials are bearer tokens alone, which no page of another site can
 * make a browser send.
 */
@ApplicationScoped
class PhotoRoute {

    private static final String PATH = "/photos";

    /**
     * After Quarkus' authentication, before anything that answers. Not the order of SmallRye's routes: the GraphQL door
     * could not take them out then, and says so.
     */
    private static final int ORDER = -98;

    private final PhotoCaller caller;
    private final PhotoLimits limits;
    private final Lanes lanes;
    private final TicketPhotos photos;
    private final PhotoUploads uploads;
    private final Incidents incidents;
    private final UnderWay underWay;
    private final WaitSettings waits;
    private final Traces traces;

    PhotoRoute(
            PhotoCaller caller,
            PhotoLimits limits,
            Lanes lanes,
            TicketPhotos photos,
            PhotoUploads uploads,
            Incidents incidents,
            UnderWay underWay,
            WaitSettings waits,
            Traces traces) {
        this.caller = caller;
        this.limits = limits;
        this.lanes = lanes;
        this.photos = photos;
        this.uploads = uploads;
        this.incidents = incidents;
        this.underWay = underWay;
        this.waits = waits;
        this.traces = traces;
    }

    void register(@Observes Router router) {
        router.route(PATH).order(ORDER).handler(this::collection);
        router.route(PATH + "/:id").order(ORDER).handler(this::one);
    }

    private void collection(RoutingContext ctx) {
        begin(ctx, "upload");
        PhotoAnswer answer = new PhotoAnswer(ctx, "POST");
        ctx.request().pause();
        carryOut(ctx, answer, () -> upload(ctx), answer::created);
    }

    private void one(RoutingContext ctx) {
        begin(ctx, "read");
        PhotoAnswer answer = new PhotoAnswer(ctx, "GET, HEAD");
        carryOut(ctx, answer, () -> read(ctx).ifNoItem().after(waits.call()).fail(), answer::photo);
    }

    private void begin(RoutingContext ctx, String operation) {
        Seen.begin(ctx, Door.PHOTO, traces);
        Seen.of(ctx).asks(operation);
    }

    private Uni<UploadView> upload(RoutingContext ctx) {
        require(ctx, HttpMethod.POST);
        requireParameters(ctx, Set.of());
        boolean form = UploadBody.admit(ctx.request());
        String key = IdempotencyKey.of(ctx.request());
        return caller.of(ctx)
                .call(viewer -> uploads.requireKey(viewer, key))
                .chain(viewer -> upload(ctx, viewer, form, key));
    }

    private Uni<UploadView> upload(RoutingContext ctx, Viewer viewer, boolean form, @Nullable String key) {
        Traffic traffic = CallerTraffic.of(viewer.roles());
        return lanes.uploading(traffic, () -> {
            limits.upload(viewer, ctx.request());
            return body(ctx, form, traffic).chain(bytes -> uploads.upload(viewer, bytes, key));
        });
    }

    private Uni<Buffer> body(RoutingContext ctx, boolean form, Traffic traffic) {
        return UploadBody.read(
                ctx.vertx(),
                ctx.request(),
                form,
                UploadPace.inTurn(() -> lanes.isUploadWanted(traffic)),
                underWay::isEnding);
    }

    private Uni<PhotoFileView> read(RoutingContext ctx) {
        require(ctx, HttpMethod.GET, HttpMethod.HEAD);
        requireParameters(ctx, Set.of("size"));
        UUID id = id(ctx.pathParam("id"));
        boolean thumbnail = thumbnail(ctx.queryParam("size"));
        return caller.of(ctx).chain(viewer -> read(ctx, viewer, id, thumbnail));
    }

    private Uni<PhotoFileView> read(RoutingContext ctx, Viewer viewer, UUID id, boolean thumbnail) {
        @Nullable GivenPin pin = limits.read(viewer, ctx.request(), PinHeader.of(ctx.request()));
        return lanes.seated(CallerTraffic.of(viewer.roles()), () -> photos.read(viewer, id, thumbnail, pin));
    }

    /** What is no id of ours is a photo that does not exist. */
    private static UUID id(String text) {
        if (!text.matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return UUID.fromString(text);
    }

    private static boolean thumbnail(List<String> sizes) {
        if (!sizes.isEmpty() && !sizes.equals(List.of("thumbnail"))) {
            throw new Problem(ProblemCode.REQUEST_MALFORMED);
        }
        return !sizes.isEmpty();
    }

    private static void require(RoutingContext ctx, HttpMethod... methods) {
        if (!List.of(methods).contains(ctx.request().method())) {
            throw new Problem(ProblemCode.METHOD_NOT_ALLOWED);
        }
    }

    /** Others are refused rather than passed over: a PIN in an address has been logged by then, and its sender must know. */
    private static void requireParameters(RoutingContext ctx, Set<String> known) {
        if (!known.containsAll(ctx.queryParams().names())) {
            throw new Problem(ProblemCode.REQUEST_MALFORMED);
        }
    }

    private <T> void carryOut(RoutingContext ctx, PhotoAnswer answer, Supplier<Uni<T>> work, Consumer<T> give) {
        Context context = ctx.vertx().getOrCreateContext();
        Uni.createFrom()
                .deferred(() -> {
                    if (underWay.isClosed()) {
                        throw UnderWay.away();
                    }
                    return work.get();
                })
                // Use cases end on threads of their own; an answer is written on the request's.
                .emitOn(then -> context.runOnContext(ignored -> then.run()))
                .subscribe()
                .with(give, failure -> answer.refuse(incidents.explain(failure)));
    }
}
