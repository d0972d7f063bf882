package id.sigap.identity;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.access.Role;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keycloak's realm as it is written; what a running one makes of it is for the tests of profile {@code keycloak}. */
class RealmFileTest {

    private static final Path FOLDER = Path.of("deploy", "keycloak");
    private static final String USER = "quarkus.oidc.devservices.roles.";

    @Test
    void rolesAreThoseThatSigapReads() throws IOException {
        assertEquals(
                Arrays.stream(Role.values()).map(Role::tokenName).collect(toSet()),
                objects(realm().getJsonObject("roles").getJsonArray("realm"))
                        .map(role -> role.getString("name"))
                        .collect(toSet()));
    }

    @Test
    void demoUsersAreThoseOfDevMode() throws IOException {
        Map<String, Set<String>> users = objects(read("demo.json").getJsonArray("users"))
                .collect(toMap(user -> user.getString("username"), RealmFileTest::rolesAndUnit));

        assertEquals(usersOfDevMode(), users);
    }

    @Test
    void nothingSecretIsWritten() throws IOException {
        for (String file : List.of("sigap-realm.json", "demo.json")) {
            String text = Files.readString(FOLDER.resolve(file));
            assertFalse(text.contains("\"secret\""), file);
            assertFalse(
                    text.replace("\"value\": \"${SIGAP_DEMO_PASSWORD}\"", "").contains("\"value\""), file);
        }
    }

    @Test
    void noClientMayMoreThanItMust() throws IOException {
        for (JsonObject client : objects(realm().getJsonArray("clients")).toList()) {
            String name = client.getString("clientId");
            if (!client.getBoolean("enabled")) {
                continue;
            }
            assertFalse(client.getBoolean("fullScopeAllowed"), name);
            assertFalse(client.getBoolean("implicitFlowEnabled"), name);
            assertFalse(client.getBoolean("directAccessGrantsEnabled"), name);
            assertFalse(client.getJsonArray("redirectUris").encode().contains("*"), name);
            if (client.getBoolean("standardFlowEnabled")) {
                assertEquals("S256", client.getJsonObject("attributes").getString("pkce.code.challenge.method"), name);
            }
        }
    }

    /** Promise H7. Only what carries no role that can be removed may live longer, and that for 15 minutes. */
    @Test
    void tokensEndWithinAMinuteAndACitizensInFifteen() throws IOException {
        assertTrue(realm().getInteger("accessTokenLifespan") < 60);
        for (JsonObject client : objects(realm().getJsonArray("clients")).toList()) {
            String own = client.getJsonObject("attributes", new JsonObject()).getString("access.token.lifespan");
            String name = client.getString("clientId");
            assertEquals(name.equals("app") ? "900" : null, own, name);
        }
        assertEquals(
                List.of("[\"citizen\"]"),
                objects(realm().getJsonArray("scopeMappings"))
                        .filter(mapping -> mapping.getString("client").equals("app"))
                        .map(mapping -> mapping.getJsonArray("roles").encode())
                        .toList());
    }

    @Test
    void theUnitIsForAdministratorsToSay() throws IOException {
        JsonObject provider = realm().getJsonObject("components")
                .getJsonArray("org.keycloak.userprofile.UserProfileProvider")
                .getJsonObject(0);
        JsonObject profile = new JsonObject(provider.getJsonObject("config")
                .getJsonArray("kc.user.profile.config")
                .getString(0));

        assertFalse(profile.containsKey("unmanagedAttributePolicy"));
        JsonObject unit = objects(profile.getJsonArray("attributes"))
                .filter(attribute -> attribute.getString("name").equals("unit"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "[\"admin\"]",
                unit.getJsonObject("permissions").getJsonArray("edit").encode());
    }

    private static Set<String> rolesAndUnit(JsonObject user) {
        Stream<String> roles = user.getJsonArray("realmRoles").stream().map(String.class::cast);
        Stream<String> unit =
                user.getJsonObject("attributes", new JsonObject()).getJsonArray("unit", new JsonArray()).stream()
                        .map(code -> "unit:" + code);
        return Stream.concat(roles.filter(role -> Role.ofTokenName(role).isPresent()), unit)
                .collect(toSet());
    }

    /** Those with a role of ours or none; channels are clients here, not users. */
    private static Map<String, Set<String>> usersOfDevMode() throws IOException {
        Properties settings = new Properties();
        try (InputStream stream = RealmFileTest.class.getResourceAsStream("/demo-users.properties")) {
            settings.load(stream);
        }
        return settings.stringPropertyNames().stream()
                .filter(name -> name.startsWith(USER))
                .filter(name -> !settings.getProperty(name).startsWith("channel,"))
                .collect(toMap(name -> name.substring(USER.length()), name -> known(settings.getProperty(name))));
    }

    private static Set<String> known(String groups) {
        return Arrays.stream(groups.split(","))
                .filter(group ->
                        group.startsWith("unit:") || Role.ofTokenName(group).isPresent())
                .collect(toSet());
    }

    private static JsonObject realm() throws IOException {
        return read("sigap-realm.json");
    }

    private static JsonObject read(String file) throws IOException {
        return new JsonObject(Files.readString(FOLDER.resolve(file)));
    }

    private static Stream<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast);
    }
}
