package id.sigap.packaged;

import id.sigap.testing.Tokens;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The packaged Sigap in production mode, a real Keycloak in front of it, and people who sign in there. */
final class City implements AutoCloseable {

    private static final Duration STILL_GOOD = Duration.ofSeconds(25);

    final Keycloak keycloak;
    final Realm realm;
    final Administrator administrator;
    private final Sigap sigap;
    private final Map<String, Granted> people = new ConcurrentHashMap<>();

    City() throws Exception {
        keycloak = new Keycloak();
        realm = new Realm(keycloak);
        administrator = new Administrator(keycloak);
        Path folder = Path.of("target", "keycloak", "city-" + UUID.randomUUID());
        sigap = new Sigap(folder, Map.of("QUARKUS_OIDC_AUTH_SERVER_URL", keycloak.issuer()));
        try {
            sigap.start();
        } catch (Throwable failed) {
            close();
            throw failed;
        }
        RestAssured.port = sigap.port();
        Tokens.comeFrom(this::token);
    }

    /** Of a person signed in by the code grant: citizens in the app, staff in the console. */
    String token(String user) {
        return people.compute(user, (name, last) -> isGood(last) ? last : realm.code(site(name), name))
                .access();
    }

    private static boolean isGood(Granted last) {
        return last != null && last.expiry().isAfter(Instant.now().plus(STILL_GOOD));
    }

    static Realm.Site site(String user) {
        return user.equals("warga") || user.equals("tetangga") ? Realm.APP : Realm.CONSOLE;
    }

    /** Signed in at Keycloak's own pages, where people keep their account. */
    Granted accountPages(String user) {
        return realm.code(new Realm.Site("account-console", keycloak.issuer() + "/account/"), user);
    }

    @Override
    public void close() throws InterruptedException {
        try (keycloak) {
            sigap.close();
        }
    }
}
