package id.sigap.testing;

import static id.sigap.testing.SerialOrder.Outcome.OK;
import static id.sigap.testing.SerialOrder.Outcome.REFUSED;
import static id.sigap.testing.SerialOrder.Outcome.UNKNOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.SerialOrder.Act;
import id.sigap.testing.SerialOrder.History;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A checker that finds nothing proves nothing: each kind of forged history is found, and a true one is not. */
@Shows(Promise.I2)
class SerialOrderTest {

    private static final Act RECEIVED = new Act("received", "v0", OK, "v1");
    private static final Act DISPOSED = new Act("disposed", "v1", OK, "v2");
    private static final Act ACCEPTED = new Act("accepted", "v2", OK, "v3");
    private static final History TRUE = new History("v0", List.of("received", "disposed", "accepted"), "v3");

    @Test
    void aSerialOrderIsFoundWhole() {
        assertFaults(TRUE, List.of(RECEIVED, DISPOSED, ACCEPTED));
        assertFaults(new History("v0", List.of(), "v0"), List.of());
    }

    @Test
    void whoeverWasRefusedMayHaveSeenAnOldVersionAndBeShownANewOne() {
        assertFaults(TRUE, List.of(RECEIVED, DISPOSED, ACCEPTED, new Act("late", "v0", REFUSED, "v2")));
    }

    @Test
    void theAnswerMayShowWhatOthersDidSince() {
        assertFaults(TRUE, List.of(new Act("received", "v0", OK, "v3"), DISPOSED, ACCEPTED));
    }

    @Test
    void whatIsUnknownMayHaveHappenedOrNot() {
        Act unknown = new Act("disposed", "v1", UNKNOWN, null);
        assertFaults(TRUE, List.of(RECEIVED, unknown, ACCEPTED));
        assertFaults(new History("v0", List.of("received"), "v1"), List.of(RECEIVED, unknown));
    }

    @Test
    void twoActsUponOneVersionAreFound() {
        History overwritten = new History("v0", List.of("received", "moved", "disposed"), "v3");
        assertFaults(
                overwritten,
                List.of(RECEIVED, new Act("moved", "v0", OK, "v2"), new Act("disposed", "v2", OK, "v3")),
                "moved did not see what was done upon the version it saw",
                "received was shown a state that was never there");
    }

    /** Nobody else acted upon the version that it saw: only what others were shown gives it away. */
    @Test
    void anActUponAnOlderVersionIsFoundByWhatOthersWereShown() {
        History stale = new History("v0", List.of("received", "disposed", "accepted"), "v3");
        assertFaults(
                stale,
                List.of(RECEIVED, new Act("disposed", "v-1", OK, "v2"), ACCEPTED),
                "received was shown a state that was never there");
    }

    @Test
    void whatIsLostDoubledForgedOrInAnotherOrderIsFound() {
        List<Act> acts = List.of(RECEIVED, DISPOSED, ACCEPTED);
        assertFaults(
                new History("v0", List.of("received", "disposed"), "v2"),
                acts,
                "accepted was accepted, and is lost",
                "accepted was shown a state that was never there");
        assertFaults(
                new History("v0", List.of("received", "disposed", "accepted", "accepted"), "v3"),
                acts,
                "accepted happened twice",
                "accepted did not see what was done upon the version it saw");
        assertFaults(
                new History("v0", List.of("received", "disposed", "accepted", "slipped in"), "v4"),
                acts,
                "nobody did slipped in",
                "accepted was shown a state that was never there");
        assertFaults(
                new History("v0", List.of("disposed", "received", "accepted"), "v3"),
                acts,
                "disposed is the first, and did not see the beginning",
                "received was shown a state before its own");
    }

    @Test
    void aRefusalThatLeftSomethingIsFound() {
        List<Act> acts = new ArrayList<>(List.of(RECEIVED, DISPOSED));
        acts.add(new Act("accepted", "v2", REFUSED, "v3"));
        assertFaults(TRUE, acts, "accepted was refused, and happened");
    }

    @Test
    void aLastVersionThatWasThereBeforeIsFound() {
        assertFaults(
                new History("v0", List.of("received", "disposed"), "v1"),
                List.of(RECEIVED, new Act("disposed", "v1", UNKNOWN, null)),
                "the last version is not that after the last act");
        assertFaults(new History("v0", List.of(), "v1"), List.of(), "the last version is not that after the last act");
    }

    private static void assertFaults(History history, List<Act> acts, String... faults) {
        assertEquals(List.of(faults), SerialOrder.faults(history, acts));
    }
}
