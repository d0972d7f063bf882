package id.sigap.reference.rules;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;

/**
 * What is dated holds from its first day until the day from which something else is said. So two overlap only if both begin on
 * one day, and whoever means to replace what is there says so.
 */
final class Overlaps {

    private Overlaps() {}

    /** @throws Problem VALIDITY_OVERLAPS, or VALIDITY_UNKNOWN if there is nothing to replace */
    static void require(boolean there, boolean replace) {
        if (there && !replace) {
            throw new Problem(ProblemCode.VALIDITY_OVERLAPS, "validFrom");
        }
        if (replace && !there) {
            throw new Problem(ProblemCode.VALIDITY_UNKNOWN, "validFrom");
        }
    }
}
