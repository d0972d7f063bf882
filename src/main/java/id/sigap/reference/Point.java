package id.sigap.reference;

/** A place on the map in WGS 84 degrees. */
public record Point(double latitude, double longitude) {

    private static final double METRES_PER_DEGREE = 111_320;

    /** Whether both numbers are degrees at all. */
    public static boolean isValid(double latitude, double longitude) {
        return Double.isFinite(latitude)
                && Double.isFinite(longitude)
                && Math.abs(latitude) <= 90
                && Math.abs(longitude) <= 180;
    }

    /** Distance in metres on a flat map: exact enough within one city near the equator. */
    double metresTo(Point other) {
        double north = (other.latitude - latitude) * METRES_PER_DEGREE;
        double east = (other.longitude - longitude) * METRES_PER_DEGREE * Math.cos(Math.toRadians(latitude));
        return Math.hypot(north, east);
    }
}
