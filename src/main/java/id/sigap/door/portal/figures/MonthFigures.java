package id.sigap.door.portal.figures;

import id.sigap.door.portal.chart.Written;
import id.sigap.door.portal.page.HomePart;
import id.sigap.door.portal.page.Pages;
import id.sigap.door.portal.page.Visit;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The four figures of the latest month, on the first page. */
@ApplicationScoped
class MonthFigures implements HomePart {

    private static final int PLACE = 10;

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        private Templates() {}

        static native TemplateInstance homefigures(String month, List<Tile> tiles);
    }

    private final Tables tables;

    MonthFigures(Tables tables) {
        this.tables = tables;
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public Uni<String> html(Visit visit) {
        return tables.city(visit.viewer(), null)
                .chain(city -> city.month() == null
                        ? Uni.createFrom().item("")
                        : Pages.html(
                                visit,
                                Templates.homefigures(
                                        Written.in(visit.language()).month(city.month()), Tile.of(city, visit))));
    }
}
