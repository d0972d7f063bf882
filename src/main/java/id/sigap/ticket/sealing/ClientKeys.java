package id.sigap.ticket.sealing;

import id.sigap.access.Viewer;
import id.sigap.platform.Keyring;
import id.sigap.platform.Keyring.Purpose;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The key that a sender chooses for something that must not be stored twice, and its hash by which that is found again. */
@ApplicationScoped
public class ClientKeys {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    /** Without a token nothing else keeps one sender's key from another's: it must be one that nobody guesses. */
    private static final Pattern RANDOM_UUID =
            Pattern.compile("(?i)[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    private final Keyring keyring;

    ClientKeys(Keyring keyring) {
        this.keyring = keyring;
    }

    /**
     * Keyed hash of who sent something and under which key. What is sent for another use has keys of its own.
     *
     * @throws Problem CLIENT_KEY_INVALID
     */
    public byte[] of(String use, Viewer viewer, String clientKey) {
        Pattern wanted = viewer.isAnonymous() ? RANDOM_UUID : KEY;
        if (!wanted.matcher(clientKey).matches()) {
            throw new Problem(ProblemCode.CLIENT_KEY_INVALID, "clientKey");
        }
        return mac(use, viewer.person().map(person -> "person " + person).orElse("anonymous"), clientKey);
    }

    /** Keyed hash of what was sent; a word that is missing is another than any that is there. */
    public byte[] content(@Nullable Object... words) {
        return mac(
                Arrays.stream(words).map(word -> word == null ? "" : "=" + word).toArray(String[]::new));
    }

    /** The first key version for ever: a repeat must be recognised after a key was added. */
    private byte[] mac(String... parts) {
        byte[][] bytes = Arrays.stream(parts)
                .map(part -> part.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        return keyring.mac(Purpose.INTAKE, keyring.first(), bytes);
    }
}
