package id.sigap.door.graphql.change;

import id.sigap.door.graphql.SharedDescriptions;
import id.sigap.door.graphql.ticket.TicketRefInput;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.cover.Redaction;
import id.sigap.ticket.redaction.TicketRedaction;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Words that the Bureau hides from those outside, and shows again. */
@GraphQLApi
public class RedactionMutations {

    private static final String REASON = "Why; for the Bureau and admins alone. Do not repeat what is hidden.";

    private final MutationRunner runner;
    private final TicketRedaction redaction;

    RedactionMutations(MutationRunner runner, TicketRedaction redaction) {
        this.runner = runner;
        this.redaction = redaction;
    }

    @Mutation
    @NonNull
    @Description(
            "Hides words of a public report from those outside: of the description or of one note, one at a time. Its"
                    + " reporter, the unit that has it, the Bureau and admins go on reading them; everybody else reads a block in"
                    + " their place, and in the history that it was done. What was hidden before stays hidden. For the Bureau.")
    public Uni<TicketPayload> ticketRedact(
            @Name("ticket") @NonNull @Description(SharedDescriptions.WHICH) TicketRefInput ticket,
            @Name("version") @NonNull @Description(SharedDescriptions.VERSION) String version,
            @Name("description") @Description("What to hide of the description; at most 50 spans.") @Nullable
                    List<@Nullable SpanInput> description,
            @Name("note") @Description("What to hide of a note that everybody reads; at most 50 spans.") @Nullable
                    NoteSpansInput note,
            @Name("reason") @NonNull @Description(REASON) String reason) {
        String name = runner.officer();
        return runner.changed(ticket, (who, ref) -> redaction
                .hide(who, ref, version, asked(description, note), reason, name)
                .map(outcome -> TicketPayload.of(outcome, runner.book())));
    }

    @Mutation
    @NonNull
    @Description(
            "Shows everybody again what was hidden of a note or, if none is named, of the description. What is not hidden"
                    + " stays as it is. For the Bureau.")
    public Uni<TicketPayload> ticketReveal(
            @Name("ticket") @NonNull @Description(SharedDescriptions.WHICH) TicketRefInput ticket,
            @Name("version") @NonNull @Description(SharedDescriptions.VERSION) String version,
            @Name("note") @Id @Description("The noteId of the step whose note is to be shown whole.") @Nullable
                    String note,
            @Name("reason") @NonNull @Description(REASON) String reason) {
        String name = runner.officer();
        return runner.changed(ticket, (who, ref) -> redaction
                .reveal(who, ref, version, note, reason, name)
                .map(outcome -> TicketPayload.of(outcome, runner.book())));
    }

    private static Redaction asked(@Nullable List<@Nullable SpanInput> description, @Nullable NoteSpansInput note) {
        if ((description == null) == (note == null)) {
            throw new Problem(ProblemCode.REDACTION_UNCLEAR, "description");
        }
        return description == null
                ? new Redaction(note.note, SpanInput.parts(note.spans))
                : new Redaction(null, SpanInput.parts(description));
    }
}
