package id.sigap.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.replay.file.Column;
import id.sigap.replay.http.AccessFinder;
import id.sigap.replay.testing.Samples;
import id.sigap.replay.testing.Stub;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole command, from a made-up file to its exit code. */
class ReplayTest {
    @TempDir
    private Path directory;

    private final Stub stub = new Stub();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void write() throws IOException {
        Files.writeString(
                directory.resolve("cases.csv"),
                String.join(
                        "\n",
                        Samples.HEADER,
                        Samples.csv(Column.CASE_ID, "1"),
                        Samples.csv(Column.CASE_ID, "2", Column.REQUEST_DETAILS, "over\ntwo lines"),
                        "3,short",
                        Samples.csv(Column.CASE_ID, "4", Column.REQUEST_TYPE, "", Column.REQUEST_DETAILS, "")));
        Files.writeString(
                directory.resolve("dev.properties"), "token-url=" + stub.url("/token") + "\nclient-id=channel\n");
    }

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void theFirstRunCreatesTheSecondCreatesNone() {
        assertEquals(0, replay());
        assertTold("rows 4", "created 2", "replayed 0", "refused 1", "TEXT_EMPTY (description) 1 line 6");
        assertTold("not sent 1", "wrong number of columns, not sent 1 line 5", "no description 1 line 6");
        assertEquals(0, replay());
        assertTold("created 0", "replayed 2", "refused 1");
        assertEquals(10, stub.desk.history.size());
    }

    @Test
    void theReportCountsAndNamesLinesAndRepeatsNothing() throws IOException {
        assertEquals(0, replay());
        String report = Files.readString(directory.resolve("report.md"));
        assertReported(report, "| created | 2 |", "| refused | 1 |", "| not sent | 1 |", "| all | 4 |");
        assertReported(report, "| (not sent) | 1 | 0 | 0 | 1 |", "| DONE | 3 | 2 | 0 | 1 |", "| DONE | 2 |");
        assertReported(report, "| refused | TEXT_EMPTY (description) | 1 | line 6 |");
        assertReported(report, "| wrong number of columns, not sent | 1 | line 5 |", "| APPROVE | 2 |");
        assertFalse(report.contains("SAMPLE ST") || report.contains("Flooding") || report.contains("Knee_deep"));
    }

    @Test
    void withoutAccountsReportsStayAsTheyWereSubmitted() {
        assertEquals(0, replay("--submit-only"));
        assertTold("created 2", "to be DONE, stands at WAITING 2");
        assertEquals(List.of(), stub.desk.history);
    }

    @Test
    void faultsMakeTheExitCodeOne() {
        stub.troubles.add(Stub.NONE); // the categories
        stub.troubles.add(404);
        assertEquals(1, replay("--limit", "1"));
        assertTold("rows 1", "failed 1", "HTTP 404 1 line 2");
    }

    @Test
    void noTokenMakesTheExitCodeOne() {
        stub.tokenStatus = 401;
        assertEquals(1, replay());
        assertEquals(0, stub.requests.get());
    }

    @Test
    void wrongUsageMakesTheExitCodeTwo() {
        assertEquals(2, replay("--no-such-option"));
        assertTold("usage: replay FILE");
    }

    @Test
    void aDryRunSendsNothing() {
        assertEquals(0, replay("--dry-run"));
        assertEquals(0, stub.tokens.get() + stub.requests.get());
        assertTold("rows read: 4; nothing sent");
    }

    private int replay(String... options) {
        printed.reset();
        List<String> line = new ArrayList<>();
        line.add(directory.resolve("cases.csv").toString());
        line.add(stub.url("").toString());
        line.addAll(List.of("--report", directory.resolve("report.md").toString()));
        line.addAll(List.of(options));
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new Replay(out, new AccessFinder(Map.of(), directory.resolve("dev.properties"))).run(line);
    }

    private static void assertReported(String report, String... rows) {
        for (String row : rows) {
            assertTrue(report.contains(row), () -> "not reported: " + row + "\n" + report);
        }
    }

    /** Blanks are for the eye: any number of them counts as one. */
    private void assertTold(String... parts) {
        String text = printed.toString(StandardCharsets.UTF_8).replaceAll(" +", " ");
        for (String part : parts) {
            assertTrue(text.contains(part), () -> "not told: " + part + "\n" + text);
        }
    }
}
