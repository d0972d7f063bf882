package id.sigap.door.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is told as a failure that passes is noted for the operator, by what it was. */
@Shows(Promise.A2)
class IncidentsTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @BeforeEach
    void count() {
        Metrics.addRegistry(meters);
    }

    @AfterEach
    void stop() {
        Metrics.removeRegistry(meters);
    }

    static Stream<Arguments> outages() {
        return Stream.of(
                Arguments.of(new RuntimeException(new ConnectException("Connection refused")), "database away"),
                Arguments.of(new UnknownHostException("db"), "database away"),
                Arguments.of(new RuntimeException(new IOException("Broken pipe")), "database away"),
                Arguments.of(new ClosedChannelException(), "database away"),
                Arguments.of(
                        Problem.later(ProblemCode.OUTCOME_UNKNOWN, Duration.ofSeconds(5), new ConnectException("gone")),
                        "database away"),
                Arguments.of(new io.smallrye.mutiny.TimeoutException(), "call"),
                Arguments.of(new java.util.concurrent.TimeoutException(), "call"));
    }

    @ParameterizedTest
    @MethodSource("outages")
    void theOperatorIsToldWhatIsAway(Throwable failure, String what) {
        TestIncidents.numberedFrom(1).explain(failure);
        Counter counter = meters.find("sigap.outage").tag("what", what).counter();
        assertEquals(1, counter == null ? 0 : counter.count());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whatIsOursToExplainIsNoOutage(Throwable failure) {
        TestIncidents.numberedFrom(1).explain(failure);
        assertEquals(
                0,
                meters.find("sigap.outage").counters().stream()
                        .mapToDouble(Counter::count)
                        .sum());
    }

    static Stream<Throwable> faults() {
        return Stream.of(new IOException("disk"), new IllegalStateException(), new Problem(ProblemCode.NOT_FOUND));
    }
}
