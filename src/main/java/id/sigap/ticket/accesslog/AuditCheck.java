package id.sigap.ticket.accesslog;

import id.sigap.access.Role;
import id.sigap.access.Viewer;
import id.sigap.audit.check.CheckView;
import id.sigap.audit.check.Verifier;
import id.sigap.platform.UseCase;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.reading.TicketRows;
import id.sigap.ticket.sealing.TicketNumbers;
import io.smallrye.mutiny.Uni;

/** Checks that one report's history and access log are what was written; for admins alone. */
@UseCase
public class AuditCheck {

    private final TicketRows rows;
    private final TicketNumbers numbers;
    private final Verifier verifier;

    AuditCheck(TicketRows rows, TicketNumbers numbers, Verifier verifier) {
        this.rows = rows;
        this.numbers = numbers;
        this.verifier = verifier;
    }

    /**
     * The report of a typed number.
     *
     * @throws Problem (in the Uni) FORBIDDEN, NUMBER_MALFORMED, NUMBER_MISTYPED or NOT_FOUND
     */
    public Uni<CheckView> check(Viewer viewer, String number) {
        return Uni.createFrom()
                .deferred(() -> {
                    if (!viewer.has(Role.ADMIN)) {
                        throw new Problem(ProblemCode.FORBIDDEN);
                    }
                    return rows.findByNumber(numbers.parse(number));
                })
                .chain(row -> {
                    if (row == null) {
                        throw new Problem(ProblemCode.NOT_FOUND);
                    }
                    return verifier.ofTicket(row.id());
                });
    }
}
