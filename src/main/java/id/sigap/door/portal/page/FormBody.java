package id.sigap.door.portal.page;

import id.sigap.door.web.Expectation;
import id.sigap.door.web.MediaRange;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a form as browsers send one without files: some words, and soon. */
final class FormBody {

    /** A description of 4,000 letters of any script, each written as nine characters or more, and what stands beside it. */
    private static final int LARGEST = 128 * 1024;

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private FormBody() {}

    /**
     * Of a request that is paused; it goes on here.
     *
     * <p>The Uni fails with MEDIA_TYPE_UNSUPPORTED, BODY_TOO_LARGE, REQUEST_TOO_SLOW or REQUEST_MALFORMED.
     */
    static Uni<Form> read(Vertx vertx, HttpServerRequest request) {
        return Uni.createFrom()
                .<Buffer>emitter(emitter -> {
                    admit(request);
                    long timer = vertx.setTimer(
                            LONGEST.toMillis(), ignored -> emitter.fail(new Problem(ProblemCode.REQUEST_TOO_SLOW)));
                    emitter.onTermination(() -> vertx.cancelTimer(timer));
                    listen(request, emitter);
                })
                .map(body -> new Form(parsed(body.toString(StandardCharsets.UTF_8))));
    }

    private static void admit(HttpServerRequest request) {
        boolean form = MediaRange.parse(String.valueOf(request.getHeader(HttpHeaders.CONTENT_TYPE)))
                .filter(type -> type.closeness("application", "x-www-form-urlencoded") == MediaRange.EXACTLY)
                .isPresent();
        if (!form || request.headers().contains(HttpHeaders.CONTENT_ENCODING)) {
            throw new Problem(ProblemCode.MEDIA_TYPE_UNSUPPORTED);
        }
    }

    private static void listen(HttpServerRequest request, UniEmitter<? super Buffer> emitter) {
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
    }

    private static Map<String, List<String>> parsed(String body) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>())
                        .add(decoded(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Problem(ProblemCode.REQUEST_MALFORMED);
        }
    }
}
