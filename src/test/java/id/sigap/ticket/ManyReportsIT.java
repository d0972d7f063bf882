package id.sigap.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.testing.ManyReports;
import id.sigap.testing.ServerLog.Sent;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same as {@link IndexIT} over two million reports, with what each statement took: {@code make plans}. */
@QuarkusTest
@Tag("plans")
class ManyReportsIT {

    private static final int REPORTS = Integer.getInteger("reports", 2_000_000);
    private static final Pattern TIME = Pattern.compile("Execution Time: ([0-9.]+) ms");
    private static final Pattern ROWS = Pattern.compile("actual rows=([0-9.]+)");
    private static final int SHOWN = 260;

    @Test
    void noStatementReadsAWholeTableOfTwoMillion() throws SQLException, IOException {
        List<Sent> all = Everything.sent();
        Map<String, String> offenders = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        try (ManyReports reports = ManyReports.generated(REPORTS, IndexIT.owner())) {
            for (Sent sent : all) {
                for (String plan : reports.plans(sent)) {
                    if (IndexIT.WHOLE_TABLE.matcher(plan).find()) {
                        offenders.put(sent.sql(), sent.parameters() + "\n" + plan);
                    }
                }
                List<String> measured = reports.measured(sent);
                if (!measured.isEmpty()) {
                    lines.add(line(sent, measured));
                }
            }
        }
        lines.stream().sorted(Comparator.reverseOrder()).forEach(System.out::println);
        assertEquals(List.of(), new ArrayList<>(offenders.entrySet()), offenders.size() + " read a whole table");
    }

    private static String line(Sent sent, List<String> plan) {
        String top = plan.get(0);
        String sql = sent.sql()
                .replaceAll("select t\\.id, t\\.number.*? from ticket t where", "select … from ticket t where")
                .replaceAll("\\s+", " ");
        return "%10.1f ms %7s rows  %-40s %s %s"
                .formatted(
                        Double.parseDouble(first(TIME, String.join("\n", plan))),
                        first(ROWS, top),
                        top.replaceAll(" +\\(.*", ""),
                        shortened(sql, SHOWN),
                        shortened(sent.parameters().toString(), SHOWN / 2));
    }

    private static String shortened(String text, int most) {
        return text.length() > most ? text.substring(0, most) + "…" : text;
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : "0";
    }
}
