package id.sigap.ticket.sealing;

import id.sigap.platform.Keyring;
import id.sigap.platform.Keyring.Purpose;
import id.sigap.platform.Keyring.SealBroken;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;

/**
 * Where a page begins: what the entry before it was sorted by when it was read, sealed for one viewer and one list.
 *
 * <p>Nothing is looked up again, so what happens to that entry later neither moves the page nor shows by it. A time stands
 * in there only if the list is sorted by it, which takes the right to read it.
 */
@ApplicationScoped
public class Cursors {

    /** Room for the longest; and with it no bit of the Base64 is left over, so that a cursor is written in one way only. */
    private static final int PLACE_BYTES = 40;

    private final Keyring keyring;

    Cursors(Keyring keyring) {
        this.keyring = keyring;
    }

    /**
     * A cursor; all are of one length.
     *
     * @param place a value for each of the list's types
     */
    public String seal(CursorList list, List<?> place) {
        ByteBuffer plain = ByteBuffer.allocate(PLACE_BYTES);
        for (int i = 0; i < list.types().size(); i++) {
            list.types().get(i).write(plain, place.get(i));
        }
        int version = keyring.current();
        byte[] sealed = keyring.seal(Purpose.CURSOR, version, plain.array(), list.context());
        byte[] whole = ByteBuffer.allocate(1 + sealed.length)
                .put((byte) version)
                .put(sealed)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /**
     * The values that a cursor was made of.
     *
     * @throws Problem CURSOR_INVALID for whatever is wrong with it
     */
    public List<Object> open(CursorList list, String cursor) {
        try {
            ByteBuffer whole = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            int version = Byte.toUnsignedInt(whole.get());
            byte[] sealed = new byte[whole.remaining()];
            whole.get(sealed);
            ByteBuffer plain = ByteBuffer.wrap(keyring.open(Purpose.CURSOR, version, sealed, list.context()));
            return list.types().stream().map(type -> type.read(plain)).toList();
        } catch (IllegalArgumentException | java.nio.BufferUnderflowException | SealBroken e) {
            throw new Problem(ProblemCode.CURSOR_INVALID, "after");
        }
    }
}
