package id.sigap.door.graphql.reference;

import id.sigap.door.graphql.GlobalId;
import id.sigap.door.graphql.NodeType;
import id.sigap.door.graphql.TextType;
import id.sigap.reference.Category;
import id.sigap.reference.ReferenceBook;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What a report is about. */
@Type("Category")
@Description("What a report is about.")
public class CategoryType implements NodeType {

    private final Category category;
    private final ReferenceBook book;

    public CategoryType(Category category, ReferenceBook book) {
        this.category = category;
        this.book = book;
    }

    /** Null if there is none of that code. */
    public static @Nullable CategoryType of(@Nullable String code, ReferenceBook book) {
        return book.category(code)
                .map(category -> new CategoryType(category, book))
                .orElse(null);
    }

    @Id
    @NonNull
    @Override
    @Description(NodeType.ID)
    public String getId() {
        return GlobalId.of(GlobalId.Kind.CATEGORY, category.code());
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

    @Description("The agency authorised for it.")
    public @Nullable UnitType getUnit() {
        return UnitType.of(category.unitCode(), book);
    }

    @Description("Working days from submission to the deadline.")
    public int getWorkingDays() {
        return category.workingDays();
    }

    @Description(
            "Whom to call instead: whoever sends a report of the category by themselves is refused with this. Null for a category"
                    + " that can be reported.")
    public @Nullable EmergencyNoticeType getEmergency() {
        return book.notices()
                .emergency(category.code())
                .map(EmergencyNoticeType::new)
                .orElse(null);
    }

    @Description("What it asks besides the description; null if it asks nothing.")
    public @Nullable QuestionSetType getQuestionSet() {
        return book.questions()
                .current(category.code())
                .filter(asked -> !asked.questions().isEmpty())
                .map(QuestionSetType::new)
                .orElse(null);
    }
}
