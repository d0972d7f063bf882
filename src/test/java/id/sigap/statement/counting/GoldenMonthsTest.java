package id.sigap.statement.counting;

import static id.sigap.reference.SmallCity.BOOK;
import static id.sigap.reference.SmallCity.BUREAU;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.holding.Entry;
import id.sigap.holding.Holdings;
import id.sigap.holding.reading.BookRules;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.reference.SmallCity;
import id.sigap.statement.tariff.SeededTariff;
import id.sigap.workflow.Action;
import id.sigap.workflow.Status;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Months that were worked out by hand: an Idul Fitri, an amended calendar, and a year whose successor is not decreed. */
@Shows(Promise.I9)
class GoldenMonthsTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-03", "2025-08", "2027-12"})
    void aMonthComesToWhatSomebodyWorkedOut(String name) throws IOException {
        YearMonth month = YearMonth.parse(name);
        MonthSums sums = new MonthSums(month, BOOK.calendar());
        Map<String, List<Entry>> reports = new LinkedHashMap<>();
        rows(name + ".csv").forEach(row -> reports.computeIfAbsent(row[0], first -> new ArrayList<>())
                .add(entry(row)));
        reports.values().forEach(history -> Holdings.of(history, BUREAU, new BookRules(BOOK))
                .forEach(sums::add));
        assertEquals(
                rows(name + ".expected.csv").stream()
                        .map(row -> String.join(",", row))
                        .collect(Collectors.joining("\n")),
                sums.figures().entrySet().stream()
                        .map(unit -> unit.getKey() + said(unit.getValue()))
                        .collect(Collectors.joining("\n")));
    }

    private static String said(Figures figures) {
        Integer score = figures.score(0);
        return "," + figures.received() + "," + figures.doneInTime() + "," + figures.doneLate() + ","
                + figures.openOverdue() + "," + figures.refusals() + "," + figures.returns() + ","
                + (figures.medianHalfDays() == null ? "" : figures.medianHalfDays()) + ","
                + (score == null ? "" : BigDecimal.valueOf(score, 2)) + ","
                + BigDecimal.valueOf(SeededTariff.TARIFF.deduction(score), 2);
    }

    private static Entry entry(String[] row) {
        return new Entry(
                LocalDate.parse(row[1]),
                Action.valueOf(row[2]),
                Status.valueOf(row[3]),
                row[7].equals("itself"),
                row[4].isEmpty() ? null : row[4],
                row[5].isEmpty() ? null : LocalDate.parse(row[5]),
                row[6].isEmpty() ? null : LocalDate.parse(row[6]),
                row[2].equals("SUBMIT") ? SmallCity.categoryOf(7) : null);
    }

    private static List<String[]> rows(String file) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/statement", file)).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(",", -1))
                .toList();
    }
}
