package id.sigap.ticket.sealing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.platform.TestKeys;
import id.sigap.platform.limit.Limits;
import io.github.bucket4j.TimeMeter;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A PIN is on paper for years: it stays what it is, written as it was. */
class PinsTest {

    private final Pins pins = new Pins(TestKeys.keyring(), Limits.asShipped(TimeMeter.SYSTEM_MILLISECONDS, 1));

    @Test
    void itHasEightDigitsWithTheZerosAtItsFront() {
        List<String> all = LongStream.range(0, 500)
                .mapToObj(each -> pins.of(new UUID(0, each), 1))
                .toList();
        assertEquals(
                List.of(),
                all.stream().filter(pin -> !pin.matches("\\d{4}-\\d{4}")).toList());
        assertTrue(all.stream().anyMatch(pin -> pin.startsWith("00")), all::toString);
    }
}
