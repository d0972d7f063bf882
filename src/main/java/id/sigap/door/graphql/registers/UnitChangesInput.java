package id.sigap.door.graphql.registers;

import id.sigap.reference.rules.UnitRules;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.NullUnmarked;

/** What is to be another of a unit. */
@Input("UnitChangesInput")
@Description("What is to change of a unit; what is absent or null stays.")
@NullUnmarked // filled by the engine
public class UnitChangesInput {

    @Description("Its name; one line, up to 200 characters.")
    public String name;

    @Description("Code of the unit above it, which must be open and not below it.")
    public String parentCode;

    @Description("Code of the area it works in. An area's office is named by areaOfficeSet instead.")
    public String areaCode;

    @Description("Whether it has an officer who can act; if not, ticket administrators may act for it.")
    public Boolean attended;

    UnitRules.Edit edit() {
        return new UnitRules.Edit(name, parentCode, areaCode, attended);
    }
}
