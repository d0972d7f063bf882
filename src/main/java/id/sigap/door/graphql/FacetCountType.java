package id.sigap.door.graphql;

import id.sigap.deadline.Urgency;
import id.sigap.problem.LocalizedText;
import id.sigap.reference.ReferenceBook;
import id.sigap.ticket.TicketPageView.Count;
import id.sigap.ticket.TicketQuery.TicketFacet;
import id.sigap.workflow.Status;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** How many reports of a list have one value. */
@Type("FacetCount")
@Description("How many reports of a list have one value.")
public class FacetCountType {

    private final Count counted;
    private final LocalizedText words;

    public FacetCountType(Count count, TicketFacet by, ReferenceBook book) {
        this.counted = count;
        this.words = words(count.value(), by, book);
    }

    @NonNull
    @Description("The value, as a filter takes it: a constant or a code.")
    public String getValue() {
        return counted.value();
    }

    @NonNull
    @Description("What people call it.")
    public TextType getLabel() {
        return new TextType(words);
    }

    @NonNull
    @Description("How many reports of the whole list have it.")
    public Integer getCount() {
        return Math.toIntExact(counted.reports());
    }

    /** What another instance has just been told of has its code for a name, for a second. */
    private static LocalizedText words(String value, TicketFacet by, ReferenceBook book) {
        return switch (by) {
            case STATUS -> Status.valueOf(value).label();
            case URGENCY -> Urgency.valueOf(value).label();
            case CATEGORY -> book.category(value).map(it -> it.name()).orElse(name(value));
            case AREA -> name(book.area(value).map(it -> it.name()).orElse(value));
            case HOLDER -> name(book.unit(value).map(it -> it.name()).orElse(value));
        };
    }

    private static LocalizedText name(String name) {
        return new LocalizedText(name, name);
    }
}
