package id.sigap.door.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One line has 65,536 networks of IPv6; they do not use up what is for the whole city (C13). */
@QuarkusTest
@TestProfile(TwinProfile.class)
@Shows(Promise.C7)
class PinCeilingIT {

    private final Random random = new Random(20_261_124);

    @BeforeEach
    void sixtyInAll() {
        Limits.set(Map.of(
                "pin-attempt.per-key", "5",
                "pin-attempt.ceiling", "60",
                "pin-attempt.reserve", "30",
                "pin-attempt.reserve-per-key", "1"));
    }

    @AfterEach
    void noLimits() {
        Limits.lift();
    }

    /** In one test, because the limit in total is one for all. */
    @Test
    void aLineIsLimitedBeforeTheCityIs() {
        Receipt receipt = Reports.submit(Api.as("warga"), Reports.rubble());
        assertEquals(40, granted("2001:db8:1:%x::1", 100));
        assertEquals("OK", Tracker.from("2001:db8:2::1").ask(receipt.number(), receipt.pin()));
        assertEquals("RATE_LIMITED", Tracker.from("2001:db8:1:ffff::1").ask(receipt.number(), receipt.pin()));
        // An attempt is one, by whatever it is counted: twenty are left, and a right PIN is none. Then comes the
        // reserve.
        assertEquals(20 + 29, granted("198.51.100.%d", 49));
        assertEquals("OK", Tracker.from("192.0.2.1").ask(receipt.number(), receipt.pin()));
        granted("198.51.101.%d", 100);
        assertEquals("RATE_LIMITED", Tracker.from("192.0.2.1").ask(receipt.number(), receipt.pin()));
    }

    private int granted(String address, int tries) {
        int granted = 0;
        for (int i = 0; i < tries; i++) {
            String code = Tracker.from(address.formatted(i)).ask(RandomNumbers.next(random), "0000-0000");
            granted += code.equals("NOT_FOUND") ? 1 : 0;
        }
        return granted;
    }
}
