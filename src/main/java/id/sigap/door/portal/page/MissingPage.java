package id.sigap.door.portal.page;

import id.sigap.door.web.MediaRange;
import id.sigap.door.web.Refusal;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** For a person who went to an address where nothing is; whoever asks for anything but a page is answered as before. */
@ApplicationScoped
class MissingPage {

    /** Behind all others but Quarkus' own last word. */
    private static final int ORDER = 90_000;

    private final Pages pages;

    MissingPage(Pages pages) {
        this.pages = pages;
    }

    void register(@Observes Router router) {
        router.route().order(ORDER).handler(this::handle);
    }

    private void handle(RoutingContext ctx) {
        HttpMethod method = ctx.request().method();
        if ((method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) && wantsPage(ctx)) {
            pages.refuse(pages.visit(ctx), new Refusal(new Problem(ProblemCode.NOT_FOUND), null));
        } else {
            ctx.next();
        }
    }

    private static boolean wantsPage(RoutingContext ctx) {
        String accepted = String.valueOf(ctx.request().getHeader(HttpHeaders.ACCEPT));
        return MediaRange.split(accepted, ',').stream()
                .flatMap(range -> MediaRange.parse(range).stream())
                .anyMatch(range -> range.closeness("text", "html") == MediaRange.EXACTLY);
    }
}
