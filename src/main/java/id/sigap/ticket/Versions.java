package id.sigap.ticket;

import id.sigap.platform.Keyring;
import id.sigap.platform.Keyring.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/** The version of a report that clients name: of its last step that all who work on it can see. Opaque: it counts nothing. */
@ApplicationScoped
class Versions {

    private static final int BYTES = 12;

    private final Keyring keyring;

    Versions(Keyring keyring) {
        this.keyring = keyring;
    }

    String of(UUID ticketId, int statusPosition) {
        byte[] mac = keyring.mac(
                Purpose.VERSION,
                keyring.first(),
                Pins.bytes(ticketId),
                ByteBuffer.allocate(4).putInt(statusPosition).array());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac, BYTES));
    }
}
