package id.sigap.access;

import static id.sigap.access.Role.ADMIN;
import static id.sigap.access.Role.LURAH;
import static id.sigap.access.Role.OFFICER;
import static id.sigap.access.Role.TICKET_ADMIN;
import static id.sigap.access.Role.VALIDATOR;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;

/**
 * Who reads and who changes the monthly statement of a unit. A unit may be one person, and then its statement is that person's
 * data: the unit itself reads it and those who answer for it, no unit above and nobody outside.
 */
public final class StatementPolicy {

    private StatementPolicy() {}

    /** Those who answer for all statements. */
    public static boolean readsAll(Viewer viewer) {
        return viewer.hasAny(TICKET_ADMIN, ADMIN);
    }

    /** Whoever works in it, be it the Bureau; not in a unit above. */
    public static boolean isOfUnit(Viewer viewer, String unit) {
        return viewer.actsFor(unit) && viewer.hasAny(OFFICER, LURAH, VALIDATOR, TICKET_ADMIN);
    }

    /**
     * Refuses whoever may read no statement at all.
     *
     * @throws Problem FORBIDDEN
     */
    public static void requireReader(Viewer viewer) {
        require(readsAll(viewer) || (viewer.unit() != null && isOfUnit(viewer, viewer.unit())));
    }

    /**
     * Whoever reads that unit's.
     *
     * @throws Problem FORBIDDEN
     */
    public static void requireReader(Viewer viewer, String unit) {
        require(readsAll(viewer) || isOfUnit(viewer, unit));
    }

    /**
     * Whoever objects for the unit.
     *
     * @throws Problem FORBIDDEN
     */
    public static void requireObjector(Viewer viewer, String unit) {
        require(isOfUnit(viewer, unit));
    }

    /**
     * Whoever decides on objections.
     *
     * @throws Problem FORBIDDEN
     */
    public static void requireDecider(Viewer viewer) {
        require(viewer.has(TICKET_ADMIN));
    }

    /**
     * Whoever signs for a unit: the Bureau, or an admin; nobody for the own unit.
     *
     * @throws Problem FORBIDDEN, or FOUR_EYES of the own unit
     */
    public static void requireSigner(Viewer viewer, String unit) {
        require(viewer.hasAny(TICKET_ADMIN, ADMIN));
        if (viewer.actsFor(unit)) {
            throw new Problem(ProblemCode.FOUR_EYES);
        }
    }

    /**
     * Whoever has a final month counted again.
     *
     * @throws Problem FORBIDDEN
     */
    public static void requireChecker(Viewer viewer) {
        require(viewer.has(ADMIN));
    }

    private static void require(boolean may) {
        if (!may) {
            throw new Problem(ProblemCode.FORBIDDEN);
        }
    }
}
