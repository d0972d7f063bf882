package id.sigap.door.export;

import id.sigap.door.web.Refusal;
import id.sigap.door.web.UnreadBody;
import id.sigap.platform.seen.Seen;
import id.sigap.problem.ProblemCode;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** The answer to one request: the headers that none goes without, then a file or a refusal. */
final class ExportAnswer {

    private final RoutingContext ctx;

    ExportAnswer(RoutingContext ctx) {
        this.ctx = ctx;
        ctx.response()
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    }

    /** Of a file whose length nobody knows yet. Its name is always the same, whoever asks, for what, and when. */
    ExportWire file(String mediaType, String suffix) {
        ctx.response()
                .setChunked(true)
                .putHeader("Content-Disposition", "attachment; filename=\"export." + suffix + "\"")
                .putHeader(HttpHeaders.CONTENT_TYPE, mediaType);
        return new ExportWire(ctx);
    }

    void refuse(Refusal refusal) {
        ProblemCode code = refusal.problem().code();
        Seen.of(ctx).endsWith(code);
        JsonObject json = new JsonObject()
                .put("code", code.name())
                .put(
                        "message",
                        new JsonObject()
                                .put("id", refusal.problem().text().id())
                                .put("en", refusal.problem().text().en()));
        refusal.problem().field().ifPresent(field -> json.put("path", field));
        if (refusal.incident() != null) {
            json.put("incident", refusal.incident());
        }
        refusal.problem().retryAfter().ifPresent(seconds -> {
            json.put("retryAfter", seconds);
            ctx.response().putHeader("Retry-After", Long.toString(seconds));
        });
        end(status(code), json);
    }

    private static int status(ProblemCode code) {
        return switch (code) {
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN, PREFLIGHT_MISSING -> 403;
            case NOT_FOUND -> 404;
            case METHOD_NOT_ALLOWED -> 405;
            case REQUEST_TOO_SLOW -> 408;
            case BODY_TOO_LARGE -> 413;
            case MEDIA_TYPE_UNSUPPORTED -> 415;
            case EXPORT_TOO_LONG, REASON_MISSING -> 422;
            case RATE_LIMITED -> 429;
            case BUSY, UNAVAILABLE, OUTCOME_UNKNOWN -> 503;
            case INTERNAL -> 500;
            default -> 400;
        };
    }

    private void end(int status, JsonObject json) {
        HttpServerResponse response = ctx.response();
        if (response.headWritten() || response.ended() || response.closed()) {
            return;
        }
        if (status == 405) {
            response.putHeader(HttpHeaders.ALLOW, "POST");
        } else if (status == 401) {
            response.putHeader("WWW-Authenticate", "Bearer");
        } else if (status == 408) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            ctx.addEndHandler(ignored -> ctx.request().connection().close());
        }
        UnreadBody.SMALL.discard(ctx);
        var body = json.toBuffer();
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8")
                .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
        if (ctx.request().method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(body);
        }
    }
}
