package id.sigap.command;

import id.sigap.access.Role;
import id.sigap.access.Viewer;
import id.sigap.platform.clock.Stopwatch;
import id.sigap.problem.Problem;
import id.sigap.statement.StatementCheckView;
import id.sigap.statement.StatementChecks;
import io.quarkus.runtime.QuarkusApplication;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Set;

/**
 * {@code check-statements MONTH}: counts a month again from history, compares its final statements with that, and says how long
 * the counting took. Exit codes as {@link AuditCommand} has them.
 */
public class StatementCommand implements QuarkusApplication {

    public static final String NAME = "check-statements";

    private static final Duration PATIENCE = Duration.ofHours(1);

    private static final Viewer OPERATOR = new Viewer("operator", Set.of(Role.ADMIN), null, Set.of(), null, null);

    private final StatementChecks checks;

    StatementCommand(StatementChecks checks) {
        this.checks = checks;
    }

    @Override
    public int run(String... args) {
        try {
            if (args.length == 2) {
                Stopwatch watch = Stopwatch.start();
                StatementCheckView check =
                        checks.check(OPERATOR, args[1]).await().atMost(PATIENCE);
                return tell(check, watch.elapsed());
            }
            System.err.println("usage: " + NAME + " MONTH, as 2026-11");
            return Command.NOT_UNDERSTOOD;
        } catch (Problem problem) {
            System.err.println(problem.text().en());
            return Command.NOT_UNDERSTOOD;
        } catch (RuntimeException e) {
            System.err.println("It could not be done: " + e);
            return Command.FAILED;
        }
    }

    private static int tell(StatementCheckView check, Duration took) {
        YearMonth month = check.month();
        check.differing().forEach(unit -> System.out.printf("%s of %s differs%n", unit, month));
        System.out.printf(
                "%d final statements of %s compared, %d differ; their chain %s; counted in %.1f s%n",
                check.finals(),
                month,
                check.differing().size(),
                check.whole() ? "is whole" : "is NOT WHOLE",
                took.toMillis() / 1000.0);
        return check.whole() && check.differing().isEmpty() ? 0 : 1;
    }
}
