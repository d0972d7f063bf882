package id.sigap.door.graphql.registers;

import id.sigap.reference.rules.UnitRules;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.NullUnmarked;

/** A unit that is to be. */
@Input("UnitInput")
@Description("A unit to be added.")
@NullUnmarked // filled by the engine
public class UnitInput {

    @NonNull
    @Description("Its code: capital letters and digits, joined by points or hyphens.")
    public String code;

    @NonNull
    @Description("Its name; one line, up to 200 characters.")
    public String name;

    @Description("Code of the unit above it, which must be open; null for one at the top.")
    public String parentCode;

    @NonNull
    @Description("The kind of unit, in the city's own words: BIRO, DINAS, SUKU_DINAS, KELURAHAN ...")
    public String unitKind;

    @Description("Code of the area it works in. An area's office is named by areaOfficeSet instead.")
    public String areaCode;

    @NonNull
    @Description("Its first day, in Asia/Jakarta; 31 days ago at the earliest.")
    public LocalDate validFrom;

    UnitRules.Draft draft() {
        return new UnitRules.Draft(code, name, parentCode, unitKind, areaCode, validFrom);
    }
}
