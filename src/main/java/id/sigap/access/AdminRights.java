package id.sigap.access;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;

/** What nobody but the platform's administrators may do. */
public final class AdminRights {

    private AdminRights() {}

    /**
     * Whoever edits reference data, reads the log of such edits, or asks how far a recompute has come.
     *
     * @throws Problem FORBIDDEN
     */
    public static void requireReferenceAdmin(Viewer viewer) {
        if (!viewer.has(Role.ADMIN)) {
            throw new Problem(ProblemCode.FORBIDDEN);
        }
    }
}
