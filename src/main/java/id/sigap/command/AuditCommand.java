package id.sigap.command;

import id.sigap.audit.check.CheckView;
import id.sigap.audit.check.Verifier;
import id.sigap.audit.root.RootLines;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code verify-audit [--roots FILE]} checks everything; {@code audit-roots} prints the roots to be kept elsewhere.
 *
 * <p>Exit codes: 0 whole, 1 something is not as it was written, 2 not understood, {@link Command#FAILED} not done: no file, no
 * database.
 */
public class AuditCommand implements QuarkusApplication {

    static final String VERIFY = "verify-audit";
    static final String ROOTS = "audit-roots";

    private static final String USAGE = "usage: " + VERIFY + " [--roots FILE] | " + ROOTS;

    private final Verifier verifier;
    private final RootLines roots;

    AuditCommand(Verifier verifier, RootLines roots) {
        this.verifier = verifier;
        this.roots = roots;
    }

    @Override
    public int run(String... args) {
        try {
            return done(args);
        } catch (IOException | RuntimeException e) {
            System.err.println("It could not be done: " + e);
            return Command.FAILED;
        }
    }

    private int done(String... args) throws IOException {
        if (List.of(args).equals(List.of(ROOTS))) {
            roots.all().subscribe().asStream().forEach(System.out::println);
            return 0;
        }
        if (List.of(args).equals(List.of(VERIFY))) {
            return report(verifier.ofAll().await().indefinitely());
        }
        if (args.length == 3 && args[0].equals(VERIFY) && args[1].equals("--roots")) {
            return verify(Files.readAllLines(Path.of(args[2])));
        }
        System.err.println(USAGE);
        return Command.NOT_UNDERSTOOD;
    }

    private int verify(List<String> keptRoots) {
        try {
            return report(verifier.ofAll(keptRoots).await().indefinitely());
        } catch (IllegalArgumentException e) {
            System.err.println("The roots cannot be read: " + e.getMessage());
            return Command.NOT_UNDERSTOOD;
        }
    }

    private static int report(CheckView check) {
        System.out.printf(
                "%d history entries, %d disclosures, %d reference changes, %d final statements, %d entries of exports,"
                        + " %d roots (%d compared): %s%n",
                check.history(),
                check.disclosures(),
                check.referenceChanges(),
                check.statements(),
                check.exports(),
                check.roots(),
                check.rootsCompared(),
                check.isWhole() ? "whole" : "NOT WHOLE");
        check.findings()
                .forEach(finding -> System.out.printf(
                        "%s %s%s%s, position %d: %s%n",
                        finding.fault(),
                        finding.table(),
                        finding.column() == null ? "" : "." + finding.column(),
                        finding.ticketId() == null ? "" : ", ticket " + finding.ticketId(),
                        finding.position(),
                        finding.fault().meaning()));
        return check.isWhole() ? 0 : 1;
    }
}
