package id.sigap.door.portal.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** {@code GET /luring}, which a browser keeps for when there is no connection, and {@code /sw.js}, which shows it then. */
@ApplicationScoped
class OfflinePage {

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        private Templates() {}

        static native TemplateInstance offline(Frame frame);
    }

    private final Pages pages;

    OfflinePage(Pages pages) {
        this.pages = pages;
    }

    void register(@Observes Router router) {
        pages.get(router, "/luring", "offline", visit -> Uni.createFrom()
                .item(Page.of(Templates.offline(visit.frame(Section.NONE)))));
        pages.get(router, "/sw.js", "offline", visit -> Uni.createFrom()
                .item(Page.file(
                        "text/javascript; charset=utf-8", Buffer.buffer(Assets.read("/portal/assets/sw.js")), null)));
    }
}
