package id.sigap.ticket.intake;

import id.sigap.access.Viewer;
import id.sigap.platform.Keyring;
import id.sigap.platform.Keyring.Purpose;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.Submission;
import id.sigap.ticket.report.IntakeKey;
import id.sigap.ticket.sealing.IdentitySecret;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Recognises a submit that was sent before. */
@ApplicationScoped
class IntakeKeys {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    /** Without a token nothing else keeps one sender's key from another's: it must be one that nobody guesses. */
    private static final Pattern RANDOM_UUID =
            Pattern.compile("(?i)[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    private final Keyring keyring;

    IntakeKeys(Keyring keyring) {
        this.keyring = keyring;
    }

    /** @throws Problem CLIENT_KEY_INVALID */
    IntakeKey of(Viewer viewer, Submission submission) {
        Pattern wanted = viewer.isAnonymous() ? RANDOM_UUID : KEY;
        if (!wanted.matcher(submission.clientKey()).matches()) {
            throw new Problem(ProblemCode.CLIENT_KEY_INVALID, "clientKey");
        }
        String sender = viewer.person().map(person -> "person " + person).orElse("anonymous");
        return new IntakeKey(mac(Stream.of(sender, submission.clientKey())), mac(content(submission)));
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

    /** The first key version for ever: a repeat must be recognised after a key was added. */
    private byte[] mac(Stream<String> parts) {
        byte[][] bytes =
                parts.map(part -> part.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
        return keyring.mac(Purpose.INTAKE, keyring.first(), bytes);
    }

    private static Stream<String> content(Submission sent) {
        Submission.Location place = sent.place();
        // Only what was sent: a token's own data may change between two tries.
        Submission.Contact contact = sent.anonymous() ? null : sent.contact();
        Stream<Object> words = Stream.of(
                sent.channelCode(),
                sent.categoryCode(),
                sent.description(),
                Boolean.TRUE.equals(sent.open()),
                sent.anonymous(),
                place == null ? null : place.latitude(),
                place == null ? null : place.longitude(),
                place == null ? null : place.areaCode(),
                place == null ? null : place.address(),
                contact == null ? null : contact.name(),
                contact == null ? null : contact.phone(),
                contact == null ? null : contact.email());
        return Stream.concat(words, sent.photos().stream()).map(Objects::toString);
    }
}
