package id.sigap.door.graphql.change;

import id.sigap.door.graphql.TextType;
import id.sigap.door.graphql.ticket.TicketType;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.ReferenceBook;
import id.sigap.ticket.OutcomeView;
import id.sigap.ticket.ReceiptView;
import id.sigap.ticket.TicketView;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The answer to every mutation of a report. */
@Type("TicketPayload")
@Description("The answer to a change: the report as it is now, or what is wrong with the request.")
public class TicketPayload {

    private final @Nullable TicketType ticket;
    private final @Nullable ReceiptView receipt;
    private final List<UserError> userErrors;

    private TicketPayload(@Nullable TicketType ticket, @Nullable ReceiptView receipt, List<UserError> userErrors) {
        this.ticket = ticket;
        this.receipt = receipt;
        this.userErrors = userErrors;
    }

    /** @param view null if it is not to be shown, or could not be read any more */
    static TicketPayload of(@Nullable TicketView view, ReferenceBook book) {
        return new TicketPayload(view == null ? null : new TicketType(view, book), null, List.of());
    }

    static TicketPayload of(ReceiptView receipt, ReferenceBook book) {
        return new TicketPayload(new TicketType(receipt.ticket(), book), receipt, List.of());
    }

    static TicketPayload of(OutcomeView outcome, ReferenceBook book) {
        TicketView view = outcome.ticket();
        ProblemCode refusal = outcome.refusal();
        return new TicketPayload(
                view == null ? null : new TicketType(view, book),
                null,
                refusal == null ? List.of() : List.of(new UserError(new Problem(refusal))));
    }

    static TicketPayload of(Problem problem) {
        return new TicketPayload(null, null, List.of(new UserError(problem)));
    }

    @Description("The report as it is now, also after a CONFLICT; null if the change was refused for another"
            + " reason, or if you"
            + " can no longer see the report, or if it was changed and could not be read again just now.")
    public @Nullable TicketType getTicket() {
        return ticket;
    }

    @Description("After a submit: the report's number, as printed.")
    public @Nullable String getNumber() {
        return receipt == null ? null : receipt.number();
    }

    @Description("After a submit: the PIN, which opens this one report without signing in. Keep it safe;"
            + " never put it in a URL.")
    public @Nullable String getPin() {
        return receipt == null ? null : receipt.pin();
    }

    @Description("After a submit: whether the report already existed, submitted with the same client key.")
    public @Nullable Boolean getReplayed() {
        return receipt == null ? null : receipt.replayed();
    }

    @NonNull
    @Description("What is wrong; empty if the change was made.")
    public List<@NonNull UserError> getUserErrors() {
        return userErrors;
    }

    @NonNull
    @Description(
            "After a submit that made a report: what of the reporter's contact could not be read, each at its field."
                    + " It is not stored; everything else is.")
    public List<@NonNull UserError> getWarnings() {
        return receipt == null
                ? List.of()
                : receipt.leftOut().stream()
                        .map(part -> new UserError(new Problem(part.code(), part.field(), part.limit())))
                        .toList();
    }

    /** A refusal by a rule. */
    @Type("UserError")
    @Description("A refusal by a rule, with a fixed code and text.")
    public static class UserError {

        private final Problem problem;

        UserError(Problem problem) {
            this.problem = problem;
        }

        @NonNull
        @Description("What is wrong.")
        public ProblemCode getCode() {
            return problem.code();
        }

        @Description("The path of the input field it is about.")
        public @Nullable String getField() {
            return problem.field().orElse(null);
        }

        @NonNull
        @Description("The same as a text for people.")
        public TextType getMessage() {
            return new TextType(problem.text());
        }
    }
}
