package id.sigap.door.portal.figures;

import id.sigap.door.portal.chart.Written;
import id.sigap.door.portal.map.CityMaps;
import id.sigap.door.portal.page.Frame;
import id.sigap.door.portal.page.Page;
import id.sigap.door.portal.page.Pages;
import id.sigap.door.portal.page.Section;
import id.sigap.door.portal.page.Visit;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.ReferenceData;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code GET /angka?bulan=2026-10}: what is published of a month, of the latest if none is named. */
@ApplicationScoped
class FiguresPage {

    private static final int UNPROCESSABLE = 422;
    private static final int MISSING = 404;
    private static final Set<ProblemCode> NO_MONTH = Set.of(ProblemCode.MONTH_INVALID, ProblemCode.YEAR_OUT_OF_RANGE);

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        private Templates() {}

        static native TemplateInstance figures(
                Frame frame, Figures figures, VillageMap map, List<Choice> months, @Nullable String wrong);

        static native TemplateInstance nofigures(Frame frame, @Nullable String wrong, boolean elsewhere);
    }

    /** A month that can be chosen. */
    record Choice(String month, String name, boolean chosen) {}

    private final Pages pages;
    private final Tables tables;
    private final CityMaps maps;
    private final ReferenceData reference;

    FiguresPage(Pages pages, Tables tables, CityMaps maps, ReferenceData reference) {
        this.pages = pages;
        this.tables = tables;
        this.maps = maps;
        this.reference = reference;
    }

    void register(@Observes Router router) {
        pages.get(router, "/angka", "figures", this::show);
    }

    private Uni<Page> show(Visit visit) {
        String month = visit.query("bulan").orElse(null);
        return page(visit, month, null)
                .onFailure(failure ->
                        month != null && failure instanceof Problem problem && NO_MONTH.contains(problem.code()))
                .recoverWithUni(failure ->
                        page(visit, null, visit.say("figures_no_month")).map(page -> page.withStatus(UNPROCESSABLE)));
    }

    private Uni<Page> page(Visit visit, @Nullable String month, @Nullable String wrong) {
        return tables.all(visit.viewer(), month)
                .chain(published -> published.month() == null
                        ? none(visit, month, wrong)
                        : latest(visit, month, published.month())
                                .chain(latest -> page(visit, published, latest, wrong)));
    }

    /** Where an earlier month is shown, one can go on to later ones. */
    private Uni<YearMonth> latest(Visit visit, @Nullable String asked, YearMonth shown) {
        return asked == null
                ? Uni.createFrom().item(shown)
                : tables.city(visit.viewer(), null).map(city -> city.month() == null ? shown : city.month());
    }

    private Uni<Page> page(Visit visit, Published published, YearMonth latest, @Nullable String wrong) {
        return maps.map().map(map -> {
            ReferenceBook book = reference.book();
            Figures figures = Figures.of(published, latest, book, visit);
            VillageMap villages = VillageMap.of(published.villages(), map, book, visit);
            return Page.of(Templates.figures(
                    visit.frame(Section.FIGURES), figures, villages, choices(published, latest, visit), wrong));
        });
    }

    /** The months of the chart, and those after it. */
    private static List<Choice> choices(Published published, YearMonth latest, Visit visit) {
        Written written = Written.in(visit.language());
        YearMonth first = published.city().rows().get(0).month();
        return Stream.iterate(latest, month -> !month.isBefore(first), month -> month.minusMonths(1))
                .map(month -> new Choice(month.toString(), written.month(month), month.equals(published.month())))
                .toList();
    }

    private static Uni<Page> none(Visit visit, @Nullable String month, @Nullable String wrong) {
        Page page = Page.of(Templates.nofigures(visit.frame(Section.FIGURES), wrong, month != null));
        return Uni.createFrom().item(month == null ? page : page.withStatus(MISSING));
    }
}
