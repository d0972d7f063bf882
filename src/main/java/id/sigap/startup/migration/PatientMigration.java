package id.sigap.startup.migration;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Migrates again and again while somebody holds what a migration needs. Each try waits for a lock for a second only
 * ({@code lock_timeout}): whoever queues behind a migration that waits is held up as long as it (docs/adr/0044-rolling-updates.md).
 */
public final class PatientMigration extends BaseCallback {

    private static final Logger LOG = Logger.getLogger(PatientMigration.class);

    /** With the pause after each: some ten minutes of tries. */
    private static final int TRIES = 300;

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final int MAX_CHAIN = 20;

    private PatientMigration() {}

    /**
     * Makes migrations patient, and lets only one instance migrate at a time, without a transaction that stays open for it:
     * an index that is built beside the service would wait for its end.
     */
    public static void teach(FluentConfiguration flyway, Callback... more) {
        Callback[] callbacks = Arrays.copyOf(more, more.length + 1);
        callbacks[more.length] = new PatientMigration();
        flyway.callbacks(callbacks).lockRetryCount(TRIES);
        flyway.getConfigurationExtension(PostgreSQLConfigurationExtension.class).setTransactionalLock(false);
    }

    @Override
    public boolean supports(Event event, @Nullable Context context) {
        return event == Event.BEFORE_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, @Nullable Context context) {
        return false;
    }

    /** Does all that was asked for; whoever asked finds it done. */
    @Override
    public void handle(Event event, Context context) {
        Flyway inner = inner(context.getConfiguration());
        for (int tries = 1; ; tries++) {
            try {
                inner.migrate();
                return;
            } catch (FlywayException e) {
                if (tries == TRIES || !isLocked(e)) {
                    throw e;
                }
                LOG.warnf("A migration did not get its lock within a second, and tries again (%d)", tries);
                pause();
            }
        }
    }

    private static Flyway inner(Configuration usual) {
        Callback[] others = Stream.concat(
                        Stream.of(usual.getCallbacks()).filter(callback -> !(callback instanceof PatientMigration)),
                        Stream.of(new UnboundedBuild()))
                .toArray(Callback[]::new);
        return Flyway.configure(usual.getClassLoader())
                .configuration(usual)
                .callbacks(others)
                .load();
    }

    private static boolean isLocked(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MAX_CHAIN)
                .anyMatch(cause -> cause instanceof SQLException said && LOCK_NOT_AVAILABLE.equals(said.getSQLState()));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
