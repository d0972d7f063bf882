package id.sigap.door.graphql.reference;

import id.sigap.door.graphql.ListSize;
import id.sigap.door.graphql.TextType;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.notice.DayNotice;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A message of the day. */
@Type("DayNotice")
@Description("A message of the day: what everybody should know before they report something.")
public class DayNoticeType {

    private final DayNotice notice;
    private final ReferenceBook book;

    DayNoticeType(DayNotice notice, ReferenceBook book) {
        this.notice = notice;
        this.book = book;
    }

    @NonNull
    @Description("Its code.")
    public String getCode() {
        return notice.code();
    }

    @NonNull
    @Description("What it says.")
    public TextType getText() {
        return new TextType(notice.text());
    }

    @NonNull
    @Description("How loudly it is to be said.")
    public DayNotice.Severity getSeverity() {
        return notice.severity();
    }

    @NonNull
    @Description("The first day on which it is shown, in Asia/Jakarta.")
    public LocalDate getValidFrom() {
        return notice.from();
    }

    @NonNull
    @Description("The last day on which it is shown, in Asia/Jakarta.")
    public LocalDate getValidTo() {
        return notice.to();
    }

    @NonNull
    @ListSize(assumedSize = 2)
    @Description("The categories that it is about; empty for whatever is reported.")
    public List<@NonNull CategoryType> getCategories() {
        return notice.categories().stream()
                .sorted()
                .flatMap(code -> book.category(code).stream())
                .map(category -> new CategoryType(category, book))
                .toList();
    }

    @NonNull
    @ListSize(assumedSize = 2)
    @Description("The areas in which it holds, with all that lies in them; empty for the whole city.")
    public List<@NonNull AreaType> getAreas() {
        return AreaType.all(
                notice.areas().stream()
                        .sorted()
                        .flatMap(code -> book.area(code).stream())
                        .toList(),
                book);
    }
}
