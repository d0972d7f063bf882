package id.sigap.replay.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.sigap.replay.usage.Options;
import id.sigap.replay.usage.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessFinderTest {
    @TempDir
    private Path directory;

    @Test
    void optionsComeFirst() throws IOException {
        writeDevFile();
        Map<String, String> environment = Map.of("SIGAP_TOKEN", "t", "SIGAP_REPLAY_SECRET", "s");
        Access.Oidc access = (Access.Oidc) find(environment, "--token-url", "http://idp.test/t", "--client-id", "c");
        assertEquals(Map.of("grant_type", "client_credentials", "client_id", "c", "client_secret", "s"), access.form());
    }

    @Test
    void aTokenAtHandComesSecond() throws IOException {
        writeDevFile();
        assertEquals(new Access.Ready("t"), find(Map.of("SIGAP_TOKEN", " t\n")));
    }

    @Test
    void whatDevModeLeftComesLast() throws IOException {
        writeDevFile();
        Access.Oidc access = (Access.Oidc) find(Map.of());
        assertEquals("http://localhost:9/token", access.tokenUrl().toString());
        assertEquals("password", access.form().get("grant_type"));
        assertEquals("lapor1708", access.form().get("username"));
    }

    @Test
    void halfAWayInIsNone() {
        assertThrows(UsageException.class, () -> find(Map.of()));
        assertThrows(UsageException.class, () -> find(Map.of(), "--client-id", "c"));
        assertThrows(UsageException.class, () -> find(Map.of(), "--token-url", "http://idp.test/t"));
    }

    @Test
    void secretsAreNotPrinted() throws IOException {
        String shown = find(Map.of("SIGAP_TOKEN", "hush")) + " "
                + find(Map.of("SIGAP_REPLAY_SECRET", "hush"), "--token-url", "http://i.test", "--client-id", "c");
        assertFalse(shown.contains("hush"));
    }

    private Access find(Map<String, String> environment, String... options) throws IOException {
        List<String> line = new ArrayList<>(List.of("cases.csv"));
        line.addAll(List.of(options));
        return new AccessFinder(environment, directory.resolve("dev.properties")).find(Options.parse(line));
    }

    private void writeDevFile() throws IOException {
        Files.writeString(
                directory.resolve("dev.properties"),
                "token-url=http://localhost:9/token\nclient-id=sigap\nclient-secret=made-up\n");
    }
}
