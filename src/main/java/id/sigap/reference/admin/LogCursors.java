package id.sigap.reference.admin;

import id.sigap.access.Viewer;
import id.sigap.platform.Keyring;
import id.sigap.platform.Keyring.Purpose;
import id.sigap.platform.Keyring.SealBroken;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Where a page of the log begins: a place, sealed for one viewer and one question, as the cursors of other lists are. */
@ApplicationScoped
class LogCursors {

    private final Keyring keyring;

    LogCursors(Keyring keyring) {
        this.keyring = keyring;
    }

    String seal(String list, int position) {
        int version = keyring.current();
        byte[] place = ByteBuffer.allocate(2 * Integer.BYTES).putInt(position).array();
        byte[] sealed = keyring.seal(Purpose.CURSOR, version, place, bytes(list));
        byte[] whole = ByteBuffer.allocate(1 + sealed.length)
                .put((byte) version)
                .put(sealed)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** @throws Problem CURSOR_INVALID for whatever is wrong with it */
    int open(String list, String cursor) {
        try {
            ByteBuffer whole = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            int version = Byte.toUnsignedInt(whole.get());
            byte[] sealed = new byte[whole.remaining()];
            whole.get(sealed);
            return ByteBuffer.wrap(keyring.open(Purpose.CURSOR, version, sealed, bytes(list)))
                    .getInt();
        } catch (IllegalArgumentException | BufferUnderflowException | SealBroken e) {
            throw new Problem(ProblemCode.CURSOR_INVALID, "after");
        }
    }

    /** What a cursor is bound to; each part with its length, so that no two lists look alike. */
    static String list(Viewer viewer, @Nullable ReferenceKind kind, @Nullable String code) {
        return "REFERENCE_LOG|" + part(viewer.personKey()) + "|" + part(kind == null ? null : kind.name()) + "|"
                + part(code);
    }

    private static String part(@Nullable String part) {
        return part == null ? "-" : part.length() + ":" + part;
    }

    private static byte[] bytes(String list) {
        return list.getBytes(StandardCharsets.UTF_8);
    }
}
