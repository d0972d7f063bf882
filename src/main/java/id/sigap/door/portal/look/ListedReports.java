package id.sigap.door.portal.look;

import id.sigap.door.portal.page.HomePart;
import id.sigap.door.portal.page.Pages;
import id.sigap.door.portal.page.Visit;
import id.sigap.reference.ReferenceData;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;

/**
 * Some of the reports that everybody can see, on the first page. Not the latest: in which order reports came is not told, so the
 * list has an order that reveals nothing, and these are its first.
 */
@ApplicationScoped
class ListedReports implements HomePart {

    private static final int PLACE = 20;
    private static final int SHOWN = 3;

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        private Templates() {}

        static native TemplateInstance homereports(List<Card> cards);
    }

    private final Reports reports;
    private final ReferenceData reference;

    ListedReports(Reports reports, ReferenceData reference) {
        this.reports = reports;
        this.reference = reference;
    }

    @Override
    public int place() {
        return PLACE;
    }

    /** Those that can be looked at, first. */
    private static List<Card> chosen(List<Card> cards) {
        return cards.stream()
                .sorted(Comparator.comparing(card -> card.photo() == null))
                .limit(SHOWN)
                .toList();
    }

    @Override
    public Uni<String> html(Visit visit) {
        Asked all = new Asked(null, null, null, null, null, false);
        return reports.of(visit, all, Asked.PAGE)
                .chain(listed -> Pages.html(
                        visit, Templates.homereports(chosen(LookPage.cards(listed.page(), reference.book())))));
    }
}
