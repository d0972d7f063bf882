package id.sigap.ticket.redaction;

import id.sigap.problem.Faults;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.text.Texts;
import id.sigap.ticket.cover.Redaction;
import id.sigap.ticket.cover.Spans;
import id.sigap.ticket.cover.Words;
import id.sigap.ticket.redaction.NoteRows.Note;
import id.sigap.ticket.report.Ticket;
import id.sigap.ticket.sealing.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Judges what is to be hidden: by itself, then by the report's words. */
@ApplicationScoped
class Judge {

    private final NoteRows notes;
    private final Versions versions;

    Judge(NoteRows notes, Versions versions) {
        this.notes = notes;
        this.versions = versions;
    }

    /**
     * What of.
     *
     * @param note which one; null for the description
     * @param spans what to hide; null to show all of it again
     */
    record Asked(@Nullable String note, @Nullable Spans spans) {}

    /**
     * Something to be hidden.
     *
     * @throws Problem REASON_MISSING, SPANS_INVALID or what else is wrong with the texts
     */
    static Judged<Asked> judged(Redaction asked, @Nullable String reason) {
        Faults faults = new Faults();
        Spans spans = faults.check(() -> Spans.of(asked.parts(), field(asked.note())));
        String why = faults.check(() -> Texts.reason(reason, Texts.NOTE, "reason"));
        faults.raise();
        return new Judged<>(new Asked(asked.note(), Objects.requireNonNull(spans)), Objects.requireNonNull(why));
    }

    /** Something to be shown again. */
    static Judged<Asked> judged(@Nullable String note, @Nullable String reason) {
        return new Judged<>(new Asked(note, null), Texts.reason(reason, Texts.NOTE, "reason"));
    }

    private static String field(@Nullable String note) {
        return note == null ? "description" : "note.spans";
    }

    /**
     * The report's words as they are to be; null if they are so already.
     *
     * @throws Problem SPANS_INVALID, or (in the Uni) ID_INVALID
     */
    Uni<@Nullable Words> covered(Ticket ticket, Asked asked) {
        Words words = ticket.row().words();
        String note = asked.note();
        if (note == null) {
            return Uni.createFrom().item(covered(words, asked.spans()));
        }
        return notes.of(ticket.id()).map(all -> covered(words, named(all, ticket.id(), note), asked.spans()));
    }

    private static @Nullable Words covered(Words words, @Nullable Spans spans) {
        if (spans == null) {
            return words.revealed();
        }
        spans.requireWithin(Texts.shown(words.description()), field(null));
        return words.without(spans);
    }

    private static @Nullable Words covered(Words words, Note note, @Nullable Spans spans) {
        if (spans == null) {
            return words.revealed(note.position());
        }
        spans.requireWithin(Texts.shown(note.body()), field("note"));
        return words.without(note.position(), spans);
    }

    private Note named(List<Note> all, UUID ticketId, String name) {
        return all.stream()
                .filter(note -> versions.ofNote(ticketId, note.position()).equals(name))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.ID_INVALID, "note"));
    }
}
