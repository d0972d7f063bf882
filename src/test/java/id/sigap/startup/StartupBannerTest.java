package id.sigap.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartupBannerTest {

    private final String text = StartupBanner.text(Starting.in(
            "dev",
            Map.of(
                    "sigap.database.url", "postgresql://me:secret@db:5432/city",
                    "quarkus.http.port", "8081",
                    "quarkus.oidc.auth-server-url", "http://localhost:9999",
                    "quarkus.oidc.devservices.roles.siti", "lurah",
                    "quarkus.oidc.devservices.roles.\"budi@example.org\"", "citizen",
                    "quarkus.oidc.devservices.roles.agus", "officer,lurah,unit:BINAMARGA")));

    @Test
    void namesADemoUserOfEveryRoleInTenLines() {
        assertTrue(text.contains("budi@example.org (citizen), agus (lurah), agus (officer)"), text);
        assertTrue(text.lines().count() <= 10, text);
    }

    @Test
    void saysWhatToDoWhenAPortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = Integer.toString(taken.getLocalPort());
            assertTrue(StartupBanner.isTaken(port));
            assertTrue(StartupBanner.taken(port).contains("lsof -i :" + port), StartupBanner.taken(port));
            taken.close();
            assertFalse(StartupBanner.isTaken(port));
        }
    }

    @Test
    void saysWhereToLookWithoutSayingThePassword() {
        assertTrue(text.contains("http://localhost:8081/graphql"), text);
        assertTrue(text.contains("psql 'postgresql://me@db:5432/city'"), text);
        assertTrue(!text.contains("secret@") && !text.contains(":secret"), text);
    }

    @Test
    void givesACommandThatAnyShellUnderstands() throws IOException {
        String command =
                text.lines().filter(line -> line.contains("TOKEN=")).findFirst().orElseThrow();
        String curl = "curl() { echo '{'; echo '  \"access_token\":\"abc.def\",'; echo \"$*\" >&2; }";
        Process shell = new ProcessBuilder("sh", "-c", curl + "\n" + command + "\necho $TOKEN").start();
        assertEquals("abc.def\n", new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        String asked = new String(shell.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(asked.contains("username=budi@example.org"), asked);
        assertTrue(asked.strip().endsWith("http://localhost:9999/token"), asked);
    }
}
