package id.sigap.door.graphql.ticket;

import id.sigap.access.TicketField;
import id.sigap.door.graphql.CallLimits;
import id.sigap.door.graphql.FacetCountType;
import id.sigap.door.graphql.Given;
import id.sigap.door.graphql.ListSize;
import id.sigap.door.graphql.SharedDescriptions;
import id.sigap.door.graphql.reference.ViewerType;
import id.sigap.identity.CurrentViewer;
import id.sigap.reference.ReferenceData;
import id.sigap.ticket.TicketQuery;
import id.sigap.ticket.TicketQuery.Listing;
import id.sigap.ticket.TicketQuery.TicketFacet;
import id.sigap.ticket.TicketSort;
import id.sigap.ticket.reading.TicketReader;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Reading reports. */
@GraphQLApi
public class TicketQueries {

    private static final String AFTER = SharedDescriptions.AFTER;
    private static final String FIRST = SharedDescriptions.FIRST;
    private static final int FACETS = 50;
    private static final String DEFAULT_FIRST = SharedDescriptions.DEFAULT_FIRST;

    private final CurrentViewer viewer;
    private final CallLimits limits;
    private final TicketReader reader;
    private final ReferenceData reference;

    TicketQueries(CurrentViewer viewer, CallLimits limits, TicketReader reader, ReferenceData reference) {
        this.viewer = viewer;
        this.limits = limits;
        this.reader = reader;
        this.reference = reference;
    }

    @Query
    @NonNull
    @NonBlocking
    @Description("Who is asking.")
    public ViewerType viewer() {
        return new ViewerType(viewer.get(), viewer.officerId().orElse(null), reference.book());
    }

    @Query
    @Description("The report with this number. If it does not exist, or you may not see it, the answer is the same.")
    public Uni<TicketType> ticket(
            @Name("number") @NonNull @Description("As typed: any case, with or without dashes.") String number,
            @Name("pin") @Description("The report's PIN, for its reporter without a token.") @Nullable String pin,
            Context context) {
        limits.lookUp(viewer.get());
        return reader.byNumber(
                        viewer.get(),
                        number,
                        limits.given(pin),
                        Selected.of(context).trail(""))
                .map(view -> new TicketType(view, reference.book()));
    }

    @Query
    @Description("The signed-in citizen's own reports.")
    public Uni<TicketConnection> myTickets(
            @Name("filter") @Description("Which reports to return.") @Nullable TicketFilterInput filter,
            @Name("sort") @DefaultValue("NEWEST") @Description("In which order.") @Nullable TicketSort sort,
            @Name("first") @DefaultValue(DEFAULT_FIRST) @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            Context context) {
        return list(Listing.MINE, filter, Given.or(sort, TicketSort.NEWEST), first, after, context);
    }

    @Query
    @Description("Public reports, each listed some days after it was made public, in an order that reveals nothing.")
    public Uni<TicketConnection> publicTickets(
            @Name("filter") @Description("Which reports to return.") @Nullable TicketFilterInput filter,
            @Name("first") @DefaultValue(DEFAULT_FIRST) @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            Context context) {
        return list(Listing.PUBLIC, filter, TicketSort.SHUFFLED, first, after, context);
    }

    @Query
    @Description("The public reports that the signed-in citizen follows.")
    public Uni<TicketConnection> followedTickets(
            @Name("first") @DefaultValue(DEFAULT_FIRST) @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            Context context) {
        return list(Listing.FOLLOWED, null, TicketSort.SHUFFLED, first, after, context);
    }

    @Query
    @Description("What your unit, or a unit below it, has to do now; for the Bureau, what awaits its decision.")
    public Uni<TicketConnection> inbox(
            @Name("filter") @Description("Which reports to return.") @Nullable TicketFilterInput filter,
            @Name("sort") @DefaultValue("URGENCY") @Description("In which order.") @Nullable TicketSort sort,
            @Name("first") @DefaultValue(DEFAULT_FIRST) @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            Context context) {
        return list(Listing.INBOX, filter, Given.or(sort, TicketSort.URGENCY), first, after, context);
    }

    @Query
    @Description(
            "All that your unit, or a unit below it, has, at any status, in an order that reveals nothing; for staff of"
                    + " units.")
    public Uni<TicketConnection> unitTickets(
            @Name("filter") @Description("Which reports to return.") @Nullable TicketFilterInput filter,
            @Name("first") @DefaultValue(DEFAULT_FIRST) @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            Context context) {
        return list(Listing.UNIT, filter, TicketSort.SHUFFLED, first, after, context);
    }

    @Query
    @Description("What you entered for others, in an order that reveals nothing; for clerks and channels' clients.")
    public Uni<TicketConnection> enteredTickets(
            @Name("filter") @Description("Which reports to return.") @Nullable TicketFilterInput filter,
            @Name("first") @DefaultValue(DEFAULT_FIRST) @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            Context context) {
        return list(Listing.ENTERED, filter, TicketSort.SHUFFLED, first, after, context);
    }

    @Query
    @Description("All reports, for the Bureau and admins.")
    public Uni<TicketConnection> tickets(
            @Name("filter") @Description("Which reports to return.") @Nullable TicketFilterInput filter,
            @Name("sort") @DefaultValue("NEWEST") @Description("In which order.") @Nullable TicketSort sort,
            @Name("first") @DefaultValue(DEFAULT_FIRST) @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            Context context) {
        return list(Listing.ALL, filter, Given.or(sort, TicketSort.NEWEST), first, after, context);
    }

    @Description("Who reported it; for the Bureau and admins. The request and its reason are recorded before"
            + " it is answered.")
    public Uni<@Nullable ReporterType> reporter(
            @Source TicketType ticket,
            @Name("reason") @NonNull @Description("Why it is needed; up to 500 characters.") String reason) {
        if (!ticket.view().shows(TicketField.REPORTER)) {
            return Uni.createFrom().nullItem();
        }
        return reader.discloseReporter(viewer.get(), ticket.view().id(), reason).map(ReporterType::new);
    }

    @Description(
            "How many reports of the whole list have something in common, the most frequent first; for inbox, unitTickets and"
                    + " tickets. What has no such value is not counted. Null if a search by words finds too many to be counted, some ten thousand."
                    + " Other lists refuse it: FORBIDDEN.")
    @ListSize(assumedSize = 20)
    public Uni<@Nullable List<@NonNull FacetCountType>> facet(
            @Source TicketConnection connection,
            @Name("by") @NonNull @Description("What they are counted by.") TicketFacet by,
            @Name("first") @DefaultValue("50") @Description("How many values; from 1 to 100.") @Nullable
                    Integer first) {
        return reader.facet(viewer.get(), connection.query(), by, Given.or(first, FACETS))
                .map(facet -> facet == null
                        ? null
                        : facet.counts().stream()
                                .map(count -> new FacetCountType(count, by, reference.book()))
                                .toList());
    }

    private Uni<TicketConnection> list(
            Listing listing,
            @Nullable TicketFilterInput filter,
            TicketSort sort,
            @Nullable Integer first,
            @Nullable String after,
            Context context) {
        Selected selected = Selected.of(context);
        TicketQuery query = new TicketQuery(
                listing,
                TicketFilterInput.of(filter),
                sort,
                Given.first(first),
                after,
                selected.trail("edges/node/"),
                selected.has("totalCount") ? TicketQuery.Total.IF_FEW : TicketQuery.Total.NONE);
        return reader.list(viewer.get(), query).map(page -> new TicketConnection(page, query, reference.book()));
    }
}
