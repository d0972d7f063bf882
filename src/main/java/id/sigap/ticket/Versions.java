package id.sigap.ticket;

import id.sigap.platform.Keyring;
import id.sigap.platform.Keyring.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/** The version of a report that clients name: of its last step that its reader can see. Opaque: it counts nothing. */
@ApplicationScoped
class Versions {

    private static final int BYTES = 12;

    private final Keyring keyring;

    Versions(Keyring keyring) {
        this.keyring = keyring;
    }

    /**
     * As one viewer is told it.
     *
     * @param privateStepsToo whether the viewer sees what was done while the report was private; if not, what moves the
     *     version is what was done in public, and the state that everybody reads
     */
    String of(TicketRow row, boolean privateStepsToo) {
        if (privateStepsToo) {
            return of(row.id(), row.moves().all());
        }
        String state = row.shownStatus() + "\n" + row.categoryCode();
        return of(Pins.bytes(row.id()), bytes(row.moves().open()), state.getBytes(StandardCharsets.UTF_8));
    }

    String of(UUID ticketId, int moves) {
        return of(Pins.bytes(ticketId), bytes(moves));
    }

    private String of(byte[]... parts) {
        byte[] mac = keyring.mac(Purpose.VERSION, keyring.first(), parts);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac, BYTES));
    }

    private static byte[] bytes(int number) {
        return ByteBuffer.allocate(4).putInt(number).array();
    }
}
