package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.LiveClient;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two processes on one database: what is written by one is told by the other, each to its own subscribers. One that stops
 * tells its own to go elsewhere, and they are told there.
 */
@Tag("cluster")
@Shows(Promise.C14)
class LiveInstancesIT {

    @Test
    void whatOneWritesTheOtherTellsAndWhoStopsSendsItsOwnElsewhere() throws Exception {
        Path folder = Path.of("target", "live", UUID.randomUUID().toString());
        Issuer issuer = new Issuer(0);
        Map<String, String> settings = Map.of("QUARKUS_SHUTDOWN_DELAY", "3s");
        try (Sigap one = new Sigap(folder, settings, issuer);
                Sigap other = new Sigap(folder, settings, issuer)) {
            one.start();
            other.start();
            String warga = issuer.token("warga", "citizen");
            try (LiveClient atOne = listening(one, warga);
                    LiveClient atOther = listening(other, warga)) {
                String writtenByOne = submitted(one, warga);
                assertEquals(writtenByOne, told(atOther));
                assertEquals(writtenByOne, told(atOne));
                String writtenByOther = submitted(other, warga);
                assertEquals(writtenByOther, told(atOne));
                assertEquals(writtenByOther, told(atOther));
                other.terminate();
                assertEquals(1012, atOther.closedWith());
                try (LiveClient elsewhere = listening(one, warga)) {
                    String last = submitted(one, warga);
                    assertEquals(last, told(elsewhere));
                    assertEquals(last, told(atOne));
                }
            }
        }
    }

    private static LiveClient listening(Sigap sigap, String token) throws InterruptedException {
        LiveClient client = LiveClient.of(URI.create(sigap.url() + "/graphql"), token)
                .subscribe(
                        "a",
                        new JsonObject()
                                .put("query", "subscription { ticketChanges(scope: MINE) { ticket { number } } }"));
        Thread.sleep(2_000); // until it has learned where to begin, and somebody looks for it
        return client;
    }

    private static String told(LiveClient client) {
        return client.await("next")
                .getJsonObject("payload")
                .getJsonObject("data")
                .getJsonObject("ticketChanges")
                .getJsonObject("ticket")
                .getString("number");
    }

    private static String submitted(Sigap sigap, String token) {
        return new Asking(sigap)
                .submit(token)
                .body()
                .getJsonObject("data")
                .getJsonObject("ticketSubmit")
                .getString("number");
    }
}
