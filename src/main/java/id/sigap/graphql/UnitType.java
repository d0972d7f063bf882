package id.sigap.graphql;

import id.sigap.reference.OrgUnit;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** An agency, office or part of one. */
@Type("Unit")
@Description("An agency (OPD), an office, or a sub-department: what can have a report.")
public class UnitType {

    private final OrgUnit unit;

    UnitType(OrgUnit unit) {
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
    @Description("Which kind of unit it is, in the city's own words.")
    public String getKind() {
        return unit.kind();
    }

    @Description("Code of the unit above it.")
    public @Nullable String getParentCode() {
        return unit.parentCode();
    }

    @Description("Code of the area it is the office of, or works in.")
    public @Nullable String getAreaCode() {
        return unit.areaCode();
    }
}
