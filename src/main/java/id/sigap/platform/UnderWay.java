package id.sigap.platform;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What is to happen between the word to stop and the end (docs/adr/0042-stopping.md). Requests are counted by Quarkus, which
 * waits for them; what {@link Rounds} does is counted here.
 */
@ApplicationScoped
public class UnderWay {

    /** When somebody else serves who is asked then. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private static final Duration LOOK = Duration.ofMillis(20);

    private enum Phase {
        OPEN,
        /** Not ready any more; whoever has not heard of it is served. No job begins. */
        LEAVING,
        /** Nothing new is taken. */
        CLOSED,
        /** Who is still sending is told to send it to somebody else, while there is time to say so. */
        ENDING,
        OVER
    }

    private final Vertx vertx;
    private final Duration delay;
    private final Duration wait;
    private final Set<Object> jobs = ConcurrentHashMap.newKeySet();
    private volatile Phase phase = Phase.OPEN;

    UnderWay(
            Vertx vertx,
            @ConfigProperty(name = "quarkus.shutdown.delay", defaultValue = "0") Duration delay,
            @ConfigProperty(name = "quarkus.shutdown.timeout", defaultValue = "0") Duration wait) {
        this.vertx = vertx;
        this.delay = delay;
        this.wait = wait;
    }

    /** Whether the word to stop has come: what is done in parts makes no further one. */
    public boolean isStopping() {
        return phase != Phase.OPEN;
    }

    /** Whether who still sends a body is to be told to send it to somebody else. */
    public boolean isEnding() {
        return phase.compareTo(Phase.ENDING) >= 0;
    }

    /** Whether nothing new is taken any more: {@link #away} is what is told then. */
    public boolean isClosed() {
        return phase.compareTo(Phase.CLOSED) >= 0;
    }

    /** What is told whom we serve no more. */
    public static Problem away() {
        return Problem.later(ProblemCode.UNAVAILABLE, SOON);
    }

    void leave(@Observes ShutdownDelayInitiatedEvent told) {
        phase = Phase.LEAVING;
        // A little before Quarkus begins to count: whoever was let in by then is counted, and nobody is after.
        turn(delay.multipliedBy(9).dividedBy(10), Phase.CLOSED);
        turn(delay.plus(wait.dividedBy(2)), Phase.ENDING);
        turn(delay.plus(wait), Phase.OVER);
    }

    private void turn(Duration after, Phase next) {
        if (after.isZero()) {
            phase = next;
        } else {
            vertx.setTimer(after.toMillis(), ignored -> phase = next);
        }
    }

    /** Whether a job may begin: not once the word to stop has come. One that does is counted until its {@link #end}. */
    boolean begin(Object job) {
        // Before the look: whoever waits for jobs sees this one, or this one sees that it is too late.
        jobs.add(job);
        boolean may = !isStopping();
        if (!may) {
            jobs.remove(job);
        }
        return may;
    }

    void end(Object job) {
        jobs.remove(job);
    }

    /** Before what they need is taken away. */
    void awaitJobs(@Observes ShutdownEvent end) throws InterruptedException {
        while (!jobs.isEmpty() && isStopping() && phase != Phase.OVER) {
            TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
        }
    }
}
