package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an operator runs from the shell, beside the service that goes on. */
class AuditCommandIT {

    private static final String SUBMIT = """
            {"query":"mutation { ticketSubmit(input: { clientKey: \\"%s\\", categoryCode: \\"trotoar\\", description:\
             \\"Puing\\" }) { number userErrors { code } } }"}""";

    @Test
    void verifiesEverythingAndNamesWhatWasChanged() throws Exception {
        Path folder = Path.of("target", "audit", UUID.randomUUID().toString());
        try (Sigap sigap = new Sigap(folder, Map.of("SIGAP_AUDIT_WATCH", "1s"))) {
            sigap.start();
            for (int i = 0; i < 3; i++) {
                String answer = sigap.post(SUBMIT.formatted(UUID.randomUUID()));
                assertTrue(answer.contains("\"userErrors\":[]"), answer);
            }
            String kept = theRoot(sigap);
            assertEquals(
                    "0\n3 history entries, 0 disclosures, 1 roots (0 compared): whole\n", sigap.run("verify-audit"));
            Path file = Files.writeString(folder.resolve("roots.txt"), kept);
            assertEquals(
                    "0\n3 history entries, 0 disclosures, 1 roots (1 compared): whole\n",
                    sigap.run("verify-audit", "--roots", file.toString()));
            try (Connection database = sigap.database("postgres");
                    Statement statement = database.createStatement()) {
                statement.execute("set session_replication_role = replica");
                statement.execute("update history_entry set actor_role = 'OFFICER' where running_id = 2");
                // The last one keeps the service from making another root meanwhile.
                statement.execute("delete from audit_root_head; delete from audit_root; delete from audit_run");
            }
            String found = sigap.run("verify-audit", "--roots", file.toString());
            assertTrue(
                    found.startsWith("1\n3 history entries, 0 disclosures, 0 roots (0 compared): NOT WHOLE\n"), found);
            assertTrue(found.contains("CHANGED history_entry, ticket "), found);
            assertTrue(found.contains("TRUNCATED audit_root, position 1"), found);
            assertTrue(sigap.run("verify-audit", "what").startsWith("2\n"));
            for (String text : List.of("no root", "")) {
                Files.write(file, List.of(text));
                assertTrue(sigap.run("verify-audit", "--roots", file.toString()).startsWith("2\n"), text);
            }
            Files.delete(file);
            assertEquals("3\n", sigap.run("verify-audit", "--roots", file.toString()));
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
        assertEquals("3\n", sigap.run("verify-audit"));
        assertEquals("3\n", sigap.run("audit-roots"));
        sigap.issuer().close();
    }

    /** Of the day before: the first one is made at once. */
    private static String theRoot(Sigap sigap) throws Exception {
        String printed = "";
        for (int i = 0; i < 60 && !printed.contains("sigap-root-1 1 "); i++) {
            Thread.sleep(500);
            printed = sigap.run("audit-roots");
        }
        assertTrue(printed.startsWith("0\nsigap-root-1 1 "), printed);
        return printed.substring(2);
    }
}
