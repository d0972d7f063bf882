package id.sigap.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.Database;
import id.sigap.testing.ManyReports;
import id.sigap.testing.ServerLog.Sent;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every statement the service sends finds its rows by an index: planned over 20,000 generated reports. */
@QuarkusTest
class IndexIT {

    /** A claim is of three days: of those there are few. */
    static final Pattern WHOLE_TABLE =
            Pattern.compile("Seq Scan on (ticket(?!_claim)|history|photo|reporter|disclosure)");

    private static final Pattern INDEX = Pattern.compile("(?:using|Bitmap Index Scan on) (\\w+)");
    private static final int REPORTS = 20_000;

    @Test
    void noStatementReadsAWholeTableAndNoIndexIsThereForNothing() throws SQLException, IOException {
        List<Sent> all = Everything.sent();
        assertTrue(all.size() > 200, "too few to mean anything: " + all.size());
        Map<String, String> offenders = new LinkedHashMap<>();
        Map<String, Set<String>> used = new TreeMap<>();
        Set<String> indexes;
        try (ManyReports reports = ManyReports.generated(REPORTS, owner())) {
            indexes = new TreeSet<>(reports.indexes());
            for (Sent sent : all) {
                for (String plan : reports.plans(sent)) {
                    INDEX.matcher(plan).results().forEach(found -> used.computeIfAbsent(
                                    found.group(1), index -> new HashSet<>())
                            .add(sent.sql()));
                    if (WHOLE_TABLE.matcher(plan).find()) {
                        offenders.put(sent.sql(), sent.parameters() + "\n" + plan);
                    }
                }
            }
        }
        assertEquals(List.of(), new ArrayList<>(offenders.entrySet()), offenders.size() + " read a whole table");
        used.forEach((index, by) -> System.out.printf("Index %s: used by %d statements%n", index, by.size()));
        indexes.removeAll(used.keySet());
        assertEquals(Set.of(), indexes, "indexes that no statement uses");
    }

    /** The pseudonym of the citizen whose lists were asked for. */
    static String owner() {
        return Database.sql("select owner_key from ticket where owner_key is not null group by owner_key"
                + " order by count(*) desc limit 1");
    }
}
