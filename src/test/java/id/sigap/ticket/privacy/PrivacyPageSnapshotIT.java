package id.sigap.ticket.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.testing.Database;
import id.sigap.testing.Snapshot;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is kept of people is written down: a column that nobody ruled on rings. */
@QuarkusTest
class PrivacyPageSnapshotIT {

    /** Tables that say nothing of a person: reference data, the state of runs, Flyway's own. */
    private static final String IMPERSONAL =
            "'area', 'area_neighbour', 'unit', 'category', 'category_days', 'channel', 'holiday',"
                    + " 'calendar_year', 'step_clock', 'reference_version', 'workflow_step', 'deadline_run', 'job',"
                    + " 'flyway_schema_history', 'emergency_notice', 'day_notice', 'day_notice_category', 'day_notice_area',"
                    + " 'standard_answer', 'question_set', 'question', 'question_option', 'tariff', 'tariff_band',"
                    + " 'escalation_run', 'unit_figure_run'";

    @Test
    void everyColumnIsRuledOnOnce() throws IOException {
        String all =
                Database.sql("select string_agg(table_name || '.' || column_name, ' ') from information_schema.columns"
                        + " where table_schema = 'public' and table_name not in (" + IMPERSONAL + ")");
        List<String> ruled = Kept.all().stream()
                .flatMap(kept -> kept.columns().stream())
                .sorted()
                .toList();
        assertEquals(List.copyOf(new TreeSet<>(List.of(all.split(" ")))), ruled);
    }

    @Test
    void thePageIsTheCommittedOne() throws IOException {
        String rows = Kept.all().stream().map(PrivacyPageSnapshotIT::row).collect(Collectors.joining("\n"));
        Snapshot.check(
                "docs/privacy.md",
                Files.readString(Kept.RULES.resolve("page.md")).formatted(rows));
    }

    private static String row(Kept kept) {
        String where = kept.columns().stream().map(column -> "`" + column + "`").collect(Collectors.joining(", "));
        return "| " + kept.data() + " | " + kept.until() + " | " + kept.readBy() + " | " + where + " |";
    }
}
