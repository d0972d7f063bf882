package id.sigap.ticket.intake;

import id.sigap.access.Role;
import id.sigap.access.Viewer;
import id.sigap.platform.Keyring;
import id.sigap.platform.Keyring.Purpose;
import id.sigap.problem.Problem;
import id.sigap.ticket.Submission;
import id.sigap.ticket.report.IntakeKey;
import id.sigap.ticket.sealing.ClientKeys;
import id.sigap.ticket.sealing.IdentitySecret;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Recognises a submit that was sent before, by what is stored of it. */
@ApplicationScoped
class IntakeKeys {

    private final ClientKeys keys;
    private final Keyring keyring;

    IntakeKeys(ClientKeys keys, Keyring keyring) {
        this.keys = keys;
        this.keyring = keyring;
    }

    /** @throws Problem CLIENT_KEY_INVALID */
    void requireKey(Viewer viewer, Submission sent) {
        sent(viewer, sent);
    }

    /**
     * @param submission in the form in which it is stored
     * @throws Problem CLIENT_KEY_INVALID
     */
    IntakeKey of(Viewer viewer, Submission submission) {
        return new IntakeKey(sent(viewer, submission), content(viewer, submission));
    }

    private byte[] sent(Viewer viewer, Submission submission) {
        return keys.of("submit", viewer, submission.clientKey());
    }

    /**
     * The same as it is kept with a report whose identity has a secret: under that secret too. Otherwise whoever has the
     * service's key could go on guessing the contact in an old copy of the report, though the identity is erased.
     */
    IntakeKey under(@Nullable IdentitySecret secret, IntakeKey sent) {
        return secret == null
                ? sent
                : new IntakeKey(
                        sent.key(), keyring.mac(Purpose.INTAKE, keyring.first(), secret.secret(), sent.fingerprint()));
    }

    /** The channel is missing here: which one is meant by none depends on the day, so it is compared by itself. */
    private byte[] content(Viewer viewer, Submission sent) {
        Submission.Location place = sent.place();
        // Only what was sent: a token's own data may change between two tries.
        Submission.Contact contact = sent.contact();
        boolean ofAccount = contact == null && !sent.anonymous() && viewer.has(Role.CITIZEN);
        return keys.content(
                answered(sent.answers()),
                sent.categoryCode(),
                sent.description(),
                sent.open(),
                sent.anonymous(),
                place == null ? null : place.latitude(),
                place == null ? null : place.longitude(),
                place == null ? null : place.areaCode(),
                place == null ? null : place.address(),
                ofAccount,
                contact == null ? null : contact.name(),
                contact == null ? null : contact.phone(),
                contact == null ? null : contact.email(),
                // They are stored in no order.
                sent.photos().stream().map(Object::toString).sorted().collect(Collectors.joining(" ")));
    }

    /** In no order; each with its lengths, so that no two look alike. Without answers the version is of no meaning. */
    private static @Nullable String answered(Submission.Answers answers) {
        return answers.given().isEmpty()
                ? null
                : answers.given().stream()
                        .map(answer -> answer.code().length() + " "
                                + answer.value().length() + " " + answer.code() + answer.value())
                        .sorted()
                        .collect(Collectors.joining("\n", answers.version() + "\n", ""));
    }
}
