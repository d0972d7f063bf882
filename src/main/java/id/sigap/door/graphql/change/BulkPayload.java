package id.sigap.door.graphql.change;

import id.sigap.door.graphql.ListSize;
import id.sigap.problem.Problem;
import id.sigap.reference.ReferenceBook;
import id.sigap.ticket.OutcomeView;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The answer to the same change of several reports. */
@Type("BulkPayload")
@Description("The answer to the same change of several reports: each was done or refused by itself.")
public class BulkPayload implements Payload {

    private final List<@NonNull TicketPayload> results;
    private final List<@NonNull UserError> userErrors;

    private BulkPayload(List<@NonNull TicketPayload> results, List<@NonNull UserError> userErrors) {
        this.results = results;
        this.userErrors = userErrors;
    }

    static BulkPayload of(OutcomeView.Several outcomes, ReferenceBook book) {
        return new BulkPayload(
                outcomes.each().stream()
                        .map(outcome -> TicketPayload.of(outcome, book))
                        .toList(),
                List.of());
    }

    static BulkPayload refused(Problem problem) {
        return new BulkPayload(List.of(), UserError.all(problem));
    }

    @NonNull
    @ListSize(assumedSize = 50)
    @Description(
            "One for each report, in the order in which they were sent: done or refused by itself. A path begins at that"
                    + " report. Empty if the request itself was refused.")
    public List<@NonNull TicketPayload> getResults() {
        return results;
    }

    @Override
    @NonNull
    @ListSize(assumedSize = 3)
    @Description("What is wrong with the request, whichever report it is meant for: then nothing was done.")
    public List<@NonNull UserError> getUserErrors() {
        return userErrors;
    }
}
