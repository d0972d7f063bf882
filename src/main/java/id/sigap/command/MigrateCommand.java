package id.sigap.command;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/**
 * {@code migrate} brings the database to this release, and ends: for a job of its own role, so that no server needs the
 * owner's password.
 *
 * <p>By the same settings and the same start as a server that migrates ({@code quarkus.flyway.migrate-at-start}), so what it
 * has to tell is how that went. It has also read the reference data as who serves, and held the master key against the
 * database, when it says that all is well.
 */
public class MigrateCommand implements QuarkusApplication {

    static final String NAME = "migrate";

    private final Instance<Flyway> flyway;

    MigrateCommand(Instance<Flyway> flyway) {
        this.flyway = flyway;
    }

    @Override
    public int run(String... args) {
        if (!List.of(args).equals(List.of(NAME))) {
            System.err.println("usage: " + NAME);
            return Command.NOT_UNDERSTOOD;
        }
        MigrationInfo current = flyway.get().info().current();
        if (current == null) {
            System.err.println("It could not be done: there are no migrations");
            return Command.FAILED;
        }
        System.out.println("The database is at version " + current.getVersion() + ": " + current.getDescription());
        return 0;
    }
}
