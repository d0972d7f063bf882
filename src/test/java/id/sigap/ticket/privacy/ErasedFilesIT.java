package id.sigap.ticket.privacy;

import static id.sigap.testing.Journey.REPORTER;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.reason;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Histories;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Of a reporter who was erased no file of the database holds a word, nor half of the key that the contact was sealed under, once
 * the database has thrown away what it kept of them, as docs/operations.md says to make it do.
 */
@QuarkusTest
@Shows(Promise.O5)
class ErasedFilesIT {

    /** The tests' own server notes every statement, with its values; no other does. */
    private static final String STATEMENTS = "statements.log";

    private final String canary = "Kasuari" + UUID.randomUUID().toString().replace("-", "");

    @AfterEach
    void today() {
        TestClock.set(TestClock.START);
        Histories.assertWhole();
    }

    @Test
    void noFileOfTheDatabaseHoldsAWordOfWhoWasErased() throws Exception {
        Map<String, Object> input = Reports.rubble();
        input.put("reporter", Map.of("name", canary + " bin Kontak", "email", canary + "@contoh.example"));
        Journey report = Journey.of(Reports.submit(Api.as(REPORTER), input));
        report.step(REPORTER, "ticketComment", "text: \"" + canary + " menunggu.\"");
        report.step(REPORTER, "ticketWithdraw", "reason: \"" + canary + " pergi.\"");
        String half = report.column("(select encode(secret, 'hex') from identity_secret where ticket_id = ticket.id)");
        byte[] secret = HexFormat.of().parseHex(half);
        superuser("analyze", "checkpoint");
        assertFalse(holding(canary.getBytes(UTF_8)).isEmpty(), "or the search finds nothing whatever there is");
        assertFalse(holding(secret).isEmpty());
        byte[] searched = canary.toLowerCase(Locale.ROOT).getBytes(UTF_8);
        assertFalse(holding(searched).isEmpty(), "notes are searched by their words, in small letters");
        assertTrue(holding((canary + " bin Kontak").getBytes(UTF_8)).isEmpty(), "it is sealed from the first");

        report.step(TICKET_ADMIN, "ticketEraseReporter", reason());
        TestClock.advance(ErasureTimes.ASKED);
        ErasureRuns.run();
        throwAway();

        assertEquals(List.of(), holding(canary.getBytes(UTF_8)));
        assertEquals(List.of(), holding(searched));
        assertEquals(List.of(), holding(secret));
    }

    /** The planner's samples are copies, which nobody erases. */
    @Test
    void thePlannerKeepsNoSampleOfWhatIsErased() throws Exception {
        superuser("analyze");
        assertEquals(
                "0",
                Database.sql("select count(*) from pg_stats where schemaname = 'public' and (tablename, attname) in"
                        + " (('ticket_comment', 'body'), ('ticket_comment', 'salt'), ('history_text', 'body'),"
                        + " ('answer_words', 'body'), ('answer_words', 'salt'),"
                        + " ('history_text', 'salt'), ('ticket_words', 'words'), ('reporter_identity', 'sealed'), ('identity_secret',"
                        + " 'secret'))"));
    }

    /** What docs/operations.md has an operator do: tables are written anew, and old log is thrown away, not used again. */
    private static void throwAway() throws SQLException {
        superuser(
                "alter system set wal_recycle = off",
                "select pg_reload_conf()",
                "vacuum (full) ticket_comment, answer_words, history_text, ticket_words, reporter_identity, identity_secret",
                "checkpoint",
                "select pg_switch_wal()",
                "checkpoint",
                "select pg_switch_wal()",
                "checkpoint",
                "alter system reset wal_recycle",
                "select pg_reload_conf()");
    }

    private static void superuser(String... statements) throws SQLException {
        try (Connection connection = Database.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /**
     * The files below the server's data directory, its write-ahead log among them, that hold those bytes. A server at work throws
     * files away while somebody looks through them.
     */
    private static List<Path> holding(byte[] wanted) throws Exception {
        try (Connection connection = Database.connectAsSuperuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show data_directory")) {
            row.next();
            List<Path> found = new ArrayList<>();
            Files.walkFileTree(Path.of(row.getString(1)), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (attributes.isRegularFile() && !file.endsWith(STATEMENTS) && holds(file, wanted)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path gone, IOException why) {
                    return FileVisitResult.CONTINUE;
                }
            });
            return found;
        }
    }

    private static boolean holds(Path file, byte[] wanted) throws IOException {
        try {
            String bytes = Files.readString(file, ISO_8859_1);
            return bytes.contains(new String(wanted, ISO_8859_1));
        } catch (NoSuchFileException gone) {
            return false;
        }
    }
}
