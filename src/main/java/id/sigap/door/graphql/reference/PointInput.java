package id.sigap.door.graphql.reference;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.Point;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.NullUnmarked;

/** Where somebody stands. */
@Input("PointInput")
@Description("A place on the map in WGS 84 degrees.")
@NullUnmarked // filled by the engine
public class PointInput {

    @Description("Degrees north.")
    public double latitude;

    @Description("Degrees east.")
    public double longitude;

    Point point() {
        if (!Point.isValid(latitude, longitude)) {
            throw new Problem(ProblemCode.PLACE_INCOMPLETE, "point.latitude");
        }
        return new Point(latitude, longitude);
    }
}
