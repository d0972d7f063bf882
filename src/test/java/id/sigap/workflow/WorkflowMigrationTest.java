package id.sigap.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The database refuses what the table does not have, and nothing that it has. */
class WorkflowMigrationTest {

    private static final Path MIGRATION = Path.of("src/main/resources/db/migration/V012__workflow.sql");
    private static final Pattern INSERT =
            Pattern.compile("insert into workflow_step \\(from_status, action, to_status\\) values([^;]*);");
    private static final Pattern ROW = Pattern.compile("\\('(\\w+)',\\s*'(\\w+)',\\s*'(\\w+)'\\)");

    @Test
    void theDatabaseHasTheStepsOfTheTable() throws IOException {
        List<String> insert = INSERT.matcher(Files.readString(MIGRATION))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertEquals(1, insert.size());
        List<String> stored =
                ROW.matcher(insert.get(0)).results().map(this::step).sorted().toList();
        assertEquals(
                Workflow.table().stream()
                        .filter(row -> !row.mark())
                        .map(row -> row.from() + " " + row.action() + " " + row.to())
                        .sorted()
                        .toList(),
                stored);
    }

    private String step(MatchResult row) {
        return row.group(1) + " " + row.group(2) + " " + row.group(3);
    }
}
