package id.sigap.platform.pool;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while nothing can be written, whether the database is away or only a standby. */
@Readiness
@ApplicationScoped
class WritableHealth implements HealthCheck {

    private final Sentinel sentinel;

    WritableHealth(Sentinel sentinel) {
        this.sentinel = sentinel;
    }

    @Override
    public HealthCheckResponse call() {
        boolean writable = sentinel.isWritable();
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("Database takes writes").status(writable);
        return (writable ? answer : answer.withData("why", sentinel.why())).build();
    }
}
