package id.sigap.command;

import io.quarkus.runtime.QuarkusApplication;
import java.util.Optional;
import java.util.stream.Stream;

/** What an operator can ask for by the first argument; without one the service starts. */
public enum Command {
    /** Only reads: a standby is good enough. */
    AUDIT(AuditCommand.class, AuditCommand.VERIFY, AuditCommand.ROOTS),
    /** Changes the tables, and writes nothing under a master key. */
    MIGRATE(MigrateCommand.class, MigrateCommand.NAME),
    /** Only reads, but counts under the reference data of the service, which it loads as that does. */
    STATEMENTS(StatementCommand.class, StatementCommand.NAME),
    /** Leaves a line in the access log of each report that it tells of. */
    WHO_READ(WhoReadCommand.class, WhoReadCommand.NAME),
    /** Leaves one of each contact that it opens. */
    BREACH(BreachCommand.class, BreachCommand.NAME);

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

    /** Whether it writes anything, for which a standby does not do. */
    public boolean writes() {
        return this != AUDIT && this != STATEMENTS;
    }

    /** Whether what it writes is written under the master key in use, as the service's is. */
    public boolean isKeyed() {
        return this == WHO_READ || this == BREACH;
    }

    /** What runs instead of the service. */
    public Class<? extends QuarkusApplication> application() {
        return application;
    }
}
