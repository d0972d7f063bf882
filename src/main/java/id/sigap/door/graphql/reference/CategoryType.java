package id.sigap.door.graphql.reference;

import id.sigap.door.graphql.TextType;
import id.sigap.reference.Category;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What a report is about. */
@Type("Category")
@Description("What a report is about.")
public class CategoryType {

    private final Category category;

    public CategoryType(Category category) {
        this.category = category;
    }

    @NonNull
    @Description("Its code.")
    public String getCode() {
        return category.code();
    }

    @NonNull
    @Description("Its name.")
    public TextType getName() {
        return new TextType(category.name());
    }

    @NonNull
    @Description("The group it is shown under.")
    public String getGroup() {
        return category.group();
    }

    @NonNull
    @Description("Code of the agency authorised for it.")
    public String getUnitCode() {
        return category.unitCode();
    }

    @Description("Working days from submission to the deadline.")
    public int getWorkingDays() {
        return category.workingDays();
    }
}
