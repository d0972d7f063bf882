package id.sigap.access;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Snapshot;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Any right that changes shows in a committed table (wire 5). */
@Shows(Promise.C2)
class VisibilitySnapshotTest {

    @Test
    void theMatrixIsTheCommittedOne() {
        Snapshot.check("docs/visibility.md", matrix());
    }

    private static String matrix() {
        String head = Arrays.stream(Standing.values())
                .map(standing -> " " + standing + " |")
                .collect(Collectors.joining());
        String rule = "---|".repeat(Standing.values().length);
        String rows = Arrays.stream(TicketField.values())
                .map(field -> "| " + field + " | " + field.meaning() + " |" + cells(field) + "\n")
                .collect(Collectors.joining());
        String standings = Arrays.stream(Standing.values())
                .map(standing -> "- **" + standing + "**: " + standing.meaning() + "\n")
                .collect(Collectors.joining());
        return """
                # Who may see what

                Generated from `VisibilityPolicy`; do not edit (`make snapshots`). A viewer who stands to a report in
                several ways sees the sum. What nobody's column marks for you is null and named in `hiddenFields`. "public": only
                while the report is public. "list": of a private report staff see this in lists; for the rest they open it, which
                is recorded (docs/audit.md). A photo of a dispute or of work while the report was private is shown as then.

                %s
                | field | meaning |%s list |
                |---|---|%s---|
                %s""".formatted(standings, head, rule, rows);
    }

    private static String cells(TicketField field) {
        return Arrays.stream(Standing.values())
                        .map(standing -> " " + cell(standing, field) + "|")
                        .collect(Collectors.joining())
                + (VisibilityPolicy.shownInList(Standing.BUREAU, false).contains(field)
                                || VisibilityPolicy.shownInList(Standing.ADMIN, false)
                                        .contains(field)
                        ? " x |"
                        : " |");
    }

    private static String cell(Standing standing, TicketField field) {
        if (!VisibilityPolicy.shownTo(standing, true).contains(field)) {
            return "";
        }
        return VisibilityPolicy.shownTo(standing, false).contains(field) ? "x " : "public ";
    }
}
