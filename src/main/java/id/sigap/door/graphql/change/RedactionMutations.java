package id.sigap.door.graphql.change;

import id.sigap.access.Viewer;
import id.sigap.door.graphql.SharedDescriptions;
import id.sigap.door.graphql.ticket.TicketRefInput;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.OutcomeView;
import id.sigap.ticket.TicketRef;
import id.sigap.ticket.cover.Redaction;
import id.sigap.ticket.redaction.PhotoRedaction;
import id.sigap.ticket.redaction.TicketRedaction;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Words and parts of photos that the Bureau hides from those outside, and shows again. */
@GraphQLApi
public class RedactionMutations {

    private static final String REASON = "Why; for the Bureau and admins alone. Do not repeat what is hidden.";

    private final MutationRunner runner;
    private final TicketRedaction words;
    private final PhotoRedaction photos;

    RedactionMutations(MutationRunner runner, TicketRedaction words, PhotoRedaction photos) {
        this.runner = runner;
        this.words = words;
        this.photos = photos;
    }

    @Mutation
    @NonNull
    @Description(
            "Hides words or a part of a photo of a public report from those outside: of the description, of one note or of"
                    + " one photo, one at a time. Its reporter, the unit that has it, the Bureau and admins go on seeing all of it;"
                    + " everybody else sees a block in its place, and in the history that it was done. What was hidden before stays"
                    + " hidden. For the Bureau.")
    public Uni<TicketPayload> ticketRedact(
            @Name("ticket") @NonNull @Description(SharedDescriptions.WHICH) TicketRefInput ticket,
            @Name("version") @NonNull @Description(SharedDescriptions.VERSION) String version,
            @Name("description") @Description("What to hide of the description; at most 50 spans.") @Nullable
                    List<@Nullable SpanInput> description,
            @Name("note") @Description("What to hide of a note that everybody reads; at most 50 spans.") @Nullable
                    NoteSpansInput note,
            @Name("photo") @Description("What to hide of a photo that everybody sees.") @Nullable PhotoMasksInput photo,
            @Name("reason") @NonNull @Description(REASON) String reason) {
        String name = runner.officer();
        return changed(ticket, (who, ref) -> {
            requireOne(description, note, photo);
            return photo == null
                    ? words.hide(who, ref, version, asked(description, note), reason, name)
                    : photos.hide(who, ref, version, PhotoIds.one(photo.photo), photo.asked(), reason, name);
        });
    }

    @Mutation
    @NonNull
    @Description(
            "Shows everybody again what was hidden of a note, of a photo or, if neither is named, of the description. What"
                    + " is not hidden stays as it is. For the Bureau.")
    public Uni<TicketPayload> ticketReveal(
            @Name("ticket") @NonNull @Description(SharedDescriptions.WHICH) TicketRefInput ticket,
            @Name("version") @NonNull @Description(SharedDescriptions.VERSION) String version,
            @Name("note") @Id @Description("The noteId of the step whose note is to be shown whole.") @Nullable
                    String note,
            @Name("photo") @Id @Description("Id of the photo that is to be shown whole.") @Nullable String photo,
            @Name("reason") @NonNull @Description(REASON) String reason) {
        String name = runner.officer();
        return changed(ticket, (who, ref) -> {
            if (photo == null) {
                return words.reveal(who, ref, version, note, reason, name);
            }
            requireOne(note, photo);
            return photos.reveal(who, ref, version, PhotoIds.one(photo), reason, name);
        });
    }

    private Uni<TicketPayload> changed(TicketRefInput ticket, BiFunction<Viewer, TicketRef, Uni<OutcomeView>> change) {
        return runner.changed(
                ticket, (who, ref) -> change.apply(who, ref).map(outcome -> TicketPayload.of(outcome, runner.book())));
    }

    private static void requireOne(@Nullable Object... some) {
        if (Stream.of(some).filter(Objects::nonNull).count() != 1) {
            throw new Problem(ProblemCode.REDACTION_UNCLEAR, "description");
        }
    }

    private static Redaction asked(@Nullable List<@Nullable SpanInput> description, @Nullable NoteSpansInput note) {
        return note == null
                ? new Redaction(null, SpanInput.parts(Objects.requireNonNull(description)))
                : new Redaction(note.note, SpanInput.parts(note.spans));
    }
}
