package id.sigap.command;

import io.quarkus.runtime.QuarkusApplication;
import java.util.Optional;
import java.util.stream.Stream;

/** What an operator can ask for by the first argument; without one the service starts. */
public enum Command {
    AUDIT(AuditCommand.class, AuditCommand.VERIFY, AuditCommand.ROOTS),
    MIGRATE(MigrateCommand.class, MigrateCommand.NAME),
    WHO_READ(WhoReadCommand.class, WhoReadCommand.NAME);

    /** The exit code if it could not be done, which says nothing about what is stored. */
    public static final int FAILED = 3;

    /** The exit code for arguments that are none of the command's. */
    static final int NOT_UNDERSTOOD = 2;

    private final Class<? extends QuarkusApplication> application;
    private final String[] names;

    Command(Class<? extends QuarkusApplication> application, String... names) {
        this.application = application;
        this.names = names;
    }

    /** Which one these arguments ask for, if any. */
    public static Optional<Command> of(String... arguments) {
        return Stream.of(values())
                .filter(command ->
                        arguments.length > 0 && Stream.of(command.names).anyMatch(arguments[0]::equals))
                .findFirst();
    }

    /** What runs instead of the service. */
    public Class<? extends QuarkusApplication> application() {
        return application;
    }
}
