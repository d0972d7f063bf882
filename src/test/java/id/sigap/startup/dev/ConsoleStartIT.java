package id.sigap.startup.dev;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import id.sigap.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The query that the console opens on is one that a newcomer can run. */
@QuarkusTest
class ConsoleStartIT {

    @Test
    void itsQueryIsAnsweredToNobodyInParticular() {
        JsonObject data = Api.anonymous().data(ConsoleStart.QUERY, Map.of());
        assertFalse(data.getJsonObject("viewer").getBoolean("signedIn"));
        assertNotNull(data.getJsonObject("publicTickets").getJsonArray("edges"));
    }
}
