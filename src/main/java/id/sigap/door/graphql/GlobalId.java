package id.sigap.door.graphql;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opaque ids of things that leave the process: the kind and a random UUID. Nothing in them is ordered by time. */
public final class GlobalId {

    private static final int BYTES = 17;

    private GlobalId() {}

    /** What an id is of. */
    public enum Kind {
        TICKET(1),
        COMMENT(2),
        PHOTO_GRANT(3);

        private final byte tag;

        Kind(int tag) {
            this.tag = (byte) tag;
        }
    }

    public static String of(Kind kind, UUID id) {
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .put(kind.tag)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * The id inside a global one; null stays null.
     *
     * @throws Problem ID_INVALID if it is no id, or one of another kind
     */
    public static @Nullable UUID parse(Kind kind, @Nullable String id, String field) {
        if (id == null) {
            return null;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(id));
            if (bytes.remaining() == BYTES && bytes.get() == kind.tag) {
                return new UUID(bytes.getLong(), bytes.getLong());
            }
        } catch (IllegalArgumentException e) {
            // Not Base64: answered like any other id that is none.
        }
        throw new Problem(ProblemCode.ID_INVALID, field);
    }
}
