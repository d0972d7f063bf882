package id.sigap.door.graphql;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Opaque ids of things that leave the process: the kind and a random UUID; of reference data, which anybody may read, their code.
 * Nothing in them is ordered by time.
 */
public final class GlobalId {

    private static final int BYTES = 17;

    private GlobalId() {}

    /** What an id is of. */
    public enum Kind {
        TICKET(1),
        COMMENT(2),
        PHOTO_GRANT(3),
        UNIT(4),
        AREA(5),
        CATEGORY(6),
        CHANNEL(7);

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

    public static String of(Kind kind, String code) {
        byte[] name = code.getBytes(StandardCharsets.UTF_8);
        byte[] bytes =
                ByteBuffer.allocate(1 + name.length).put(kind.tag).put(name).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * What an id is of.
     *
     * @throws Problem ID_INVALID if it is no id
     */
    public static Kind kindOf(String id, String field) {
        byte[] bytes = decoded(id);
        return Arrays.stream(Kind.values())
                .filter(kind -> bytes.length > 0 && bytes[0] == kind.tag)
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.ID_INVALID, field));
    }

    /** The code inside the id of something that has one. */
    public static String codeIn(String id) {
        byte[] bytes = decoded(id);
        return new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8);
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
        ByteBuffer bytes = ByteBuffer.wrap(decoded(id));
        if (bytes.remaining() == BYTES && bytes.get() == kind.tag) {
            return new UUID(bytes.getLong(), bytes.getLong());
        }
        throw new Problem(ProblemCode.ID_INVALID, field);
    }

    /** Of what is not Base64 nothing: answered like any other id that is none. */
    private static byte[] decoded(String id) {
        try {
            return Base64.getUrlDecoder().decode(id);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
