package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.statements.StatementRulings;
import id.sigap.statements.SuiteStatements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * After all other tests: each statement that they made the service send is listed with what it is for, and each column that it
 * touches is one that this admits. A proof beside the walk through twin worlds, which asks what answers tell.
 */
@Shows({Promise.C2, Promise.C3})
class StatementsIT {

    private static final Path RULED = Path.of("target", "ruled-statements.txt");

    private static SuiteStatements suite;

    @BeforeAll
    static void read() throws IOException {
        assertTrue(Files.exists(SuiteStatements.FILE), "the tests before this one write " + SuiteStatements.FILE);
        suite = SuiteStatements.read();
        Files.write(RULED, StatementRulings.ours().ruled(suite));
    }

    @Test
    void whatTheServiceSentIsRuledOn() throws IOException {
        List<String> complaints = StatementRulings.ours().complaints(suite);
        assertEquals("", String.join("\n", complaints), "rule on it in src/test/resources/statements (docs/leaks.md)");
        System.out.printf(
                "Statements: %d, each ruled on as in %s%n", suite.sent().size(), RULED);
    }

    /** The leak that makes versions of every entry of the history reads where the history ends. */
    @Test
    void aPlantedLeakIsRefused() throws IOException {
        assumeTrue(suite.whole());
        String complaints = String.join("\n", StatementRulings.ours().complaints(suite.planted()));
        assertTrue(
                complaints.contains("TicketRows, ANSWER, ") && complaints.contains(": touches ticket.latest_position"),
                complaints);
    }

    @Test
    void whoSendsThemIsThere() throws IOException {
        Set<String> gone = new TreeSet<>();
        for (Map.Entry<String, Path> sender : StatementRulings.ours().senders().entrySet()) {
            try (Stream<Path> files = Files.walk(sender.getValue())) {
                if (files.noneMatch(file -> file.getFileName().toString().startsWith(sender.getKey() + "."))) {
                    gone.add(sender.getKey());
                }
            }
        }
        assertEquals(Set.of(), gone);
    }
}
