package id.sigap.door.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@Shows(Promise.H6)
class UploadSeatsTest {

    private static final int SEATS = 3;

    private final UploadSeats seats = new UploadSeats(SEATS);

    @Test
    void aSlowLineKeepsItsSeatUntilSomebodyElseWantsIt() {
        for (int i = 0; i < SEATS; i++) {
            seats.take();
        }
        assertEquals(UploadPace.LEAST, seats.pace());
        assertRefused();
        assertEquals(UploadPace.WANTED, seats.pace());
        seats.leave();
        assertEquals(UploadPace.LEAST, seats.pace(), "one was wanted, and one is free");
        seats.take();
        assertEquals(UploadPace.LEAST, seats.pace());
    }

    @Test
    void onlyAsManyGoAsWereWanted() {
        for (int i = 0; i < SEATS; i++) {
            seats.take();
        }
        assertRefused();
        assertRefused();
        seats.leave();
        seats.take();
        assertEquals(UploadPace.WANTED, seats.pace(), "another one still wants a seat");
        seats.leave();
        seats.take();
        assertEquals(UploadPace.LEAST, seats.pace());
    }

    @Test
    void whoSendsAByteNowAndThenIsNoUsableLine() {
        Duration aWhile = Duration.ofSeconds(20);
        assertEquals(true, UploadPace.LEAST.isKept(aWhile, 100, Duration.ofSeconds(4)));
        assertEquals(false, UploadPace.WANTED.isKept(aWhile, 100, Duration.ofSeconds(4)));
        assertEquals(true, UploadPace.WANTED.isKept(aWhile, 1_000_000, Duration.ofSeconds(1)));
    }

    private void assertRefused() {
        assertEquals(ProblemCode.BUSY, assertThrows(Problem.class, seats::take).code());
    }
}
