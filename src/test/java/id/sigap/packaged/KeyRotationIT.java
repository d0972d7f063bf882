package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A second master key is added and used while two instances serve: first both know it, then both write under it, one after
 * the other. No call fails, whichever instance made what the other is asked. With several instances: {@code make production}.
 */
@Tag("production")
@Shows(Promise.O3)
class KeyRotationIT {

    private static final String FIRST = "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private static final String SECOND = "AgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private static final int ROUNDS_BETWEEN = 10;

    private final Path folder = Path.of("target", "rotation", UUID.randomUUID().toString());

    @Test
    void aKeyIsAddedAndUsedWhileBothInstancesServe() throws Exception {
        try (Issuer issuer = new Issuer(0);
                TwoInRotation service = new TwoInRotation(keys -> new Sigap(folder, keys, issuer))) {
            service.start(known(1));
            try (KeyedWork work = new KeyedWork(service, issuer)) {
                work.goOn(ROUNDS_BETWEEN);
                service.roll(known(2), () -> work.goOn(ROUNDS_BETWEEN));
                assertEquals("", work.failures(), "while a key is added");
                assertEquals("1", versions(service));
                service.roll(used(2), () -> work.goOn(ROUNDS_BETWEEN));
                work.goOn(ROUNDS_BETWEEN);
                assertEquals("1,2", versions(service));
                assertEquals("", work.failures(), "while it is used, of " + work.rounds() + " rounds");
                System.out.printf("a key added and used over %d rounds: none failed%n", work.rounds());
            }
            String told = service.any().run("verify-audit");
            assertTrue(told.startsWith("0\n") && told.endsWith(": whole\n"), told);
            assertTrue(told.contains(" 1 roots"), told);
        }
    }

    private static Map<String, String> known(int keys) {
        Map<String, String> one = Map.of("SIGAP_KEYS_V1", FIRST);
        return keys == 1 ? one : Map.of("SIGAP_KEYS_V1", FIRST, "SIGAP_KEYS_V2", SECOND);
    }

    private static Map<String, String> used(int version) {
        return Map.of("SIGAP_KEYS_V1", FIRST, "SIGAP_KEYS_V2", SECOND, "SIGAP_KEY_IN_USE", Integer.toString(version));
    }

    private static String versions(TwoInRotation service) throws Exception {
        try (Connection database = service.any().database();
                Statement statement = database.createStatement();
                ResultSet row =
                        statement.executeQuery("select string_agg(distinct key_version::text, ',') from ticket")) {
            row.next();
            return row.getString(1);
        }
    }
}
