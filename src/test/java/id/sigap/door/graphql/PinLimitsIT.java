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
import id.sigap.ticket.sealing.RandomNumbers;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Wrong PINs cost those who try them, and nobody else; under the limits as shipped, behind a proxy that is named (C13). */
@QuarkusTest
@TestProfile(TwinProfile.class)
@Shows(Promise.C7)
class PinLimitsIT {

    private static final String WRONG = "0000-0000";

    @BeforeEach
    void asShipped() {
        Limits.asShipped();
    }

    @AfterEach
    void noLimits() {
        Limits.lift();
    }

    /** The next try is refused, whatever it is; other networks open the report, and may mistype first. */
    @Test
    void theNetworkThatGuessesIsRefusedAndNobodyElse() {
        for (Receipt receipt : List.of(hidden(), open())) {
            String net = "10." + (receipt.number().hashCode() & 0xff) + ".%d.1";
            for (int network = 0; network < 3; network++) {
                Tracker guesser = Tracker.from(net.formatted(network));
                for (int i = 0; i < 10; i++) {
                    assertEquals("NOT_FOUND", guesser.ask(receipt.number(), WRONG));
                }
                assertEquals("RATE_LIMITED", guesser.ask(receipt.number(), receipt.pin()));
            }
            Tracker reporter = Tracker.from(net.formatted(99));
            assertEquals("OK", reporter.ask(receipt.number(), receipt.pin()));
            assertEquals("NOT_FOUND", reporter.ask(receipt.number(), WRONG));
            assertEquals("NOT_FOUND", reporter.ask(receipt.number(), "1111-1111"));
            assertEquals("OK", reporter.ask(receipt.number(), receipt.pin()));
        }
    }

    @Test
    void oneNetworkIsLimitedOverAllNumbers() {
        Tracker guesser = Tracker.from("198.51.100.7");
        for (int i = 0; i < 10; i++) {
            assertEquals("NOT_FOUND", guesser.ask(hidden().number(), WRONG));
        }
        Receipt receipt = hidden();
        assertEquals("RATE_LIMITED", guesser.ask(receipt.number(), receipt.pin()));
        assertEquals("OK", Tracker.from("198.51.100.8").ask(receipt.number(), receipt.pin()));
    }

    /** Byte by byte and header by header, to whoever waits for it with their own tries. */
    @Test
    void nobodyLearnsThatSomebodyElseMistyped() {
        Receipt quiet = hidden();
        Receipt tried = hidden();
        for (int i = 0; i < 30; i++) {
            Tracker.from("203.0.113." + i % 6).ask(tried.number(), "0000-00" + (10 + i));
        }
        String none = RandomNumbers.next(new Random(29));
        List<HttpResponse<String>> answers = answers("192.0.2.1", quiet.number());
        assertAlike(answers, answers("192.0.2.2", tried.number()));
        assertAlike(answers, answers("192.0.2.3", none));
    }

    private static List<HttpResponse<String>> answers(String network, String number) {
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            answers.add(Tracker.from(network).send(number, WRONG));
        }
        return answers;
    }

    /** How long to wait, too, as far as a test goes as fast as the other. */
    private static void assertAlike(List<HttpResponse<String>> some, List<HttpResponse<String>> others) {
        assertEquals(
                some.stream().map(Tracker::told).toList(),
                others.stream().map(Tracker::told).toList());
        for (int i = 10; i < 12; i++) {
            assertEquals(wait(some.get(i)), wait(others.get(i)), 30.0);
        }
    }

    private static double wait(HttpResponse<String> answer) {
        return answer.headers().firstValueAsLong("Retry-After").orElseThrow();
    }

    /** What is there for the whole city is not theirs to use up. */
    @Test
    void twoHundredNetworksCloseNothing() {
        Receipt receipt = hidden();
        Random random = new Random(20_261_129);
        int compared = 0;
        for (int i = 0; i < 200 * 5; i++) {
            String number = i % 2 == 0 ? receipt.number() : RandomNumbers.next(random);
            String code = Tracker.from("10.9.0." + i % 200).ask(number, WRONG);
            compared += code.equals("NOT_FOUND") ? 1 : 0;
        }
        // The ceiling and each one's reserve; a few more came back in the meantime.
        assertTrue(compared >= 840 && compared <= 850, compared + " compared");
        Tracker reporter = Tracker.from("192.0.2.77");
        assertEquals("NOT_FOUND", reporter.ask(receipt.number(), WRONG));
        assertEquals("OK", reporter.ask(receipt.number(), receipt.pin()));
        assertEquals("OK", Tracker.from("192.0.2.78").ask(receipt.number(), receipt.pin()));
    }

    private static Receipt hidden() {
        return Reports.submit(Api.as("warga"), Reports.rubble());
    }

    private static Receipt open() {
        return Reports.submit(Api.as("warga"), Reports.publicRubble());
    }
}
