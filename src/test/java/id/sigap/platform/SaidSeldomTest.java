package id.sigap.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SaidSeldomTest {

    private static final Duration NOW = Duration.ofHours(1);

    private final SaidSeldom<String> said = new SaidSeldom<>();

    @Test
    void eachKindIsSaidOnceAMinuteWithThoseOfMeanwhile() {
        assertEquals(1, said.count("one", NOW));
        assertEquals(0, said.count("one", NOW.plusSeconds(1)));
        assertEquals(0, said.count("one", NOW.plusSeconds(59)));
        assertEquals(1, said.count("other", NOW.plusSeconds(59)));
        assertEquals(3, said.count("one", NOW.plusSeconds(60)));
        assertEquals(0, said.count("one", NOW.plusSeconds(61)));
    }

    @Test
    void aClockThatIsSetBackSilencesNothing() {
        assertEquals(1, said.count("one", NOW));
        assertEquals(1, said.count("one", NOW.minusSeconds(60)));
    }
}
