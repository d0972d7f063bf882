package id.sigap.ticket;

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

/** Where a page begins: the id of an entry, sealed for one viewer and one list. It holds no time. */
@ApplicationScoped
class Cursors {

    private final Keyring keyring;

    Cursors(Keyring keyring) {
        this.keyring = keyring;
    }

    String seal(UUID ticketId, Viewer viewer, TicketQuery query) {
        int version = keyring.current();
        byte[] sealed = keyring.seal(Purpose.CURSOR, version, Pins.bytes(ticketId), context(viewer, query));
        byte[] whole = ByteBuffer.allocate(1 + sealed.length)
                .put((byte) version)
                .put(sealed)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** @throws Problem CURSOR_INVALID for whatever is wrong with it */
    UUID open(String cursor, Viewer viewer, TicketQuery query) {
        try {
            ByteBuffer whole = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            int version = Byte.toUnsignedInt(whole.get());
            byte[] sealed = new byte[whole.remaining()];
            whole.get(sealed);
            ByteBuffer id = ByteBuffer.wrap(keyring.open(Purpose.CURSOR, version, sealed, context(viewer, query)));
            return new UUID(id.getLong(), id.getLong());
        } catch (IllegalArgumentException | java.nio.BufferUnderflowException | SealBroken e) {
            throw new Problem(ProblemCode.CURSOR_INVALID, "after");
        }
    }

    private static byte[] context(Viewer viewer, TicketQuery query) {
        return (viewer.person().orElse("") + '\n' + query.binding()).getBytes(StandardCharsets.UTF_8);
    }
}
