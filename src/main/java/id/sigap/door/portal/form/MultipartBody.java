package id.sigap.door.portal.form;

import id.sigap.door.portal.page.Form;
import id.sigap.door.web.Expectation;
import id.sigap.door.web.MediaRange;
import id.sigap.door.web.SteadyLook;
import id.sigap.door.web.UnreadBody;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a form with photos to its end, whatever somebody chose for one: what is too large is counted and thrown away, so that the
 * words beside it come back with what was wrong, and no browser is left with a broken connection.
 */
final class MultipartBody {

    /** A file that fits is held in memory; nothing is written down. */
    private static final int LARGEST = UploadView.LARGEST_BYTES;

    private static final Duration LOOK = Duration.ofMillis(500);

    /** Without a byte. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    /** What a phone at the edge of a cell does, as of uploads through the photo door. */
    private static final int BYTES_PER_SECOND = 8_000;

    private final HttpServerRequest request;
    private final UniEmitter<? super Sent> emitter;
    private final List<Part> parts = new ArrayList<>();
    private Duration since = Duration.ZERO;
    private Duration idle = Duration.ZERO;
    private long read;

    private MultipartBody(HttpServerRequest request, UniEmitter<? super Sent> emitter) {
        this.request = request;
        this.emitter = emitter;
    }

    /** A file of a form; null for one that is larger than a photo may be. */
    record File(@Nullable Buffer content) {}

    /** What was sent: words, and files in their order. */
    record Sent(Form form, List<File> files) {}

    /**
     * Of a request that is paused; it goes on here.
     *
     * <p>The Uni fails with MEDIA_TYPE_UNSUPPORTED, BODY_TOO_LARGE, REQUEST_TOO_SLOW or FORM_INVALID; UNAVAILABLE if it is still
     * coming when the service ends.
     */
    static Uni<Sent> read(Vertx vertx, HttpServerRequest request, BooleanSupplier ending) {
        return Uni.createFrom().emitter(emitter -> {
            requireForm(request);
            MultipartBody body = new MultipartBody(request, emitter);
            SteadyLook look = SteadyLook.every(LOOK, vertx, () -> {
                body.requirePace();
                if (ending.getAsBoolean()) {
                    emitter.fail(UnderWay.away());
                }
            });
            emitter.onTermination(look::end);
            body.start();
        });
    }

    private static void requireForm(HttpServerRequest request) {
        boolean form = MediaRange.parse(String.valueOf(request.getHeader(HttpHeaders.CONTENT_TYPE)))
                .filter(type ->
                        type.type().equals("multipart") && type.subtype().equals("form-data"))
                .isPresent();
        if (!form || request.headers().contains(HttpHeaders.CONTENT_ENCODING)) {
            throw new Problem(ProblemCode.MEDIA_TYPE_UNSUPPORTED);
        }
    }

    private void start() {
        if (request.response().closed()) {
            emitter.fail(new Problem(ProblemCode.REQUEST_MALFORMED));
            return;
        }
        Expectation.meet(request);
        request.exceptionHandler(ignored -> emitter.fail(new Problem(ProblemCode.FORM_INVALID)))
                .setExpectMultipart(true)
                .uploadHandler(this::part)
                .endHandler(ignored -> emitter.complete(sent()))
                .resume();
    }

    private void requirePace() {
        since = since.plus(LOOK);
        idle = idle.plus(LOOK);
        long least = BYTES_PER_SECOND * Math.max(0, since.minus(PAUSE).toMillis()) / 1_000;
        if (idle.compareTo(PAUSE) >= 0 || read < least) {
            emitter.fail(new Problem(ProblemCode.REQUEST_TOO_SLOW));
        }
    }

    private void part(HttpServerFileUpload upload) {
        Part part = new Part();
        parts.add(part);
        upload.handler(bytes -> {
            idle = Duration.ZERO;
            read += bytes.length();
            if (read > UnreadBody.FILE.bytes()) {
                emitter.fail(new Problem(ProblemCode.BODY_TOO_LARGE));
            } else if (parts.size() == 1) {
                part.keep(bytes);
            }
        });
    }

    /** A field for a file that nothing was chosen for is sent as an empty file. */
    private Sent sent() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.formAttributes().forEach(field -> fields.computeIfAbsent(field.getKey(), name -> new ArrayList<>())
                .add(field.getValue()));
        return new Sent(
                new Form(fields),
                parts.stream()
                        .filter(part -> part.length > 0)
                        .map(part -> new File(part.length > LARGEST ? null : part.content))
                        .toList());
    }

    /** A file while it comes. */
    private static final class Part {

        private Buffer content = Buffer.buffer();
        private long length;

        void keep(Buffer bytes) {
            length += bytes.length();
            if (length > LARGEST) {
                content = Buffer.buffer();
            } else {
                content.appendBuffer(bytes);
            }
        }
    }
}
