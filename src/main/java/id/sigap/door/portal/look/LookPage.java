package id.sigap.door.portal.look;

import id.sigap.door.portal.map.CityMaps;
import id.sigap.door.portal.page.FormErrors;
import id.sigap.door.portal.page.Frame;
import id.sigap.door.portal.page.Page;
import id.sigap.door.portal.page.Pages;
import id.sigap.door.portal.page.Section;
import id.sigap.door.portal.page.Visit;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.ReferenceData;
import id.sigap.ticket.TicketPageView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** {@code GET /laporan}: public reports that are listed, beside a map of them. */
@ApplicationScoped
class LookPage {

    private static final int UNPROCESSABLE = 422;

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        private Templates() {}

        static native TemplateInstance look(
                Frame frame, Shown shown, Choices choices, RawString map, FormErrors errors);
    }

    private final Pages pages;
    private final Reports reports;
    private final CityMaps maps;
    private final ReferenceData reference;
    private final Clock clock;

    LookPage(Pages pages, Reports reports, CityMaps maps, ReferenceData reference, Clock clock) {
        this.pages = pages;
        this.reports = reports;
        this.maps = maps;
        this.reference = reference;
        this.clock = clock;
    }

    void register(@Observes Router router) {
        pages.get(router, Asked.PATH, "look", this::show);
    }

    private Uni<Page> show(Visit visit) {
        return maps.map()
                .chain(map -> reports.of(visit, Asked.of(visit), Asked.PAGE).map(listed -> {
                    ReferenceBook book = reference.book();
                    Asked asked = listed.asked();
                    ReportMap drawn = ReportMap.of(map, asked, cards(listed.page(), book), book, visit.language());
                    Choices choices = Choices.of(asked, book, LocalDate.now(clock), visit);
                    Shown shown = Shown.of(listed, drawn, choices, visit);
                    Page page = Page.of(Templates.look(
                            visit.frame(Section.LOOK), shown, choices, new RawString(drawn.svg()), listed.errors()));
                    return listed.errors().any() ? page.withStatus(UNPROCESSABLE) : page;
                }));
    }

    static List<Card> cards(TicketPageView page, ReferenceBook book) {
        return page.entries().stream()
                .map(entry -> Card.of(entry.ticket(), book))
                .toList();
    }
}
