package id.sigap.replay;

import java.util.Arrays;

/** Moves a point from one box of the earth to the same spot in another, by straight lines. */
record Projection(double[] from, double[] to) {

    private static final String NUMBER = "-?\\d{1,3}(\\.\\d+)?";

    record Point(double latitude, double longitude) {}

    /** Each box is "south,west,north,east". */
    static Projection of(String from, String to) {
        return new Projection(box(from), box(to));
    }

    Point move(Point point) {
        return new Point(move(point.latitude(), 0), move(point.longitude(), 1));
    }

    private double move(double value, int axis) {
        double share = (value - from[axis]) / (from[axis + 2] - from[axis]);
        double moved = to[axis] + share * (to[axis + 2] - to[axis]);
        // Six decimals are a tenth of a metre; more would feign a precision that the source has not.
        return Math.round(moved * 1e6) / 1e6;
    }

    private static double[] box(String text) {
        if (!text.matches(NUMBER + "(," + NUMBER + "){3}")) {
            throw new UsageException("a box is south,west,north,east, not " + text);
        }
        return Arrays.stream(text.split(",")).mapToDouble(Double::parseDouble).toArray();
    }
}
