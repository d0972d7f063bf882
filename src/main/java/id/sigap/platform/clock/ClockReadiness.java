package id.sigap.platform.clock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** An instance that does not know the time is not ready. */
@Readiness
@ApplicationScoped
class ClockReadiness implements HealthCheck {

    private final DatabaseClock clock;

    ClockReadiness(DatabaseClock clock) {
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        ClockState state = clock.state();
        Duration ahead = clock.ahead();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("Clock")
                .status(state == ClockState.SURE)
                .withData("state", state.name());
        return (ahead == null ? answer : answer.withData("ahead-ms", ahead.toMillis())).build();
    }
}
