package id.sigap.door.graphql.reference;

import id.sigap.reference.LocatedArea;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** An urban village where a point may lie. */
@Type("PlaceSuggestion")
@Description("An urban village where a point may lie.")
public class PlaceSuggestionType {

    private final LocatedArea found;
    private final AreaType area;

    PlaceSuggestionType(LocatedArea found, AreaType area) {
        this.found = found;
        this.area = area;
    }

    @NonNull
    @Description("The urban village.")
    public AreaType getArea() {
        return area;
    }

    @Description("Whether it is sure. If not, whoever reports should confirm it.")
    public boolean isCertain() {
        return !found.source().isSuggested();
    }
}
