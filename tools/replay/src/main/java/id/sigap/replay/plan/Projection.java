package id.sigap.replay.plan;

import id.sigap.replay.usage.UsageException;
import java.util.Arrays;

/** Moves a point from one box of the earth to the same spot in another, by straight lines. */
record Projection(Box from, Box to) {

    private static final String NUMBER = "-?\\d{1,3}(\\.\\d+)?";

    record Point(double latitude, double longitude) {}

    record Box(double south, double west, double north, double east) {

        static Box of(String text) {
            if (!text.matches(NUMBER + "(," + NUMBER + "){3}")) {
                throw new UsageException("a box is south,west,north,east, not " + text);
            }
            double[] sides = Arrays.stream(text.split(",", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            return new Box(sides[0], sides[1], sides[2], sides[3]);
        }
    }

    /** Each box is "south,west,north,east". */
    static Projection of(String from, String to) {
        return new Projection(Box.of(from), Box.of(to));
    }

    Point move(Point point) {
        return new Point(
                move(point.latitude(), from.south, from.north, to.south, to.north),
                move(point.longitude(), from.west, from.east, to.west, to.east));
    }

    private static double move(double value, double from, double fromEnd, double to, double toEnd) {
        double moved = to + (value - from) / (fromEnd - from) * (toEnd - to);
        // Six decimals are a tenth of a metre; more would feign a precision that the source has not.
        return Math.round(moved * 1e6) / 1e6;
    }
}
