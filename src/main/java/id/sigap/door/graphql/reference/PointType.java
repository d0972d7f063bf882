package id.sigap.door.graphql.reference;

import id.sigap.reference.Point;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** A place on the map. */
@Type("Point")
@Description("A place on the map in WGS 84 degrees.")
public class PointType {

    private final Point point;

    public PointType(Point point) {
        this.point = point;
    }

    @Description("Degrees north.")
    public double getLatitude() {
        return point.latitude();
    }

    @Description("Degrees east.")
    public double getLongitude() {
        return point.longitude();
    }
}
