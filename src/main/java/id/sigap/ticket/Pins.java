package id.sigap.ticket;

import id.sigap.platform.Keyring;
import id.sigap.platform.Keyring.Purpose;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report's PIN: eight digits derived from its id under a versioned key. Nothing is stored, so a lost answer can be given
 * again, and there is no list of PINs to steal.
 */
@ApplicationScoped
class Pins {

    private static final long SPACE = 100_000_000L;

    private final Keyring keyring;

    Pins(Keyring keyring) {
        this.keyring = keyring;
    }

    /** As printed: {@code 1234-5678}. */
    String of(UUID ticketId, int keyVersion) {
        String digits = digits(ticketId, keyVersion);
        return digits.substring(0, 4) + '-' + digits.substring(4);
    }

    /**
     * Whether a PIN came and is the report's; a wrong one makes the report one that does not exist.
     *
     * @throws Problem NOT_FOUND
     */
    boolean proven(@Nullable String typed, UUID ticketId, int keyVersion) {
        if (typed == null) {
            return false;
        }
        // A version not known here yet is a PIN that is not right: an error would tell that the report exists.
        if (!keyring.knows(keyVersion) || !matches(typed, ticketId, keyVersion)) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return true;
    }

    /** Compares in constant time; dashes and spaces are forgiven. */
    private boolean matches(String typed, UUID ticketId, int keyVersion) {
        byte[] given = typed.replaceAll("[\\s\\p{Pd}]", "").getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(given, digits(ticketId, keyVersion).getBytes(StandardCharsets.UTF_8));
    }

    private String digits(UUID ticketId, int keyVersion) {
        byte[] mac = keyring.mac(Purpose.PIN, keyVersion, bytes(ticketId));
        return "%08d".formatted(Long.remainderUnsigned(ByteBuffer.wrap(mac).getLong(), SPACE));
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
