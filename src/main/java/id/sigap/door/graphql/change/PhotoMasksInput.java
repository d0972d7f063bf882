package id.sigap.door.graphql.change;

import id.sigap.ticket.cover.Area;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.NullUnmarked;

/** What to hide of a photo. */
@Input("PhotoMasksInput")
@Description("What to hide of a photo.")
@NullUnmarked // filled by the engine
public class PhotoMasksInput {

    @Id
    @NonNull
    @Description("Its id.")
    public String photo;

    @NonNull
    @Description("What to hide of it; at most 20 for one photo.")
    public List<@NonNull MaskInput> areas;

    List<Area> asked() {
        return areas.stream()
                .map(area -> new Area(area.left, area.top, area.width, area.height))
                .toList();
    }
}
