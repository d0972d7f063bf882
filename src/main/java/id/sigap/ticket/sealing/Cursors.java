package id.sigap.ticket.sealing;

import id.sigap.access.Viewer;
import id.sigap.platform.Keyring;
import id.sigap.platform.Keyring.Purpose;
import id.sigap.platform.Keyring.SealBroken;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Function;

/** Where a page begins: what an entry is found by, sealed for one viewer and one list. It holds no time. */
@ApplicationScoped
public class Cursors {

    private final Keyring keyring;

    Cursors(Keyring keyring) {
        this.keyring = keyring;
    }

    public String seal(UUID ticketId, Viewer viewer, String list) {
        return seal(Pins.bytes(ticketId), viewer, list);
    }

    /** Of a list whose entries are numbered; the number does not show. */
    public String seal(long number, Viewer viewer, String list) {
        return seal(ByteBuffer.allocate(Long.BYTES).putLong(number).array(), viewer, list);
    }

    private String seal(byte[] place, Viewer viewer, String list) {
        int version = keyring.current();
        byte[] sealed = keyring.seal(Purpose.CURSOR, version, place, context(viewer, list));
        byte[] whole = ByteBuffer.allocate(1 + sealed.length)
                .put((byte) version)
                .put(sealed)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /**
     * The report that a cursor stands at.
     *
     * @throws Problem CURSOR_INVALID for whatever is wrong with it
     */
    public UUID open(String cursor, Viewer viewer, String list) {
        return open(cursor, viewer, list, id -> new UUID(id.getLong(), id.getLong()));
    }

    /**
     * The numbered entry that a cursor stands at.
     *
     * @throws Problem CURSOR_INVALID for whatever is wrong with it
     */
    public long openNumber(String cursor, Viewer viewer, String list) {
        return open(cursor, viewer, list, ByteBuffer::getLong);
    }

    private <T> T open(String cursor, Viewer viewer, String list, Function<ByteBuffer, T> place) {
        try {
            ByteBuffer whole = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            int version = Byte.toUnsignedInt(whole.get());
            byte[] sealed = new byte[whole.remaining()];
            whole.get(sealed);
            return place.apply(ByteBuffer.wrap(keyring.open(Purpose.CURSOR, version, sealed, context(viewer, list))));
        } catch (IllegalArgumentException | java.nio.BufferUnderflowException | SealBroken e) {
            throw new Problem(ProblemCode.CURSOR_INVALID, "after");
        }
    }

    private static byte[] context(Viewer viewer, String list) {
        return (viewer.person().orElse("") + '\n' + list).getBytes(StandardCharsets.UTF_8);
    }
}
