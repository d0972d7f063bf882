package id.sigap.door.portal.home;

import id.sigap.door.portal.page.Frame;
import id.sigap.door.portal.page.HomePart;
import id.sigap.door.portal.page.Page;
import id.sigap.door.portal.page.Pages;
import id.sigap.door.portal.page.Section;
import id.sigap.door.portal.page.Visit;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Comparator;
import java.util.List;

/** {@code GET /}: to track first, to report beside it, then what other rooms have to show. */
@ApplicationScoped
class HomePage {

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        private Templates() {}

        static native TemplateInstance home(Frame frame, List<RawString> parts);
    }

    private final Pages pages;
    private final Instance<HomePart> parts;

    HomePage(Pages pages, @Any Instance<HomePart> parts) {
        this.pages = pages;
        this.parts = parts;
    }

    void register(@Observes Router router) {
        pages.get(router, "/", "home", this::show);
    }

    private Uni<Page> show(Visit visit) {
        List<HomePart> inOrder =
                parts.stream().sorted(Comparator.comparingInt(HomePart::place)).toList();
        return Multi.createFrom()
                .iterable(inOrder)
                .onItem()
                .transformToUniAndConcatenate(
                        part -> part.html(visit).onFailure().recoverWithItem(""))
                .map(RawString::new)
                .collect()
                .asList()
                .map(shown -> Page.of(Templates.home(visit.frame(Section.HOME), shown)));
    }
}
