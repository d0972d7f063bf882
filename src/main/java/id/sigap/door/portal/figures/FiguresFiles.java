package id.sigap.door.portal.figures;

import id.sigap.door.portal.page.Page;
import id.sigap.door.portal.page.Pages;
import id.sigap.door.portal.page.Visit;
import id.sigap.export.TableFormat;
import id.sigap.export.TableWriter;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.ReferenceData;
import id.sigap.statistics.FiguresView;
import id.sigap.statistics.StatisticsView;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code GET /angka/{table}.csv?bulan=2026-10}: what a chart was drawn of, under names that stay the same in all languages. */
@ApplicationScoped
class FiguresFiles {

    private static final List<String> FIGURES = List.of(
            "received",
            "resolved",
            "rejected",
            "withinSevenPercent",
            "medianWorkingDays",
            "yearReceived",
            "yearResolved",
            "resolvedPercent");

    private final Pages pages;
    private final Tables tables;
    private final ReferenceData reference;

    FiguresFiles(Pages pages, Tables tables, ReferenceData reference) {
        this.pages = pages;
        this.tables = tables;
        this.reference = reference;
    }

    /** What there is. */
    private enum File {
        KOTA,
        KATEGORI,
        PERANGKAT,
        KELURAHAN
    }

    void register(@Observes Router router) {
        for (File file : File.values()) {
            String name = file.name().toLowerCase(Locale.ROOT);
            pages.get(router, "/angka/" + name + ".csv", "figures-file", visit -> give(visit, file, name));
        }
    }

    private Uni<Page> give(Visit visit, File file, String name) {
        return tables.all(visit.viewer(), visit.query("bulan").orElse(null)).map(published -> {
            if (published.month() == null) {
                throw new Problem(ProblemCode.NOT_FOUND);
            }
            return Page.file(
                    "text/csv; charset=utf-8",
                    Buffer.buffer(table(rows(file, published, reference.book(), visit))),
                    "sigap-" + name + "-" + published.month() + ".csv");
        });
    }

    private static byte[] table(List<List<@Nullable Object>> rows) {
        TableWriter writer = TableWriter.of(TableFormat.CSV, false);
        rows.forEach(writer::row);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(writer.take());
        all.writeBytes(writer.finish());
        return all.toByteArray();
    }

    private static List<List<@Nullable Object>> rows(File file, Published published, ReferenceBook book, Visit visit) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        String month = String.valueOf(published.month());
        rows.add(row(
                file == File.PERANGKAT ? List.of("month", "place", "code", "name") : List.of("month", "code", "name"),
                FIGURES));
        switch (file) {
            case KOTA ->
                published
                        .city()
                        .rows()
                        .forEach(each -> rows.add(
                                row(List.of(each.month().toString(), "31", "Jakarta"), cells(each.figures()))));
            case KATEGORI ->
                add(rows, published.categories(), code -> book.category(code)
                        .map(category -> category.name().in(visit.language()))
                        .orElse(code));
            case KELURAHAN ->
                add(rows, published.villages(), code -> code.isEmpty() ? "" : VillageMap.name(code, book));
            case PERANGKAT ->
                published
                        .league()
                        .rows()
                        .forEach(each -> rows.add(row(
                                Arrays.asList(month, each.rank(), each.unit(), Figures.unit(each.unit(), book)),
                                cells(each.figures()))));
        }
        return rows;
    }

    private interface Named {

        String of(String code);
    }

    private static void add(List<List<@Nullable Object>> rows, StatisticsView view, Named name) {
        view.rows()
                .forEach(each -> rows.add(row(
                        List.of(each.month().toString(), each.code(), name.of(each.code())), cells(each.figures()))));
    }

    private static List<@Nullable Object> row(
            List<? extends @Nullable Object> first, List<? extends @Nullable Object> then) {
        List<@Nullable Object> row = new ArrayList<>(first);
        row.addAll(then);
        return row;
    }

    private static List<@Nullable Object> cells(FiguresView figures) {
        return Arrays.asList(
                figures.received(),
                figures.resolved(),
                figures.rejected(),
                figures.promisedPercent(),
                figures.medianWorkingDays(),
                figures.yearReceived(),
                figures.yearResolved(),
                figures.resolvedPercent());
    }
}
