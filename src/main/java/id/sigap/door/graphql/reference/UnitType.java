package id.sigap.door.graphql.reference;

import id.sigap.reference.OrgUnit;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** An agency, office or part of one. */
@Type("Unit")
@Description("An agency (OPD), an office or a sub-department: a unit that can hold reports.")
public class UnitType {

    private final OrgUnit unit;

    public UnitType(OrgUnit unit) {
        this.unit = unit;
    }

    @NonNull
    @Description("Its code.")
    public String getCode() {
        return unit.code();
    }

    @NonNull
    @Description("Its name.")
    public String getName() {
        return unit.name();
    }

    @NonNull
    @Description("The kind of unit, in the city's own words.")
    public String getKind() {
        return unit.kind();
    }

    @Description("Code of the unit above it.")
    public @Nullable String getParentCode() {
        return unit.parentCode();
    }

    @Description("Code of the area that it serves.")
    public @Nullable String getAreaCode() {
        return unit.areaCode();
    }
}
