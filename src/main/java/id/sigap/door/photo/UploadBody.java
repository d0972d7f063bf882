package id.sigap.door.photo;

import id.sigap.door.web.Expectation;
import id.sigap.door.web.MediaRange;
import id.sigap.door.web.SteadyLook;
import id.sigap.platform.UnderWay;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.UploadView;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Reads an upload: the body itself, or the one file of a form, whatever it is called. Never more than may be kept. */
final class UploadBody {

    static final int LARGEST = UploadView.LARGEST_BYTES;

    /** What a form may add to its file. */
    private static final int FORM = 64 * 1024;

    /** How often it is asked whether enough has come. */
    private static final Duration LOOK = Duration.ofMillis(500);

    private final HttpServerRequest request;
    private final boolean form;
    private final UniEmitter<? super Buffer> emitter;
    private Buffer content = Buffer.buffer();
    private Duration since = Duration.ZERO;
    private Duration idle = Duration.ZERO;
    private int files;
    private boolean over;

    private UploadBody(HttpServerRequest request, boolean form, UniEmitter<? super Buffer> emitter) {
        this.request = request;
        this.form = form;
        this.emitter = emitter;
    }

    /**
     * What can be said without the body. Types that a form without a file has are refused, like all others.
     *
     * @return whether it is a form
     * @throws Problem MEDIA_TYPE_UNSUPPORTED or PHOTO_TOO_LARGE
     */
    static boolean admit(HttpServerRequest request) {
        List<String> types = request.headers().getAll(HttpHeaders.CONTENT_TYPE);
        Optional<MediaRange> type = types.size() == 1 ? MediaRange.parse(types.get(0)) : Optional.empty();
        String name = type.map(it -> it.type() + "/" + it.subtype()).orElse("");
        boolean form = name.equals("multipart/form-data");
        boolean raw = name.equals("application/octet-stream") || name.startsWith("image/");
        // The size first: whoever sends a video shall know that no photo of that size is taken either.
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && isOver(length, form ? LARGEST + FORM : LARGEST)) {
            throw new Problem(ProblemCode.PHOTO_TOO_LARGE);
        }
        if ((!form && !raw) || request.headers().contains(HttpHeaders.CONTENT_ENCODING)) {
            throw new Problem(ProblemCode.MEDIA_TYPE_UNSUPPORTED);
        }
        return form;
    }

    private static boolean isOver(String length, int most) {
        return !length.matches("[0-9]{1,9}") || Integer.parseInt(length) > most;
    }

    /**
     * Of a request that is paused; it goes on here.
     *
     * <p>The Uni fails with PHOTO_TOO_LARGE, REQUEST_TOO_SLOW, FORM_INVALID or REQUEST_MALFORMED; UNAVAILABLE if it is still
     * coming when the service ends.
     */
    static Uni<Buffer> read(
            Vertx vertx, HttpServerRequest request, boolean form, UploadPace.Rule pace, BooleanSupplier ending) {
        return Uni.createFrom().emitter(emitter -> {
            UploadBody body = new UploadBody(request, form, emitter);
            SteadyLook look = SteadyLook.every(LOOK, vertx, () -> {
                body.requirePace(pace);
                if (ending.getAsBoolean()) {
                    emitter.fail(UnderWay.away());
                }
            });
            emitter.onTermination(look::end);
            body.start();
        });
    }

    private void start() {
        if (request.response().closed()) {
            // While it waited for its turn; nothing more would be heard of it.
            emitter.fail(new Problem(ProblemCode.REQUEST_MALFORMED));
            return;
        }
        Expectation.meet(request);
        request.exceptionHandler(
                failure -> emitter.fail(new Problem(form ? ProblemCode.FORM_INVALID : ProblemCode.REQUEST_MALFORMED)));
        if (form) {
            request.setExpectMultipart(true).uploadHandler(this::part);
        } else {
            request.handler(this::keep);
        }
        request.endHandler(ignored -> end());
        request.resume();
    }

    private void requirePace(UploadPace.Rule pace) {
        since = since.plus(LOOK);
        idle = idle.plus(LOOK);
        if (!pace.isKept(since, content.length(), idle)) {
            emitter.fail(new Problem(ProblemCode.REQUEST_TOO_SLOW));
        }
    }

    private void part(HttpServerFileUpload part) {
        files++;
        if (files > 1) {
            emitter.fail(new Problem(ProblemCode.FORM_INVALID));
        }
        part.handler(files == 1 ? this::keep : ignored -> {});
    }

    private void keep(Buffer bytes) {
        idle = Duration.ZERO;
        if (over) {
            return;
        }
        if (content.length() + bytes.length() > LARGEST) {
            over = true;
            content = Buffer.buffer();
            emitter.fail(new Problem(ProblemCode.PHOTO_TOO_LARGE));
        } else {
            content.appendBuffer(bytes);
        }
    }

    private void end() {
        if (form && files != 1) {
            emitter.fail(new Problem(ProblemCode.FORM_INVALID));
        } else {
            emitter.complete(content);
        }
    }
}
