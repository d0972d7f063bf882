package id.sigap.door.graphql.registers;

import id.sigap.reference.rules.CategoryRules;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.NullUnmarked;

/** What is to be another of a category. */
@Input("CategoryChangesInput")
@Description("What is to change of a category; what is absent or null stays.")
@NullUnmarked // filled by the engine
public class CategoryChangesInput {

    @Description("Its Indonesian name; one line, up to 200 characters.")
    public String nameIndonesian;

    @Description("Its English name; one line, up to 200 characters.")
    public String nameEnglish;

    @Description("The group it is shown under.")
    public String group;

    @Description("Code of the agency authorised for it.")
    public String unitCode;

    @Description("Whether it is an office's own matter, which nobody can report.")
    public Boolean internal;

    CategoryRules.Edit edit() {
        return new CategoryRules.Edit(nameIndonesian, nameEnglish, group, unitCode, internal);
    }
}
