package id.sigap.door.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.leaks.TwinProfile;
import id.sigap.platform.limit.Limits;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Reports;
import id.sigap.testing.Reports.Receipt;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Guessing numbers and PINs from many networks, behind a proxy that is named (C13). */
@QuarkusTest
@TestProfile(TwinProfile.class)
@Shows(Promise.C13)
class TrackingLimitsIT {

    private static final String NODES = "{ nodes(ids: [\"%s\", \"%s\", \"%s\", \"%s\"]) { id } }";
    private static final String NONE = "JK-00000-00000-0";

    @BeforeEach
    void smallOnes() {
        Limits.set(Map.of(
                "lookup.per-key", "10",
                "lookup.period", "PT1H",
                "lookup.ceiling", "100",
                "lookup.reserve", "0",
                "pin-attempt.per-key", "5",
                "report-pin.per-key", "5"));
    }

    @AfterEach
    void noLimits() {
        Limits.lift();
    }

    /** In one test, because the limit in total is one for all. */
    @Test
    void eachNetworkIsLimitedAndAllOfThemTogether() {
        // Whatever the client says of itself stands before what the proxy says of it.
        for (int i = 0; i < 10; i++) {
            assertEquals(
                    "NOT_FOUND", Tracker.from("192.0.2." + i + ", 198.51.100.1").ask(NONE, null));
        }
        assertEquals("RATE_LIMITED", Tracker.from("192.0.2.99, 198.51.100.1").ask(NONE, null));
        assertEquals("RATE_LIMITED", Tracker.from("198.51.100.1:4711").ask(NONE, null));
        assertEquals(
                "RATE_LIMITED",
                Tracker.with("X-Forwarded-For", "198.51.100.1", "X-Real-IP", "192.0.2.7")
                        .ask(NONE, null));
        // An IPv6 household is one network, however many addresses it has.
        for (int i = 0; i < 10; i++) {
            assertEquals("NOT_FOUND", Tracker.from("2001:db8:1:2::" + i).ask(NONE, null));
        }
        assertEquals("RATE_LIMITED", Tracker.from("2001:db8:1:2:ffff::1").ask(NONE, null));
        pinsAreCountedByNetwork();
        int granted = 0;
        Set<String> answers = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            HttpResponse<String> answer = Tracker.from("203.0.113." + i).send(NONE, null);
            granted += answer.body().contains("NOT_FOUND") ? 1 : 0;
            answers.add(Tracker.told(answer));
        }
        assertTrue(granted > 0 && granted <= 70, "granted " + granted);
        assertEquals(2, answers.size());
        Api.as("warga").data("{ viewer { signedIn } }", Map.of());
    }

    /** Ids are no way around: each that is asked for counts, however many one request has. */
    @Test
    void lookUpsByIdCountLikeThoseByNumber() {
        for (int round = 0; round < 2; round++) {
            assertEquals("OK", Tracker.from("192.0.2.50").ask(NODES.formatted(id(), id(), id(), id())));
        }
        assertEquals("RATE_LIMITED", Tracker.from("192.0.2.50").ask(NODES.formatted(id(), id(), id(), id())));
        assertEquals("RATE_LIMITED", Tracker.from("192.0.2.50").ask(NONE, null));
        assertEquals("NOT_FOUND", Tracker.from("192.0.2.51").ask("{ node(id: \"" + id() + "\") { id } }"));
        for (int i = 0; i < 9; i++) {
            assertEquals("NOT_FOUND", Tracker.from("192.0.2.51").ask(NONE, null));
        }
        assertEquals("RATE_LIMITED", Tracker.from("192.0.2.51").ask("{ node(id: \"" + id() + "\") { id } }"));
    }

    private static String id() {
        return GlobalId.of(GlobalId.Kind.TICKET, UUID.randomUUID());
    }

    /** A number that does not exist is as closed after a few guesses as one that does. */
    private static void pinsAreCountedByNetwork() {
        Receipt receipt = Reports.submit(Api.as("warga"), Reports.rubble());
        for (String number : new String[] {NONE, receipt.number()}) {
            Tracker guesser = Tracker.from(number.equals(NONE) ? "10.1.0.1" : "10.2.0.1");
            for (int i = 0; i < 5; i++) {
                assertEquals("NOT_FOUND", guesser.ask(number, "0000-000" + i));
            }
            assertEquals("RATE_LIMITED", guesser.ask(number, receipt.pin()));
        }
    }
}
