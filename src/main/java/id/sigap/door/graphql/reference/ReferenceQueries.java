package id.sigap.door.graphql.reference;

import id.sigap.door.graphql.Given;
import id.sigap.door.graphql.ListSize;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.Holiday;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.ReferenceData;
import io.smallrye.common.annotation.NonBlocking;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What everybody may know: areas, units, categories, channels, the calendar. Answered from memory. */
@GraphQLApi
@NonBlocking
public class ReferenceQueries {

    private final ReferenceData reference;
    private final Clock clock;

    ReferenceQueries(ReferenceData reference, Clock clock) {
        this.reference = reference;
        this.clock = clock;
    }

    @Query
    @NonNull
    @ListSize(assumedSize = 120)
    @Description("The categories that are valid today.")
    public List<@NonNull CategoryType> categories(
            @Name("includeInternal")
                    @DefaultValue("false")
                    @Description(
                            "Whether to list an office's own matters too: nobody can report them, and the Bureau can"
                                    + " correct a report to them.")
                    @Nullable
                    Boolean includeInternal,
            @Name("includeClosed")
                    @DefaultValue("false")
                    @Description("Whether to list those too that are valid on other days only.")
                    @Nullable
                    Boolean includeClosed) {
        ReferenceBook book = reference.book();
        LocalDate today = LocalDate.now(clock);
        boolean all = Given.or(includeInternal, Boolean.FALSE);
        boolean ever = Given.or(includeClosed, Boolean.FALSE);
        return book.categories().stream()
                .filter(category -> (ever || category.validity().covers(today)) && (all || !category.internal()))
                .map(category -> new CategoryType(category, book))
                .toList();
    }

    @Query
    @ListSize(assumedSize = 50)
    @Description("The areas directly inside another one; without a parent, the province.")
    public List<@NonNull AreaType> areas(
            @Name("parentCode") @Description("Code of the area they lie in.") @Nullable String parentCode) {
        ReferenceBook book = reference.book();
        if (parentCode != null && book.area(parentCode).isEmpty()) {
            throw new Problem(ProblemCode.AREA_UNKNOWN, "parentCode");
        }
        return AreaType.all(book.areasIn(parentCode), book);
    }

    @Query
    @ListSize(assumedSize = 50)
    @Description("The units directly below another one; without a parent, those at the top.")
    public List<@NonNull UnitType> units(
            @Name("parentCode") @Description("Code of the unit above them.") @Nullable String parentCode) {
        ReferenceBook book = reference.book();
        if (parentCode != null && book.unit(parentCode).isEmpty()) {
            throw new Problem(ProblemCode.UNIT_UNKNOWN, "parentCode");
        }
        return UnitType.all(book.unitsIn(parentCode), book);
    }

    @Query
    @NonNull
    @ListSize(assumedSize = 20)
    @Description("The channels reports come in through, including those no longer valid.")
    public List<@NonNull ChannelType> channels() {
        return reference.book().channels().stream().map(ChannelType::new).toList();
    }

    @Query
    @NonNull
    @ListSize(assumedSize = 10)
    @Description("How many working days each step has, and from which day of hand-over on.")
    public List<@NonNull StepClockType> stepClocks() {
        ReferenceBook book = reference.book();
        return book.stepClocks().stream()
                .map(each -> new StepClockType(each, book))
                .toList();
    }

    @Description("The agency authorised for it; once that is closed, its successor.")
    public @Nullable UnitType unit(@Source CategoryType category) {
        String code = category.category().unitCode();
        return UnitType.of(category.book().heirOf(code, LocalDate.now(clock)), category.book());
    }

    @Description("Working days from submission to the deadline, for reports submitted today.")
    public int workingDays(@Source CategoryType category) {
        return category.category().days().on(LocalDate.now(clock));
    }

    @Query
    @Description("The non-working days of a year.")
    public CalendarType calendar(@Name("year") @Description("From 2000 to 2100.") int year) {
        ReferenceBook book = reference.book();
        List<Holiday> holidays = book.holidays(year);
        return new CalendarType(year, book.calendar().isDecreed(year), holidays);
    }

    @Query
    @NonNull
    @ListSize(assumedSize = 3)
    @Description("The messages of today, in Asia/Jakarta, the most pressing first. For anybody.")
    public List<@NonNull DayNoticeType> dayNotices() {
        ReferenceBook book = reference.book();
        return book.notices().on(LocalDate.now(clock)).stream()
                .map(notice -> new DayNoticeType(notice, book))
                .toList();
    }
}
