package id.sigap.ticket.sealing;

import id.sigap.platform.Keyring;
import id.sigap.platform.Keyring.Half;
import id.sigap.platform.Keyring.Purpose;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.Channel;
import id.sigap.reference.Channel.ChannelIntake;
import id.sigap.text.Pasted;
import id.sigap.text.PhoneNumbers;
import id.sigap.text.Texts;
import id.sigap.ticket.DisclosureView;
import id.sigap.ticket.ReceiptView.LeftOut;
import id.sigap.ticket.Submission;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A reporter's contact: checked, sealed for its report, and opened again for a disclosure. */
@ApplicationScoped
public class Contacts {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,190}");

    private static final String MAIL_TO = "mailto:";

    /** As a program copies it that knows who it is: {@code Siti <siti@example.org>}. */
    private static final Pattern IN_BRACKETS = Pattern.compile(".*<([^<>]+)>.*");

    private final Keyring keyring;
    private final Ids ids;
    private final UnitNames units;

    Contacts(Keyring keyring, Ids ids, UnitNames units) {
        this.keyring = keyring;
        this.ids = ids;
        this.units = units;
    }

    /** The contact of a submission in its stored form, or that of the account; null if nothing is known or wanted. */
    public static Submission.@Nullable Contact known(Submission submission, Channel channel) {
        if (submission.anonymous()) {
            return null;
        }
        Submission.Contact contact =
                submission.contact() == null ? ofAccount(submission, channel) : submission.contact();
        boolean empty =
                contact == null || (contact.name() == null && contact.phone() == null && contact.email() == null);
        return empty ? null : contact;
    }

    /**
     * A contact that was sent, in the form in which it is stored.
     *
     * @param leftOut what is wrong with it, each at its field: TEXT_TOO_LONG, TEXT_INVALID, CONTACT_INVALID or NAME_OF_UNIT. It
     *     is left out, and costs its sender no report
     */
    public record Read(Submission.Contact contact, List<LeftOut> leftOut) {}

    public Read read(Submission.Contact given) {
        Sent sent = new Sent(given);
        Submission.Contact contact = sent.read();
        return new Read(contact, List.copyOf(sent.leftOut));
    }

    /** What the citizen's token says, as it is: whoever bears it can mend nothing about its form. */
    private static Submission.@Nullable Contact ofAccount(Submission submission, Channel channel) {
        // A clerk's or a machine client's token says nothing of the reporter.
        return channel.intake() == ChannelIntake.CITIZEN ? submission.account() : null;
    }

    /** A contact as sent, read part by part. */
    private final class Sent {

        private final Submission.Contact given;
        private final List<LeftOut> leftOut = new ArrayList<>();

        Sent(Submission.Contact given) {
            this.given = given;
        }

        Submission.Contact read() {
            return new Submission.Contact(
                    part(given.name(), "reporter.name", this::name),
                    part(given.phone(), "reporter.phone", this::phone),
                    part(given.email(), "reporter.email", this::email));
        }

        private @Nullable String part(
                @Nullable String value, String field, BiFunction<String, String, String> reading) {
            try {
                String text = Texts.optional(value, Texts.NAME, field);
                return text == null ? null : reading.apply(text, field);
            } catch (Problem problem) {
                leftOut.add(new LeftOut(problem.code(), field, problem.limit()));
                return null;
            }
        }

        private String name(String text, String field) {
            if (units.include(text)) {
                throw new Problem(ProblemCode.NAME_OF_UNIT, field);
            }
            return text;
        }

        private String phone(String text, String field) {
            return PhoneNumbers.read(text).orElseThrow(() -> new Problem(ProblemCode.CONTACT_INVALID, field));
        }

        private String email(String text, String field) {
            Matcher brackets = IN_BRACKETS.matcher(text);
            String address = Pasted.word(brackets.matches() ? brackets.group(1) : text);
            if (address.regionMatches(true, 0, MAIL_TO, 0, MAIL_TO.length())) {
                address = address.substring(MAIL_TO.length());
            }
            if (!EMAIL.matcher(address).matches()) {
                throw new Problem(ProblemCode.CONTACT_INVALID, field);
            }
            return address;
        }
    }

    /** Half of the key that the contact of one report is sealed under. */
    public IdentitySecret secretFor(UUID ticketId) {
        return new IdentitySecret(ticketId, ids.secret());
    }

    /** The contact, sealed so that it needs the secret to be opened. */
    public ReporterIdentity seal(UUID ticketId, Submission.Contact contact, IdentitySecret secret) {
        byte[] plain = new JsonObject()
                .put("name", contact.name())
                .put("phone", contact.phone())
                .put("email", contact.email())
                .encode()
                .getBytes(StandardCharsets.UTF_8);
        int version = keyring.current();
        return new ReporterIdentity(
                ticketId,
                version,
                keyring.seal(Purpose.IDENTITY, version, new Half(secret.secret()), plain, Pins.bytes(ticketId)));
    }

    /**
     * The contact as whoever disclosed it reads it.
     *
     * @param anonymous whether the reporter chose to be known to nobody
     * @param secret null if it is erased: of a seal without it, out of an old backup, nobody knows more than of nothing
     */
    public DisclosureView open(
            boolean anonymous, @Nullable ReporterIdentity identity, @Nullable IdentitySecret secret) {
        return identity == null || secret == null
                ? new DisclosureView(anonymous, null, null, null)
                : open(anonymous, identity.ticketId(), identity.keyVersion(), identity.sealed(), secret.secret());
    }

    /** The same of what was read of both. */
    public DisclosureView open(boolean anonymous, UUID ticketId, int keyVersion, byte[] sealed, byte[] secret) {
        JsonObject contact = contact(ticketId, keyVersion, sealed, secret);
        return new DisclosureView(anonymous, shown(contact, "name"), shown(contact, "phone"), shown(contact, "email"));
    }

    /** Name, telephone number and address of a contact, those there are: to be compared, not to be shown. */
    public List<String> parts(UUID ticketId, int keyVersion, byte[] sealed, byte[] secret) {
        JsonObject contact = contact(ticketId, keyVersion, sealed, secret);
        return Stream.of("name", "phone", "email")
                .map(contact::getString)
                .filter(Objects::nonNull)
                .toList();
    }

    private JsonObject contact(UUID ticketId, int keyVersion, byte[] sealed, byte[] secret) {
        byte[] plain = keyring.open(Purpose.IDENTITY, keyVersion, new Half(secret), sealed, Pins.bytes(ticketId));
        return new JsonObject(new String(plain, StandardCharsets.UTF_8));
    }

    private static @Nullable String shown(JsonObject contact, String field) {
        String stored = contact.getString(field);
        return stored == null ? null : Texts.shown(stored);
    }
}
