package id.sigap.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.replay.testing.City;
import id.sigap.replay.testing.EveryCase;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * A replay that is killed, then the service under a replay, both with kill -9: the next run completes every case, and the
 * one after it finds nothing to do. Tokens expire all the while.
 */
class ReplayKilledIT {
    private final EveryCase cases = new EveryCase();

    @Test
    void eachSideMayBeKilledAndEveryCaseIsCarriedToItsEndOnce() throws Exception {
        // Short-lived, so that tokens expire while it is at it.
        try (City city = new City(cases, Duration.ofSeconds(10))) {
            city.start();
            Process killed = city.replay("killed");
            int first = city.await(cases.reports() / 4);
            killed.destroyForcibly().waitFor();

            Process alone = city.replay("alone");
            int second = city.await(cases.reports() / 2);
            city.kill();
            assertTrue(
                    alone.isAlive() && first < second && second < cases.reports(), "killed too late to mean anything");
            // While it goes on trying: whether it holds out until the service is back is its own affair.
            city.start();
            alone.waitFor();

            assertEquals(0, city.replay("again").waitFor(), city::log);
            assertEquals(cases.standing(), city.standing());

            assertEquals(0, city.replay("once more").waitFor(), city::log);
            assertEquals(cases.standing(), city.standing());
            System.out.printf(
                    "replay killed after %d, service after %d of %d reports%n", first, second, cases.reports());
        }
    }
}
