package id.sigap.ticket.finding;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.Box;

/**
 * A box as the points of three decimals in it, counted in thousandths of a degree: lists show points rounded so, and a
 * filter knows no others.
 */
public record Thousandths(long south, long north, long west, long east) {

    static final String LONGITUDE = "round(t.longitude * 1000)";
    static final String LATITUDE = "round(t.latitude * 1000)";

    /** As the index of points has it. */
    static final String POINT = "point(" + LONGITUDE + ", " + LATITUDE + ")";

    /** Up to so wide and high a box is looked up; of a larger one a list finds enough on its way. */
    private static final long SMALL = 30;

    private static final double STEPS = 1000;

    /**
     * The points in it.
     *
     * @throws Problem BOX_EMPTY if there are none
     */
    public static Thousandths within(Box box) {
        Thousandths grid = new Thousandths(first(box.south()), last(box.north()), first(box.west()), last(box.east()));
        if (grid.south > grid.north || grid.west > grid.east) {
            throw new Problem(ProblemCode.BOX_EMPTY, "filter.box");
        }
        return grid;
    }

    boolean isSmall() {
        return north - south <= SMALL && east - west <= SMALL;
    }

    /** The first that is not below; what is written as a point of the grid is one, however it is multiplied. */
    private static long first(double degrees) {
        long near = Math.round(degrees * STEPS);
        return near / STEPS >= degrees ? near : near + 1;
    }

    private static long last(double degrees) {
        long near = Math.round(degrees * STEPS);
        return near / STEPS <= degrees ? near : near - 1;
    }
}
