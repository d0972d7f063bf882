package id.sigap.reference;

/** The smallest rectangle of the map that an area fits into, in WGS 84 degrees. */
public record Box(double south, double north, double west, double east) {

    boolean contains(Point point) {
        return metresTo(point) == 0;
    }

    /** How far a point lies outside; nought inside. */
    double metresTo(Point point) {
        return point.metresTo(
                new Point(clamped(point.latitude(), south, north), clamped(point.longitude(), west, east)));
    }

    private static double clamped(double value, double low, double high) {
        return Math.max(low, Math.min(value, high));
    }
}
