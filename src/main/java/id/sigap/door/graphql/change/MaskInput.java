package id.sigap.door.graphql.change;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.NullUnmarked;

/** A part of a photo. */
@Input("MaskInput")
@Description("A rectangle in a photo, in thousandths of its width and height: the same in each size.")
@NullUnmarked // filled by the engine
public class MaskInput {

    @NonNull
    @Description("From the left edge.")
    public Integer left;

    @NonNull
    @Description("From the upper edge.")
    public Integer top;

    @NonNull
    @Description("From its left side to its right one.")
    public Integer width;

    @NonNull
    @Description("From its upper side to its lower one.")
    public Integer height;
}
