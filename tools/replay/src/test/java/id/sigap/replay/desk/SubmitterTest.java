package id.sigap.replay.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.replay.http.Access;
import id.sigap.replay.http.Doors;
import id.sigap.replay.http.Sender;
import id.sigap.replay.tally.Outcome;
import id.sigap.replay.tally.Tally;
import id.sigap.replay.testing.Samples;
import id.sigap.replay.testing.Stub;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against a real HTTP server that misbehaves. */
class SubmitterTest {
    private final Stub stub = new Stub();
    private final List<Duration> waits = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void sendingAgainIsToldFromSendingFirst() throws InterruptedException {
        Delivery submitter = submitter(oidc());
        assertEquals(Outcome.accepted("JK-k", false), submitter.deliver(Samples.task("k")));
        assertEquals(Outcome.accepted("JK-k", true), submitter.deliver(Samples.task("k")));
        assertEquals(1, stub.tokens.get());
    }

    @Test
    void anExpiredTokenIsRenewed() throws InterruptedException {
        stub.troubles.add(401);
        assertEquals(Outcome.Kind.CREATED, deliver(oidc()).kind());
        assertEquals(2, stub.tokens.get());
    }

    @Test
    void aTokenThatIsNeverTakenEndsTheRow() throws InterruptedException {
        stub.troubles.addAll(Collections.nCopies(3, 401));
        assertEquals(Outcome.failed("HTTP 401"), deliver(new Access.Ready("stale")));
        assertEquals(3, stub.requests.get());
    }

    @Test
    void tooManyRequestsWaitAsLongAsTold() throws InterruptedException {
        stub.troubles.add(429);
        assertEquals(Outcome.Kind.CREATED, deliver(oidc()).kind());
        assertEquals(1, waits.size());
        assertTrue(waits.get(0).compareTo(Duration.ofSeconds(6)) > 0, waits::toString);
    }

    @Test
    void aShortBreakIsOvercome() throws InterruptedException {
        stub.troubles.addAll(List.of(503, 500));
        assertEquals(Outcome.Kind.CREATED, deliver(oidc()).kind());
        assertEquals(2, waits.size());
    }

    @Test
    void aLostConnectionIsTriedAgain() throws InterruptedException {
        stub.troubles.add(0);
        assertEquals(Outcome.Kind.CREATED, deliver(oidc()).kind());
        assertEquals(2, stub.requests.get());
    }

    @Test
    void aLongBreakEndsTheRow() throws InterruptedException {
        stub.troubles.addAll(Collections.nCopies(7, 503));
        assertEquals(Outcome.failed("HTTP 503"), deliver(oidc()));
        assertEquals(6, waits.size());
    }

    @Test
    void noTokenEndsTheRowWithoutTroublingTheService() throws InterruptedException {
        stub.tokenStatus = 400;
        assertEquals(Outcome.failed("NO_TOKEN HTTP 400"), deliver(oidc()));
        assertEquals(0, stub.requests.get());
    }

    private Outcome deliver(Access access) throws InterruptedException {
        return submitter(access).deliver(Samples.task("k"));
    }

    private Delivery submitter(Access access) {
        Sender sender = new Doors(stub.url("/"), waits::add).as(access);
        Tally tally = new Tally();
        return new Courier(new Submitter(sender, new Extras(null, 0), null, tally), null, tally);
    }

    private Access oidc() {
        return new Access.Oidc(stub.url("/token"), "channel", "made-up", null, "");
    }
}
