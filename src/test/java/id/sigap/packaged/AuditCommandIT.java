package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What an operator runs from the shell, beside the service that goes on. */
@Shows(Promise.I6)
class AuditCommandIT {

    private static final String SUBMIT = """
            {"query":"mutation { ticketSubmit(input: { clientKey: \\"%s\\", categoryCode: \\"trotoar\\", description:\
             \\"Puing\\" }) { number userErrors { code } } }"}""";

    /** Commands wait as much as they work. */
    private static final int AT_ONCE = 3;

    @Test
    void verifiesEverythingAndNamesWhatWasChanged() throws Exception {
        Path folder = Path.of("target", "audit", UUID.randomUUID().toString());
        try (Sigap sigap = new Sigap(folder, Map.of("SIGAP_AUDIT_WATCH", "1s"))) {
            sigap.start();
            for (int i = 0; i < 3; i++) {
                String answer = sigap.post(SUBMIT.formatted(UUID.randomUUID()));
                assertTrue(answer.contains("\"userErrors\":[]"), answer);
            }
            String kept = Files.writeString(folder.resolve("roots.txt"), theRoot(sigap))
                    .toString();
            String unreadable = Files.writeString(folder.resolve("unreadable.txt"), "no root\n")
                    .toString();
            String missing = folder.resolve("missing.txt").toString();
            List<String> told = told(
                    sigap,
                    "verify-audit",
                    "verify-audit --roots " + kept,
                    "verify-audit what",
                    "verify-audit --roots " + unreadable,
                    "verify-audit --roots " + missing);
            assertEquals(
                    List.of(
                            "0\n3 history entries, 0 disclosures, 0 reference changes, 0 final statements, 0 entries of exports, 1 roots (0 compared): whole\n",
                            "0\n3 history entries, 0 disclosures, 0 reference changes, 0 final statements, 0 entries of exports, 1 roots (1 compared): whole\n",
                            "2\n",
                            "2\n",
                            "3\n"),
                    told);
            try (Connection database = sigap.database("postgres");
                    Statement statement = database.createStatement()) {
                statement.execute("set session_replication_role = replica");
                statement.execute("update history_entry set actor_role = 'OFFICER' where running_id = 2");
                // The last one keeps the service from making another root meanwhile.
                statement.execute("delete from audit_root_head; delete from audit_root; delete from job");
            }
            String found = sigap.run("verify-audit", "--roots", kept);
            assertTrue(
                    found.startsWith(
                            "1\n3 history entries, 0 disclosures, 0 reference changes, 0 final statements, 0 entries of exports, 0 roots (0 compared): NOT WHOLE\n"),
                    found);
            assertTrue(found.contains("CHANGED history_entry, ticket "), found);
            assertTrue(found.contains("TRUNCATED audit_root, position 1"), found);
        }
    }

    /** No database says nothing about what is in it. */
    @Test
    void whatCannotBeReachedIsNotSaidToBeChanged() throws Exception {
        Map<String, String> nowhere = Map.of(
                "SIGAP_DATABASE", "",
                "SIGAP_DATABASE_URL", "postgresql://127.0.0.1:" + Sigap.freePort() + "/sigap",
                "SIGAP_DATABASE_USERNAME", "sigap",
                "SIGAP_DATABASE_PASSWORD", "sigap",
                "SIGAP_KEYS_V1", Base64.getEncoder().encodeToString(new byte[32]));
        Sigap sigap = new Sigap(Path.of("target", "audit", UUID.randomUUID().toString()), nowhere);
        assertEquals(List.of("3\n", "3\n"), told(sigap, "verify-audit", "audit-roots"));
        sigap.issuer().close();
    }

    /** What each of the commands says, some of them run beside each other. */
    private static List<String> told(Sigap sigap, String... commands) throws Exception {
        ExecutorService shells = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<String>> all = Arrays.stream(commands)
                    .map(command -> (Callable<String>) () -> sigap.run(command.split(" ")))
                    .toList();
            List<String> told = new ArrayList<>();
            for (Future<String> each : shells.invokeAll(all)) {
                told.add(each.get());
            }
            return told;
        } finally {
            shells.shutdown();
        }
    }

    /** Of the day before: the first one is made at once. */
    private static String theRoot(Sigap sigap) throws Exception {
        try (Connection database = sigap.database();
                Statement statement = database.createStatement()) {
            for (int i = 0; i < 300 && !isMade(statement); i++) {
                Thread.sleep(100);
            }
        }
        String printed = sigap.run("audit-roots");
        assertTrue(printed.startsWith("0\nsigap-root-1 1 "), printed);
        return printed.substring(2);
    }

    private static boolean isMade(Statement statement) throws Exception {
        try (ResultSet rows = statement.executeQuery("select from audit_root")) {
            return rows.next();
        }
    }
}
