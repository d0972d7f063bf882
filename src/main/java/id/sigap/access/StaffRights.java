package id.sigap.access;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;

/** What only those may ask for who take steps on reports. */
public final class StaffRights {

    private StaffRights() {}

    /**
     * Whoever works on reports, or looks after those who do; not who enters them.
     *
     * @throws Problem FORBIDDEN
     */
    public static void requireStepTaker(Viewer viewer) {
        if (!viewer.hasAny(Role.LURAH, Role.OFFICER, Role.VALIDATOR, Role.TICKET_ADMIN, Role.ADMIN)) {
            throw new Problem(ProblemCode.FORBIDDEN);
        }
    }
}
