package id.sigap.ticket.intake;

import id.sigap.access.Role;
import id.sigap.access.Viewer;
import id.sigap.platform.Keyring;
import id.sigap.platform.Keyring.Purpose;
import id.sigap.problem.Faults;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.Channel;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.ReferenceData;
import id.sigap.ticket.ReceiptView.LeftOut;
import id.sigap.ticket.Submission;
import id.sigap.ticket.answers.StoredAnswers;
import id.sigap.ticket.reading.TicketRows;
import id.sigap.ticket.report.Actor;
import id.sigap.ticket.report.Intake;
import id.sigap.ticket.report.IntakeKey;
import id.sigap.ticket.report.Place;
import id.sigap.ticket.report.Placement;
import id.sigap.ticket.report.Publication;
import id.sigap.ticket.sealing.Contacts;
import id.sigap.ticket.sealing.IdentitySecret;
import id.sigap.ticket.sealing.Ids;
import id.sigap.ticket.sealing.Pins;
import id.sigap.ticket.sealing.TicketNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks a submission against the rules and reference data of today and decides all that its report begins with. */
@ApplicationScoped
class IntakeDesk {

    private final ReferenceData reference;
    private final Placement placement;
    private final Publication publication;
    private final Ids ids;
    private final TicketNumbers numbers;
    private final IntakeKeys keys;
    private final Contacts contacts;
    private final Keyring keyring;
    private final Clock clock;

    IntakeDesk(
            ReferenceData reference,
            Placement placement,
            Publication publication,
            Ids ids,
            TicketNumbers numbers,
            IntakeKeys keys,
            Contacts contacts,
            Keyring keyring,
            Clock clock) {
        this.reference = reference;
        this.placement = placement;
        this.publication = publication;
        this.ids = ids;
        this.numbers = numbers;
        this.keys = keys;
        this.contacts = contacts;
        this.keyring = keyring;
        this.clock = clock;
    }

    IntakeKey key(Viewer viewer, Submission submission) {
        return keys.of(viewer, submission);
    }

    /** Whether what is sent now is what that report was made of. */
    boolean isRepeated(Viewer viewer, Submission submission, IntakeKey sent, TicketRows.Match found) {
        LocalDate then = LocalDate.ofInstant(found.row().submittedAt(), clock.getZone());
        return keys.under(found.secret(), sent).hasContentOf(found.key())
                && ChannelChoice.isThat(
                        found.row().channelCode(), viewer, submission.channelCode(), reference.book(), then);
    }

    /** @throws Problem all that is wrong with it, if anything of it cannot be stored, whoever sends it */
    StoredForm stored(Viewer viewer, Submission sent) {
        Faults faults = new Faults();
        StoredForm form = StoredForm.of(sent, contacts, faults);
        faults.require(() -> keys.requireKey(viewer, sent));
        if (!faults.isEmpty()) {
            look(viewer, sent, LocalDate.now(clock), faults);
        }
        faults.raise();
        return Objects.requireNonNull(form);
    }

    /**
     * What would be said of a form today.
     *
     * @param faults all for which it would be refused
     * @param leftOut what of the contact cannot be read
     */
    record Judged(List<Problem> faults, List<LeftOut> leftOut) {}

    /** @throws Problem what is no rule's refusal, as FORBIDDEN is for whoever may submit nothing */
    Judged judge(Viewer viewer, Submission sent) {
        Faults faults = new Faults();
        StoredForm.of(sent, contacts, faults);
        faults.require(() -> keys.requireKey(viewer, sent));
        look(viewer, sent, LocalDate.now(clock), faults);
        return new Judged(faults.all(), StoredForm.leftOut(sent, contacts));
    }

    byte[] salt() {
        return ids.salt();
    }

    /**
     * A submission that holds.
     *
     * @param answers at most one
     * @param identity all that says who reported it; empty if nothing does
     */
    record Accepted(Intake intake, Channel channel, List<StoredAnswers> answers, List<Object> identity) {}

    /**
     * @param submission in the form in which it is stored
     * @throws Problem for whatever is wrong with it today
     */
    Accepted accept(Viewer viewer, Submission submission, IntakeKey key) {
        // Microseconds are what the database keeps: the answer must not differ from what is read later.
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        ReferenceBook book = reference.book();
        Faults faults = new Faults();
        Looked looked = look(viewer, submission, today, faults);
        faults.raise();
        Channel channel = Objects.requireNonNull(looked.channel());
        Place place = Objects.requireNonNull(looked.place());
        UUID id = ids.next();
        Submission.Contact contact = Contacts.known(submission, channel);
        IdentitySecret secret = contact == null ? null : contacts.secretFor(id);
        boolean forSelf = channel.intake() == Channel.ChannelIntake.CITIZEN;
        Intake intake = new Intake(
                id,
                numbers.next(),
                keys.under(secret, key),
                actor(channel, viewer),
                forSelf ? viewer.personKey() : null,
                forSelf ? null : viewer.personKey(),
                channel.code(),
                submission.categoryCode(),
                place,
                submission.description(),
                submission.anonymous(),
                Boolean.TRUE.equals(submission.open()) ? publication.listedFrom(today) : null,
                place.firstHolder(channel, book),
                keyring.current(),
                orderKey(id),
                now,
                today,
                book);
        return new Accepted(
                intake,
                channel,
                looked.category().stored(),
                contact == null || secret == null ? List.of() : List.of(contacts.seal(id, contact, secret), secret));
    }

    /** What a submission names, as it is known today; null where that was found wrong. */
    private record Looked(
            @Nullable Channel channel,
            CategoryChoice category,
            @Nullable Place place) {}

    /** @throws Problem FORBIDDEN at once: whoever may submit nothing is told nothing of their form */
    private Looked look(Viewer viewer, Submission sent, LocalDate today, Faults faults) {
        ReferenceBook book = reference.book();
        ChannelChoice.requireAny(viewer);
        Channel channel = faults.check(() -> ChannelChoice.of(viewer, sent.channelCode(), book, today));
        faults.require(() -> requirePublishing(sent, channel));
        CategoryChoice category = CategoryChoice.of(sent, channel, book, today, faults);
        return new Looked(channel, category, faults.check(() -> placement.place(sent.place())));
    }

    /** Private unless its reporter says otherwise: who submits it for somebody else has to know what they said. */
    private static void requirePublishing(Submission sent, @Nullable Channel channel) {
        if (Boolean.TRUE.equals(sent.open()) && channel != null && !channel.maySayPublic()) {
            throw new Problem(ProblemCode.PUBLISHING_NOT_YOURS, "public");
        }
    }

    private static Actor actor(Channel channel, Viewer viewer) {
        return switch (channel.intake()) {
            case CITIZEN, WEB -> Actor.REPORTER;
            case CLIENT -> Actor.of(Role.CHANNEL.name(), viewer);
            case DESK -> Actor.of(Role.DESK_OFFICER.name(), viewer);
        };
    }

    private long orderKey(UUID id) {
        return ByteBuffer.wrap(keyring.mac(Purpose.ORDER, keyring.first(), Pins.bytes(id)))
                .getLong();
    }
}
