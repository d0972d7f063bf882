package id.sigap.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeagueTest {

    @Test
    void theQuickerComesFirstAndTheSameShareAPlaceAndTooFewHaveNone() {
        List<LeagueTableView.Row> table = League.of(List.of(
                unit("A", 30, List.of(0, 30, 0, 0, 0)),
                unit("B", 19, List.of(19, 0, 0, 0, 0)),
                unit("C", 20, List.of(20, 0, 0, 0, 0)),
                unit("D", 60, List.of(0, 60, 0, 0, 0)),
                unit("E", 50, List.of(0, 0, 50, 0, 0)),
                unit("F", 0, List.of(0, 0, 0, 0, 0))));

        assertEquals(
                List.of("1 C", "2 A", "2 D", "4 E", "null B", "null F"),
                table.stream().map(row -> row.rank() + " " + row.unit()).toList());
    }

    private static StatisticsView.Row unit(String code, int resolved, List<Integer> bands) {
        FiguresView figures = new FiguresView(resolved, resolved, 0, 0, 0, List.of(), bands);
        return new StatisticsView.Row(YearMonth.of(2026, 11), 1, code, "", figures, null, null);
    }
}
