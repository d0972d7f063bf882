package id.sigap.startup.check;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.Interceptor;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;

/**
 * Lets no release serve from a database that is behind it, where another process migrates: it would fail at what is new,
 * request by request.
 */
@ApplicationScoped
class SchemaCheck {

    private final Instance<Flyway> flyway;
    private final boolean seen;

    /** @param current whether it was seen before the start already, or is made so by it */
    SchemaCheck(
            Instance<Flyway> flyway,
            @ConfigProperty(name = "sigap.database.current", defaultValue = "false") boolean current,
            @ConfigProperty(name = "quarkus.flyway.migrate-at-start") boolean migrating) {
        this.flyway = flyway;
        this.seen = current || migrating;
    }

    /** Before anything reads a table that may not be there yet. */
    void beforeAll(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 1) StartupEvent started) {
        int missing = seen ? 0 : flyway.get().info().pending().length;
        if (missing > 0) {
            throw new ConfigurationException("""
                    Basis data belum diperbarui untuk rilis ini; migrasi yang kurang: %1$d.
                    The database is not at this release yet; migrations that are missing: %1$d.

                    Jalankan "java -jar quarkus-run.jar migrate" dahulu, atau atur quarkus.flyway.migrate-at-start=true.
                    Run "java -jar quarkus-run.jar migrate" first, or set quarkus.flyway.migrate-at-start=true.""".formatted(missing));
        }
    }
}
