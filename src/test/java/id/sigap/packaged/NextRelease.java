package id.sigap.packaged;

import id.sigap.startup.ForeignServer;
import id.sigap.startup.migration.PatientMigration;
import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The migrations of a release after this one: all of this one's, and what that one brings. */
final class NextRelease {

    private NextRelease() {}

    /** Migrates as the service does. */
    static Flyway of(ForeignServer server, Path brings) {
        FluentConfiguration flyway = Flyway.configure()
                .dataSource("jdbc:" + server.url("kota"), "kota", "rahasia-kota")
                .locations("classpath:db/migration", "filesystem:" + brings.toAbsolutePath())
                .placeholders(Map.of("service", "kota"))
                .initSql("set lock_timeout to '1s'");
        PatientMigration.teach(flyway);
        return flyway.load();
    }
}
