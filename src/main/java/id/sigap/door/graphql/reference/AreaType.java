package id.sigap.door.graphql.reference;

import id.sigap.reference.Area;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A part of the city. */
@Type("Area")
@Description("A part of the city: the province, a city or regency, a sub-district (kecamatan) or an urban"
        + " village (kelurahan).")
public class AreaType {

    private final Area area;

    public AreaType(Area area) {
        this.area = area;
    }

    @NonNull
    @Description("The Ministry of Home Affairs' code, for instance 31.72.01.1005.")
    public String getCode() {
        return area.code();
    }

    @NonNull
    @Description("Which kind of area it is.")
    public Area.AreaLevel getLevel() {
        return area.level();
    }

    @NonNull
    @Description("Its name.")
    public String getName() {
        return area.name();
    }

    @Description("Code of the area it lies in; null for the province.")
    public @Nullable String getParentCode() {
        return area.parentCode();
    }
}
