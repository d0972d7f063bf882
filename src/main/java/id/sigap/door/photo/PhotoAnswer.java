package id.sigap.door.photo;

import id.sigap.door.web.Refusal;
import id.sigap.door.web.UnreadBody;
import id.sigap.platform.seen.Seen;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.PhotoFileView;
import id.sigap.ticket.UploadView;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** The answer to one request: the headers that none goes without, then one of three bodies. */
final class PhotoAnswer {

    private final RoutingContext ctx;
    private final String allowed;

    PhotoAnswer(RoutingContext ctx, String allowed) {
        this.ctx = ctx;
        this.allowed = allowed;
        ctx.response()
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    }

    void created(UploadView upload) {
        Seen.of(ctx).succeeds();
        JsonObject json = new JsonObject()
                .put("id", upload.id().toString())
                .put("width", upload.width())
                .put("height", upload.height());
        end(201, json);
    }

    /** Always the same type and name, whatever was uploaded. */
    void photo(PhotoFileView photo) {
        Seen.of(ctx).succeeds();
        ctx.response().putHeader("Content-Disposition", "attachment; filename=\"photo.jpg\"");
        end(200, "image/jpeg", photo.jpeg());
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
            case PHOTO_TOO_LARGE, BODY_TOO_LARGE -> 413;
            case MEDIA_TYPE_UNSUPPORTED -> 415;
            case PHOTO_INVALID, PHOTO_ANIMATED, PHOTO_HEIC, CLIENT_KEY_REUSED -> 422;
            case RATE_LIMITED -> 429;
            case BUSY, UNAVAILABLE, OUTCOME_UNKNOWN -> 503;
            case INTERNAL -> 500;
            default -> 400;
        };
    }

    private void end(int status, JsonObject json) {
        end(status, "application/json; charset=utf-8", json.toBuffer());
    }

    private void end(int status, String type, Buffer body) {
        HttpServerResponse response = ctx.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (status == 405) {
            response.putHeader(HttpHeaders.ALLOW, allowed);
        } else if (status == 401) {
            response.putHeader("WWW-Authenticate", "Bearer");
        } else if (status == 408) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            ctx.addEndHandler(ignored -> ctx.request().connection().close());
        }
        UnreadBody.FILE.discard(ctx);
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
        if (ctx.request().method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(body);
        }
    }
}
