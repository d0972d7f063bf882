package id.sigap.replay.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.replay.testing.DemoUsers;
import id.sigap.replay.usage.Options;
import id.sigap.replay.usage.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The officers' accounts: those that come along are demo users of dev mode, with the role they act in. */
class DevAccountsTest {
    private final Properties accounts = new Properties();
    private final Map<String, List<String>> users = DemoUsers.all();

    @BeforeEach
    void load() throws IOException {
        try (InputStream in = DevAccountsTest.class.getResourceAsStream("/dev-accounts.properties")) {
            accounts.load(in);
        }
    }

    @Test
    void eachIsADemoUserWithThatRoleAndUnit() {
        for (String key : accounts.stringPropertyNames()) {
            List<String> groups = users.getOrDefault(accounts.getProperty(key), List.of());
            String[] parts = key.split("\\.", 2);
            assertTrue(groups.contains(parts[0]), () -> key + " is no " + parts[0]);
            assertTrue(parts.length == 1 || groups.contains("unit:" + parts[1]), () -> key + " is of another unit");
        }
    }

    @Test
    void whoWorksMayNotJudge() {
        assertThrows(UsageException.class, () -> accounts(Map.of("ticket-admin", "a", "validator", "a")));
        assertThrows(UsageException.class, () -> accounts(Map.of("ticket-admin", "a")));
    }

    @Test
    void withoutDevModeTheyAreNamedOrThereAreNone() throws IOException {
        AccountsFinder finder = new AccountsFinder(Map.of());
        assertTrue(finder.find(Options.parse(List.of("a.csv")), false).isEmpty());
        assertTrue(finder.find(Options.parse(List.of("a.csv", "--submit-only")), true)
                .isEmpty());
        assertTrue(finder.find(Options.parse(List.of("a.csv")), true).isPresent());
        Options missing = Options.parse(List.of("a.csv", "--accounts=no-such-file"));
        assertThrows(UsageException.class, () -> finder.find(missing, false));
    }

    @Test
    void theyGetTheirTokensWhereTheyAreToldElseWhereTheChannelDoes() {
        Access.Oidc channel = new Access.Oidc(Options.uri("http://idp.test/a"), "channel", "s", null, "");
        AccountsFinder finder = new AccountsFinder(Map.of("SIGAP_REPLAY_STAFF_SECRET", "t"));
        Map<String, String> two = Map.of("ticket-admin", "a", "validator", "b");
        Map<String, String> form = finder.access(accounts(two), channel, "a").form();
        assertEquals(
                "channel a a t",
                String.join(
                        " ",
                        form.get("client_id"),
                        form.get("username"),
                        form.get("password"),
                        form.get("client_secret")));
        Accounts own = accounts(Map.of(
                "ticket-admin",
                "a",
                "validator",
                "b",
                "token-url",
                "http://x.test/t",
                "client-id",
                "console",
                "password.a",
                "p"));
        Access.Oidc access = finder.access(own, new Access.Ready("t"), "a");
        assertEquals("http://x.test/t", access.tokenUrl().toString());
        assertEquals("p", access.form().get("password"));
        assertThrows(UsageException.class, () -> finder.access(accounts(two), new Access.Ready("t"), "a"));
    }

    private static Accounts accounts(Map<String, String> entries) {
        Properties properties = new Properties();
        properties.putAll(entries);
        return new Accounts(properties);
    }
}
