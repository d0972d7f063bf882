package id.sigap.startup;

import id.sigap.command.Command;
import id.sigap.startup.check.Arguments;
import io.quarkus.runtime.ImageMode;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the packaged application begins: nothing is loaded before it is clear that the settings are complete.
 *
 * <p>Exit code 1 if they are not, or if what they name cannot be reached; 2 for arguments that are no command. With the name
 * of a command as its first argument it runs that instead of the service; {@link Command#FAILED} then if it cannot begin.
 */
@QuarkusMain
public final class Main {

    /** Standard output is the command's answer, which is kept in files: what is logged goes elsewhere. */
    private static final Map<String, String> WITHOUT_SERVICE = Map.of(
            "quarkus.http.host-enabled", "false",
            "quarkus.management.host-enabled", "false",
            "quarkus.oidc.tenant-enabled", "false",
            "quarkus.shutdown.delay", "0",
            "quarkus.log.console.stderr", "true",
            "quarkus.log.level", "WARN",
            "sigap.command", "true");

    /** Where nothing is left to migrate, nothing that migrates is made. */
    private static final Map<String, String> WITHOUT_MIGRATIONS =
            Map.of("quarkus.flyway.active", "false", "sigap.database.current", "true");

    Main() {}

    public static void main(String... args) {
        // Dev mode comes through here as well, with another class loader, and needs no settings.
        boolean packaged = Main.class.getClassLoader() == ClassLoader.getSystemClassLoader();
        Optional<Command> command = Command.of(args);
        if (packaged) {
            Arguments.of(args).ifPresent(answer -> end(answer.code(), answer.text()));
        }
        if (packaged && ImageMode.current() == ImageMode.JVM) {
            try {
                Settings settings = Settings.of(ConfigUtils.configBuilder().build(), LaunchMode.NORMAL);
                SettingsCheck.check(settings);
                boolean current = PlacesCheck.check(
                        settings,
                        command.isEmpty(),
                        command.isEmpty() || command.get().writes());
                if (current && !settings.needFlyway() && !command.equals(Optional.of(Command.MIGRATE))) {
                    WITHOUT_MIGRATIONS.forEach(System::setProperty);
                }
            } catch (StartupFailure failure) {
                end(command.isPresent() ? Command.FAILED : 1, String.valueOf(failure.getMessage()));
            }
        }
        if (command.isPresent()) {
            // The database and nothing else: no port, no schedule, no sign-in provider.
            WITHOUT_SERVICE.forEach(System::setProperty);
            boolean migrating = command.get() == Command.MIGRATE;
            System.setProperty("quarkus.flyway.migrate-at-start", Boolean.toString(migrating));
            System.setProperty(
                    "sigap.command-keyed", Boolean.toString(command.get().isKeyed()));
            Quarkus.run(command.get().application(), Main::ended, args);
        } else {
            Quarkus.run(args);
        }
    }

    private static void end(int code, String text) {
        (code == 0 ? System.out : System.err).println(text);
        System.exit(code);
    }

    /** Whoever is told of a failure has to say what it was; what is wrong with settings or keys is said as it is meant to be. */
    private static void ended(int code, @Nullable Throwable failure) {
        if (failure != null) {
            Throwable cause = meant(failure);
            boolean ours = cause instanceof ConfigurationException;
            end(Command.FAILED, ours ? String.valueOf(cause.getMessage()) : "It could not be done: " + cause);
        }
        System.exit(code);
    }

    private static Throwable meant(Throwable failure) {
        Throwable cause = failure;
        for (Throwable next = failure;
                next != null && !(cause instanceof ConfigurationException);
                next = next.getCause()) {
            cause = next;
        }
        return cause;
    }
}
