package id.sigap.door.graphql.reference;

import id.sigap.door.graphql.GlobalId;
import id.sigap.door.graphql.ListSize;
import id.sigap.door.graphql.NodeType;
import id.sigap.door.graphql.TextType;
import id.sigap.reference.Category;
import id.sigap.reference.ReferenceBook;
import java.time.LocalDate;
import java.util.List;
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

    @Description("Whether it is an office's own matter, which nobody can report.")
    public boolean isInternal() {
        return category.internal();
    }

    @NonNull
    @Description("First day on which it may be chosen, in Asia/Jakarta.")
    public LocalDate getValidFrom() {
        return category.validity().from();
    }

    @Description("Last day on which it may be chosen, in Asia/Jakarta; null if no end is set.")
    public @Nullable LocalDate getValidTo() {
        return category.validity().to();
    }

    @NonNull
    @ListSize(assumedSize = 2)
    @Description("How many working days reports of it have, by the day of submission, in order.")
    public List<@NonNull DatedDaysType> getDatedDays() {
        return category.days().byFirstDay().entrySet().stream()
                .map(row -> new DatedDaysType(row.getKey(), row.getValue()))
                .toList();
    }

    /** Read by fields that depend on the day. */
    Category category() {
        return category;
    }

    ReferenceBook book() {
        return book;
    }

    /** A number of days from a day on. */
    @Type("DatedDays")
    @Description("A number of working days, for reports submitted from a day on until the next one's.")
    public static class DatedDaysType {

        private final LocalDate validFrom;
        private final int workingDays;

        DatedDaysType(LocalDate validFrom, int workingDays) {
            this.validFrom = validFrom;
            this.workingDays = workingDays;
        }

        @NonNull
        @Description("First day of submission it is for, in Asia/Jakarta.")
        public LocalDate getValidFrom() {
            return validFrom;
        }

        @Description("Working days from submission to the deadline.")
        public int getWorkingDays() {
            return workingDays;
        }
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
