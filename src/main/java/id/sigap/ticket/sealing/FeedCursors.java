package id.sigap.ticket.sealing;

import id.sigap.platform.Keyring;
import id.sigap.platform.Keyring.Purpose;
import id.sigap.platform.Keyring.SealBroken;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * How far somebody has read of what changed, sealed for one viewer and one scope.
 *
 * <p>It holds places in the log and no time. No two are alike, be they of one place: else two equal ones would tell that
 * nothing at all was done in the city between them.
 */
@ApplicationScoped
public class FeedCursors {

    private static final int SALT_BYTES = 6;

    /** Room for all of it; and with it no bit of the Base64 is left over. */
    private static final int PLAIN_BYTES = SALT_BYTES + 5 * Long.BYTES;

    private final Keyring keyring;
    private final RandomGenerator random;

    FeedCursors(Keyring keyring, RandomGenerator random) {
        this.keyring = keyring;
        this.random = random;
    }

    public String seal(CursorList list, FeedPlace place) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        UUID after = place.after();
        byte[] plain = ByteBuffer.allocate(PLAIN_BYTES)
                .put(salt)
                .putLong(place.from())
                .putLong(place.upto())
                .putLong(after.getMostSignificantBits())
                .putLong(after.getLeastSignificantBits())
                .putLong(place.mark())
                .array();
        int version = keyring.current();
        byte[] sealed = keyring.seal(Purpose.CURSOR, version, plain, list.context());
        byte[] whole = ByteBuffer.allocate(1 + sealed.length)
                .put((byte) version)
                .put(sealed)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /**
     * The place that a cursor was made of.
     *
     * @throws Problem CURSOR_INVALID for whatever is wrong with it
     */
    public FeedPlace open(CursorList list, String cursor) {
        try {
            ByteBuffer whole = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            int version = Byte.toUnsignedInt(whole.get());
            byte[] sealed = new byte[whole.remaining()];
            whole.get(sealed);
            ByteBuffer plain = ByteBuffer.wrap(keyring.open(Purpose.CURSOR, version, sealed, list.context()))
                    .position(SALT_BYTES);
            return new FeedPlace(
                    plain.getLong(), plain.getLong(), new UUID(plain.getLong(), plain.getLong()), plain.getLong());
        } catch (IllegalArgumentException | BufferUnderflowException | SealBroken e) {
            throw new Problem(ProblemCode.CURSOR_INVALID, "since");
        }
    }
}
