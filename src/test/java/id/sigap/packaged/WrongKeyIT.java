package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A service with another master key does not start on a database, and what an operator runs beside it does not either. */
class WrongKeyIT {

    private static final String SUBMIT = """
            {"query":"mutation { ticketSubmit(input: { clientKey: \\"%s\\", categoryCode: \\"trotoar\\", description:\
             \\"Puing\\" }) { number userErrors { code } } }"}""";

    @Test
    void itSaysSoAndTakesNothing() throws Exception {
        Path folder = Path.of("target", "keys", UUID.randomUUID().toString());
        try (Sigap right = new Sigap(folder, key(1))) {
            right.start();
            String answer = right.post(SUBMIT.formatted(UUID.randomUUID()));
            assertTrue(answer.contains("\"userErrors\":[]"), answer);
            try (Sigap wrong = new Sigap(folder, key(2))) {
                AssertionError ended = assertThrows(AssertionError.class, wrong::start);
                assertTrue(
                        ended.getMessage()
                                .contains("sigap.keys.v1 is not the master key that this database is written under."),
                        ended.getMessage());
                assertEquals(1, wrong.exitCode());
                assertEquals("3\n", wrong.run("verify-audit"));
                assertTrue(Files.readString(folder.resolve("command.log"))
                        .contains("sigap.keys.v1 is not the master key"));
                assertEquals("3\n", wrong.run("audit-roots"));
            }
            assertTrue(right.run("verify-audit").startsWith("0\n1 history entries"));
        }
    }

    private static Map<String, String> key(int of) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) of;
        return Map.of("SIGAP_KEYS_V1", Base64.getEncoder().encodeToString(bytes));
    }
}
