package id.sigap.ticket;

import id.sigap.access.Role;
import id.sigap.access.Viewer;
import id.sigap.platform.Keyring;
import id.sigap.platform.Keyring.Purpose;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.Category;
import id.sigap.reference.Channel;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.ReferenceData;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

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

    byte[] salt() {
        return ids.salt();
    }

    Optional<ReporterIdentity> identity(Intake intake) {
        return Optional.ofNullable(intake.contact()).map(contact -> contacts.seal(intake.id(), contact));
    }

    /** @throws Problem for whatever is wrong */
    Intake accept(Viewer viewer, Submission submission, IntakeKey key) {
        // Microseconds are what the database keeps: the answer must not differ from what is read later.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        ReferenceBook book = reference.book();
        Channel channel = ChannelChoice.of(viewer, submission.channelCode(), book, today);
        Category category = book.category(submission.categoryCode(), today)
                .orElseThrow(() -> new Problem(ProblemCode.CATEGORY_UNKNOWN, "categoryCode"));
        String description = Texts.required(submission.description(), Texts.DESCRIPTION, "description");
        Place place = placement.place(submission.place());
        UUID id = ids.next();
        boolean forSelf = channel.intake() == Channel.ChannelIntake.CITIZEN;
        return new Intake(
                id,
                numbers.next(),
                key,
                actor(channel, viewer),
                forSelf ? viewer.personKey() : null,
                forSelf ? null : viewer.personKey(),
                channel.code(),
                category.code(),
                place,
                description,
                Contacts.checked(submission, channel),
                submission.anonymous(),
                Boolean.TRUE.equals(submission.open()) ? publication.listedFrom(today) : null,
                Placement.firstHolder(channel, place, book),
                keyring.current(),
                orderKey(id),
                now,
                today,
                book);
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
