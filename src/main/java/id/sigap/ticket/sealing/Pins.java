package id.sigap.ticket.sealing;

import id.sigap.platform.Keyring;
import id.sigap.platform.Keyring.Purpose;
import id.sigap.platform.limit.RateLimit;
import id.sigap.platform.limit.RateLimit.Lane;
import id.sigap.platform.limit.RateLimitGrant;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.TicketRef.GivenPin;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report's PIN: eight digits derived from its id under a versioned key. Nothing is stored, so a lost answer can be given
 * again, and there is no list of PINs to steal.
 */
@ApplicationScoped
public class Pins {

    static final long SPACE = 100_000_000L;

    /** Whose PIN is worked out where there is no report: the work is the same, and nobody has it. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final Keyring keyring;
    private final RateLimit limit;

    Pins(Keyring keyring, RateLimit limit) {
        this.keyring = keyring;
        this.limit = limit;
    }

    /** As printed: {@code 1234-5678}. */
    public String of(UUID ticketId, int keyVersion) {
        String digits = digits(ticketId, keyVersion);
        return digits.substring(0, 4) + '-' + digits.substring(4);
    }

    /**
     * Whether a PIN came and is the report's; a wrong one makes the report one that does not exist. All that a network tries
     * on one report count together, whichever way it was found; a right one was no attempt, whatever it is for.
     *
     * @throws Problem NOT_FOUND or RATE_LIMITED
     */
    public boolean proven(@Nullable GivenPin pin, UUID ticketId, int keyVersion) {
        if (pin == null) {
            return false;
        }
        List<RateLimitGrant> attempt = attempted(pin, ticketId.toString());
        // A version not known here yet is a PIN that is not right: an error would tell that the report exists.
        boolean known = keyring.knows(keyVersion);
        if (!matches(pin.typed(), ticketId, known ? keyVersion : keyring.current()) || !known) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        attempt.forEach(RateLimitGrant::giveBack);
        return true;
    }

    /**
     * The answer where there is no report: what a wrong PIN gets on one that there is, after as much work.
     *
     * @param sought what it was looked for by, written in the one way there is
     * @return NOT_FOUND
     * @throws Problem RATE_LIMITED
     */
    public Problem none(@Nullable GivenPin pin, String sought) {
        if (pin != null) {
            attempted(pin, sought);
            matches(pin.typed(), NOBODY, keyring.current());
        }
        return new Problem(ProblemCode.NOT_FOUND);
    }

    /**
     * Counts by network alone, and by network and report: what others try on a report is not to be learnt from what is still
     * granted, and locks nobody out but themselves.
     */
    private List<RateLimitGrant> attempted(GivenPin pin, String report) {
        return limit.require(Lane.REPORT_PIN, pin.network().on(report), Lane.PIN_ATTEMPT, pin.network());
    }

    /** Compares in constant time. */
    private boolean matches(String typed, UUID ticketId, int keyVersion) {
        byte[] given = typed.getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(given, digits(ticketId, keyVersion).getBytes(StandardCharsets.UTF_8));
    }

    private String digits(UUID ticketId, int keyVersion) {
        byte[] mac = keyring.mac(Purpose.PIN, keyVersion, bytes(ticketId));
        // A one before them keeps the zeros at their front.
        return Long.toString(SPACE + Long.remainderUnsigned(ByteBuffer.wrap(mac).getLong(), SPACE))
                .substring(1);
    }

    public static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
