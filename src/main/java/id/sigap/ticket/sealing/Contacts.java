package id.sigap.ticket.sealing;

import id.sigap.platform.Keyring;
import id.sigap.platform.Keyring.Half;
import id.sigap.platform.Keyring.Purpose;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.Channel;
import id.sigap.reference.Channel.ChannelIntake;
import id.sigap.text.Texts;
import id.sigap.ticket.DisclosureView;
import id.sigap.ticket.Submission;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A reporter's contact: checked, sealed for its report, and opened again for a disclosure. */
@ApplicationScoped
public class Contacts {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ().-]{4,24}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,190}");

    private final Keyring keyring;
    private final Ids ids;

    Contacts(Keyring keyring, Ids ids) {
        this.keyring = keyring;
        this.ids = ids;
    }

    /**
     * The contact as it will be stored; null if nothing is known or wanted.
     *
     * @throws Problem TEXT_TOO_LONG, TEXT_INVALID or CONTACT_INVALID
     */
    public static Submission.@Nullable Contact checked(Submission submission, Channel channel) {
        if (submission.anonymous()) {
            return null;
        }
        Submission.Contact contact =
                submission.contact() == null ? ofAccount(submission, channel) : checked(submission.contact());
        boolean empty =
                contact == null || (contact.name() == null && contact.phone() == null && contact.email() == null);
        return empty ? null : contact;
    }

    /**
     * A contact that was sent, in the form in which it is stored.
     *
     * @throws Problem TEXT_TOO_LONG, TEXT_INVALID or CONTACT_INVALID
     */
    public static Submission.Contact checked(Submission.Contact given) {
        return new Submission.Contact(
                Texts.optional(given.name(), Texts.NAME, "reporter.name"),
                matching(PHONE, given.phone(), "reporter.phone"),
                matching(EMAIL, given.email(), "reporter.email"));
    }

    /** What the citizen's token says, as it is: whoever bears it can mend nothing about its form. */
    private static Submission.@Nullable Contact ofAccount(Submission submission, Channel channel) {
        // A clerk's or a machine client's token says nothing of the reporter.
        return channel.intake() == ChannelIntake.CITIZEN ? submission.account() : null;
    }

    private static @Nullable String matching(Pattern pattern, @Nullable String value, String field) {
        String text = Texts.optional(value, Texts.NAME, field);
        if (text != null && !pattern.matcher(text).matches()) {
            throw new Problem(ProblemCode.CONTACT_INVALID, field);
        }
        return text;
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
        if (identity == null || secret == null) {
            return new DisclosureView(anonymous, null, null, null);
        }
        byte[] plain = keyring.open(
                Purpose.IDENTITY,
                identity.keyVersion(),
                new Half(secret.secret()),
                identity.sealed(),
                Pins.bytes(identity.ticketId()));
        JsonObject contact = new JsonObject(new String(plain, StandardCharsets.UTF_8));
        return new DisclosureView(anonymous, shown(contact, "name"), shown(contact, "phone"), shown(contact, "email"));
    }

    private static @Nullable String shown(JsonObject contact, String field) {
        String stored = contact.getString(field);
        return stored == null ? null : Texts.shown(stored);
    }
}
