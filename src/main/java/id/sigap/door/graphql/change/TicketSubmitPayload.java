package id.sigap.door.graphql.change;

import id.sigap.door.graphql.ListSize;
import id.sigap.door.graphql.ticket.TicketType;
import id.sigap.problem.Problem;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.notice.EmergencyNotice;
import id.sigap.ticket.ReceiptView;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The answer to a submit. */
@Type("TicketSubmitPayload")
@Description("The answer to a submit: the report with its number and PIN, or what is wrong with the request.")
public class TicketSubmitPayload implements Payload {

    private final @Nullable ReceiptView receipt;
    private final @Nullable TicketType ticket;
    private final List<@NonNull UserError> userErrors;

    private TicketSubmitPayload(
            @Nullable ReceiptView receipt, @Nullable TicketType ticket, List<@NonNull UserError> userErrors) {
        this.receipt = receipt;
        this.ticket = ticket;
        this.userErrors = userErrors;
    }

    static TicketSubmitPayload of(ReceiptView receipt, ReferenceBook book) {
        return new TicketSubmitPayload(receipt, new TicketType(receipt.ticket(), book), List.of());
    }

    /** @param categoryCode as it was sent */
    static TicketSubmitPayload refused(Problem problem, String categoryCode, ReferenceBook book) {
        EmergencyNotice emergency = book.notices().emergency(categoryCode).orElse(null);
        return new TicketSubmitPayload(null, null, UserError.all(problem, emergency));
    }

    @Description("The report; null if it was refused.")
    public @Nullable TicketType getTicket() {
        return ticket;
    }

    @Description("The report's number, as printed.")
    public @Nullable String getNumber() {
        return receipt == null ? null : receipt.number();
    }

    @Description("The PIN, which opens this one report without signing in. Keep it safe; never put it in a URL.")
    public @Nullable String getPin() {
        return receipt == null ? null : receipt.pin();
    }

    @Description("Whether the report already existed, submitted with the same client key.")
    public @Nullable Boolean getReplayed() {
        return receipt == null ? null : receipt.replayed();
    }

    @Override
    @NonNull
    @ListSize(assumedSize = 3)
    @Description(Payload.USER_ERRORS)
    public List<@NonNull UserError> getUserErrors() {
        return userErrors;
    }

    @NonNull
    @ListSize(assumedSize = 3)
    @Description("Of a report that was made: what of the reporter's contact could not be read, each at its field."
            + " It is not stored; everything else is.")
    public List<@NonNull UserError> getWarnings() {
        return receipt == null
                ? List.of()
                : receipt.leftOut().stream()
                        .map(part -> UserError.of(new Problem(part.code(), part.field(), part.limit())))
                        .toList();
    }
}
