package id.sigap.door.graphql.ticket;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.Box;
import id.sigap.reference.Point;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A part of the map. */
@Input("BoxInput")
@Description("A rectangle of the map in degrees, WGS 84. Not over the date line.")
@NullUnmarked // filled by the engine
public class BoxInput {

    private static final String FIELD = "filter.box";

    @NonNull
    @Description("Its southern edge.")
    public Double south;

    @NonNull
    @Description("Its western edge.")
    public Double west;

    @NonNull
    @Description("Its northern edge.")
    public Double north;

    @NonNull
    @Description("Its eastern edge.")
    public Double east;

    /** @throws Problem BOX_INVALID, BOX_EMPTY or BOX_OVER_DATE_LINE */
    static @Nullable Box of(@Nullable BoxInput input) {
        if (input == null) {
            return null;
        }
        if (!Point.isValid(input.south, input.west) || !Point.isValid(input.north, input.east)) {
            throw new Problem(ProblemCode.BOX_INVALID, FIELD);
        }
        if (input.west > input.east) {
            throw new Problem(ProblemCode.BOX_OVER_DATE_LINE, FIELD);
        }
        if (input.south >= input.north || input.west.equals(input.east)) {
            throw new Problem(ProblemCode.BOX_EMPTY, FIELD);
        }
        return new Box(input.south, input.north, input.west, input.east);
    }
}
