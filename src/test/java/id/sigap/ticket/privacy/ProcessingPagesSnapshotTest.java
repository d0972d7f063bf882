package id.sigap.ticket.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.testing.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The record of processing and the impact assessment say what the matrix and the tests say (UU PDP, Articles 31 and 34). */
class ProcessingPagesSnapshotTest {

    /** @param tables whole ones, or single columns, which come before their table */
    private record Activity(String name, String purpose, String basis, String persons, List<String> tables) {

        private boolean has(String column) {
            return tables.contains(column);
        }

        private boolean hasTable(String column) {
            return tables.contains(column.split("\\.")[0]);
        }
    }

    @Test
    void everythingThatIsKeptBelongsToOneActivity() throws IOException {
        List<Activity> activities = activities();
        List<String> named =
                activities.stream().flatMap(it -> it.tables().stream()).toList();
        assertEquals(named.size(), Set.copyOf(named).size(), "a table of two activities");
        Set<String> used = new TreeSet<>();
        for (Kept kept : Kept.all()) {
            Activity activity = of(activities, kept);
            used.add(activity.name());
        }
        assertEquals(activities.stream().map(Activity::name).collect(Collectors.toCollection(TreeSet::new)), used);
    }

    @Test
    void theRecordIsTheCommittedOne() throws IOException {
        List<Activity> activities = activities();
        List<String> rows = new ArrayList<>();
        for (Activity activity : activities) {
            List<Kept> kept = new ArrayList<>();
            for (Kept each : Kept.all()) {
                if (of(activities, each).equals(activity)) {
                    kept.add(each);
                }
            }
            rows.add(row(activity, kept));
        }
        check("processing", rows);
    }

    private static String row(Activity activity, List<Kept> kept) {
        return cells(
                activity.name(),
                activity.purpose(),
                activity.basis(),
                activity.persons(),
                each(kept.stream().map(Kept::data)),
                each(kept.stream().flatMap(it -> Arrays.stream(it.readBy().split(", (?=[A-Z]{2})")))),
                each(kept.stream().map(Kept::until)));
    }

    private static String each(Stream<String> values) {
        return String.join("; ", values.collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** By its first column: a rule that is of several tables says of all of them the same. */
    private static Activity of(List<Activity> activities, Kept kept) {
        String column = kept.columns().get(0);
        return activities.stream()
                .filter(activity -> activity.has(column))
                .findFirst()
                .or(() -> activities.stream()
                        .filter(activity -> activity.hasTable(column))
                        .findFirst())
                .orElseThrow(() -> new AssertionError(
                        column + " belongs to no activity: name its table in privacy/processing.txt"));
    }

    private static List<Activity> activities() throws IOException {
        return lines("processing").stream()
                .map(cells -> new Activity(cells[0], cells[1], cells[2], cells[3], List.of(cells[4].split(" "))))
                .toList();
    }

    /** What nothing shows is no measure. */
    @Test
    void theAssessmentIsTheCommittedOne() throws IOException {
        List<String> rows = new ArrayList<>();
        for (String[] risk : lines("risks")) {
            List<Promise> promises =
                    Arrays.stream(risk[4].split(" ")).map(Promise::valueOf).toList();
            assertTrue(!promises.isEmpty(), risk[0]);
            String shown = promises.stream().map(Promise::name).collect(Collectors.joining(", "));
            rows.add(cells(risk[0], risk[1], risk[2], risk[3], "[" + shown + "](promises.md)", risk[5]));
        }
        check("impact", rows);
    }

    private static List<String[]> lines(String name) throws IOException {
        return Files.readAllLines(Kept.RULES.resolve(name + ".txt")).stream()
                .skip(1)
                .map(line -> line.split("\\|"))
                .toList();
    }

    private static String cells(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static void check(String name, List<String> rows) throws IOException {
        Snapshot.check(
                "docs/" + name + ".md",
                Files.readString(Kept.RULES.resolve(name + ".md")).formatted(String.join("\n", rows)));
    }
}
