package id.sigap.door.export;

import id.sigap.door.web.Expectation;
import id.sigap.door.web.MediaRange;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.List;

/** Reads what is asked for: some words, and soon. */
final class ExportBody {

    /** A filter of fifty codes in each of its lists has less. */
    private static final int LARGEST = 32 * 1024;

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private ExportBody() {}

    /** @throws Problem MEDIA_TYPE_UNSUPPORTED, without which a page of another site could ask */
    static void admit(HttpServerRequest request) {
        List<String> types = request.headers().getAll(HttpHeaders.CONTENT_TYPE);
        boolean json = types.size() == 1
                && MediaRange.parse(types.get(0))
                        .filter(type -> type.closeness("application", "json") == MediaRange.EXACTLY)
                        .isPresent();
        if (!json || request.headers().contains(HttpHeaders.CONTENT_ENCODING)) {
            throw new Problem(ProblemCode.MEDIA_TYPE_UNSUPPORTED);
        }
    }

    /**
     * Of a request that is paused; it goes on here.
     *
     * <p>The Uni fails with BODY_TOO_LARGE, REQUEST_TOO_SLOW or REQUEST_MALFORMED.
     */
    static Uni<Buffer> read(Vertx vertx, HttpServerRequest request) {
        return Uni.createFrom().emitter(emitter -> {
            long timer = vertx.setTimer(
                    LONGEST.toMillis(), ignored -> emitter.fail(new Problem(ProblemCode.REQUEST_TOO_SLOW)));
            emitter.onTermination(() -> vertx.cancelTimer(timer));
            if (request.response().closed()) {
                emitter.fail(new Problem(ProblemCode.REQUEST_MALFORMED));
                return;
            }
            Expectation.meet(request);
            Buffer content = Buffer.buffer();
            request.exceptionHandler(ignored -> emitter.fail(new Problem(ProblemCode.REQUEST_MALFORMED)))
                    .handler(part -> {
                        if (content.length() + part.length() > LARGEST) {
                            emitter.fail(new Problem(ProblemCode.BODY_TOO_LARGE));
                        } else {
                            content.appendBuffer(part);
                        }
                    })
                    .endHandler(ignored -> emitter.complete(content))
                    .resume();
        });
    }
}
