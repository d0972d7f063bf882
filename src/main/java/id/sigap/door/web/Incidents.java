package id.sigap.door.web;

import id.sigap.platform.DatabaseFailures;
import id.sigap.platform.Outages;
import id.sigap.problem.Described;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Failures of ours: the caller gets a random number, the log the number and where it happened. It gets no message of an
 * exception: databases and parsers quote input in theirs.
 */
@ApplicationScoped
public class Incidents {

    private static final Logger LOG = Logger.getLogger(Incidents.class);

    private final RandomGenerator random;
    private final Outages outages;

    Incidents(RandomGenerator random, Outages outages) {
        this.random = random;
        this.outages = outages;
    }

    /** What to tell the caller about a failure: its meaning, with a number if it is ours to explain. */
    public Refusal explain(Throwable failure) {
        Problem problem = meaningOf(failure);
        String incident = problem.code() == ProblemCode.INTERNAL ? report(failure) : null;
        return new Refusal(problem, incident);
    }

    /** What a failure means; the operator is told what is away. */
    public Problem meaningOf(Throwable failure) {
        List<Throwable> chain = Failures.chain(failure);
        chain.stream()
                .flatMap(cause -> DatabaseFailures.kindOf(cause).stream())
                .findFirst()
                .ifPresent(kind -> outages.note("database " + kind.name().toLowerCase(Locale.ROOT), kind.meaning()));
        if (chain.stream().anyMatch(Failures::isTimeout)) {
            late();
        }
        return Failures.meaningOf(failure);
    }

    /** Notes that a call was given up: no single wait in it was too long, but all of them together. */
    public void late() {
        outages.note("call", "a call waited for too much in all, see sigap.waits.call");
    }

    /** Logs a failure and returns the number to quote. */
    public String report(Throwable failure) {
        String incident = HexFormat.of().toHexDigits(random.nextLong());
        LOG.errorf(Trace.of(failure, 0), "Incident %s", incident);
        return incident;
    }

    /** An exception reduced to its class and its frames. */
    private static final class Trace extends Throwable {

        private static final long serialVersionUID = 1L;
        private static final int MAX_CHAIN = 20;

        private Trace(Throwable original, @Nullable Trace cause) {
            super(
                    original instanceof Described described
                            ? described.meaning()
                            : original.getClass().getName(),
                    cause);
            setStackTrace(original.getStackTrace());
        }

        static Trace of(Throwable failure, int depth) {
            Throwable cause = failure.getCause();
            return new Trace(failure, cause == null || depth >= MAX_CHAIN ? null : of(cause, depth + 1));
        }
    }
}
