package id.sigap.door.portal.page;

import id.sigap.door.web.UnreadBody;
import id.sigap.platform.seen.Seen;
import id.sigap.problem.ProblemCode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** Writes an answer, with the headers that no page goes without. */
final class PageWriter {

    /** Everything from here, and nothing that stands in a page by itself. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:;"
                    + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private PageWriter() {}

    static boolean takesPacked(HttpServerRequest request) {
        String accepted = String.valueOf(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        return accepted.contains("gzip") && !accepted.contains("gzip;q=0");
    }

    /** What a browser is told with whatever it gets. */
    private static HttpServerResponse begin(RoutingContext ctx, Page page) {
        HttpServerResponse response = ctx.response()
                .setStatusCode(page.status())
                .putHeader("Content-Security-Policy", POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                // Forms have to say where they come from; nobody else learns which report was read.
                .putHeader("Referrer-Policy", "same-origin")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin")
                .putHeader("Permissions-Policy", "geolocation=(self), camera=(), microphone=(), payment=()")
                .putHeader(HttpHeaders.CACHE_CONTROL, page.secret() ? "no-store" : "private, no-cache")
                .putHeader(HttpHeaders.VARY, "Accept-Encoding, Accept-Language, Cookie");
        page.cookies().forEach(cookie -> response.headers().add(HttpHeaders.SET_COOKIE, cookie));
        return response;
    }

    /** @param html the page, if it is one */
    static void write(RoutingContext ctx, Page page, @Nullable String html) {
        if (ctx.response().headWritten() || ctx.response().closed()) {
            return;
        }
        HttpServerResponse response = begin(ctx, page);
        Page.@Nullable Content content = page.content();
        if (page.location() != null) {
            response.putHeader(HttpHeaders.LOCATION, page.location());
            end(ctx, page, null, Buffer.buffer());
        } else if (content != null) {
            if (content.fileName() != null) {
                response.putHeader("Content-Disposition", "attachment; filename=\"" + content.fileName() + "\"");
            }
            end(ctx, page, content.type(), content.bytes());
        } else {
            end(ctx, page, "text/html; charset=utf-8", Buffer.buffer(String.valueOf(html)));
        }
    }

    private static void end(RoutingContext ctx, Page page, @Nullable String type, Buffer plain) {
        HttpServerResponse response = ctx.response();
        boolean packed = type != null && type.startsWith("text/") && !page.secret() && takesPacked(ctx.request());
        Buffer body = packed ? Asset.packed(plain.getBytes()) : plain;
        if (packed) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        if (type != null) {
            response.putHeader(HttpHeaders.CONTENT_TYPE, type);
        }
        UnreadBody.FILE.discard(ctx);
        response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
        if (ctx.request().method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(body);
        }
    }

    static void seen(RoutingContext ctx, @Nullable ProblemCode refusal) {
        if (refusal == null) {
            Seen.of(ctx).succeeds();
        } else {
            Seen.of(ctx).endsWith(refusal);
        }
    }
}
