package id.sigap.door.graphql.registers;

import id.sigap.door.graphql.Given;
import id.sigap.reference.rules.CategoryRules;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.NullUnmarked;

/** A category that is to be. */
@Input("CategoryInput")
@Description("A category to be added.")
@NullUnmarked // filled by the engine
public class CategoryInput {

    @NonNull
    @Description("Its code: small letters and digits, joined by hyphens.")
    public String code;

    @NonNull
    @Description("Its Indonesian name; one line, up to 200 characters.")
    public String nameIndonesian;

    @NonNull
    @Description("Its English name; one line, up to 200 characters.")
    public String nameEnglish;

    @NonNull
    @Description(
            "The group it is shown under: capital letters and digits, joined by underscores. A new one has its code for a name.")
    public String group;

    @NonNull
    @Description("Code of the agency authorised for it.")
    public String unitCode;

    @NonNull
    @Description("Working days from submission to the deadline, 1 to 365.")
    public Integer workingDays;

    @Description("Whether it is an office's own matter, which nobody can report; false if absent.")
    public Boolean internal;

    @NonNull
    @Description("First day on which it may be chosen, in Asia/Jakarta; 31 days ago at the earliest.")
    public LocalDate validFrom;

    CategoryRules.Draft draft() {
        return new CategoryRules.Draft(
                code,
                nameIndonesian,
                nameEnglish,
                group,
                unitCode,
                workingDays,
                Given.or(internal, Boolean.FALSE),
                validFrom);
    }
}
