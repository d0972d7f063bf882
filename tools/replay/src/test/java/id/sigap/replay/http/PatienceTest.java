package id.sigap.replay.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatienceTest {
    @ParameterizedTest
    @CsvSource({"DONE, 0", "RENEW, 2", "PAUSE, 60", "BACK_OFF, 6"})
    void eachReasonHasItsOwnEnd(Verdict.Next next, int most) {
        Patience patience = new Patience();
        patience.allows(Verdict.Next.PAUSE);
        int tries = next == Verdict.Next.PAUSE ? 1 : 0;
        while (patience.allows(next)) {
            tries++;
        }
        assertEquals(most, tries);
    }

    @Test
    void waitsDoubleUpToABound() {
        Patience patience = new Patience();
        for (long full : new long[] {250, 500, 1000, 2000, 4000, 8000, 8000}) {
            patience.allows(Verdict.Next.BACK_OFF);
            long millis = patience.backOff().toMillis();
            assertTrue(millis >= full / 2 && millis <= full, () -> millis + " of " + full);
        }
        assertFalse(patience.allows(Verdict.Next.BACK_OFF));
    }
}
