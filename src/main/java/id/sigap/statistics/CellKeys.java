package id.sigap.statistics;

import id.sigap.platform.Keyring;
import id.sigap.platform.Keyring.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * The key of each report: as good as random, and the same for ever. A keyed hash of its id, so no column holds it: whoever reads
 * the database cannot tell what was added to a count. Under the first key of the ring, for with another one the same reports
 * would get another number.
 */
@ApplicationScoped
class CellKeys {

    private final Keyring keyring;

    CellKeys(Keyring keyring) {
        this.keyring = keyring;
    }

    int of(UUID report) {
        byte[] id = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(report.getMostSignificantBits())
                .putLong(report.getLeastSignificantBits())
                .array();
        return ByteBuffer.wrap(keyring.mac(Purpose.CELL, keyring.first(), id)).getInt();
    }
}
