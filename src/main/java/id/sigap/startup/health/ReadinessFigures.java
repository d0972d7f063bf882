package id.sigap.startup.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells operators which check an instance is not ready for. Who is not ready gets no requests, so nothing that is counted of
 * requests would tell that nobody is served.
 */
@Startup
@ApplicationScoped
class ReadinessFigures {

    /** @param serving a command has no door, and asks nobody but the database */
    ReadinessFigures(
            @Any @Readiness Instance<HealthCheck> checks,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serving) {
        if (!serving) {
            return;
        }
        for (HealthCheck check : checks) {
            Gauge.builder("sigap.ready", check, ReadinessFigures::value)
                    .description("1 while the check finds this instance ready for requests.")
                    .tag("check", check.call().getName())
                    .strongReference(true)
                    .register(Metrics.globalRegistry);
        }
    }

    private static double value(HealthCheck check) {
        return check.call().getStatus() == Status.UP ? 1 : 0;
    }
}
