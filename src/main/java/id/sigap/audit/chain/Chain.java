package id.sigap.audit.chain;

import id.sigap.platform.Keyring;
import id.sigap.platform.Keyring.Purpose;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes and checks links: HMAC-SHA-256 over the link before, the report, the position and all columns of an entry.
 *
 * <p>Keyed, so that whoever owns the database but not the master key can compute none. A link begins with its format and
 * the version of its key: both may change, and old links can still be checked.
 */
@ApplicationScoped
public class Chain {

    private static final byte FORMAT = 1;
    private static final int LENGTH = 2 + 32;
    private static final byte[] NOTHING = {};

    private final Keyring keyring;

    Chain(Keyring keyring) {
        this.keyring = keyring;
    }

    /**
     * The link of a row that is about to be written, under the key in use.
     *
     * @param previous the link before in the same chain; null for the first
     */
    public byte[] link(ChainedRow row, byte @Nullable [] previous) {
        return link(row, previous, keyring.current());
    }

    private byte[] link(ChainedRow row, byte @Nullable [] previous, int keyVersion) {
        byte[][] parts = Stream.concat(
                        Stream.of(new byte[] {FORMAT}, previous == null ? NOTHING : previous), Stream.of(row.parts()))
                .toArray(byte[][]::new);
        return ByteBuffer.allocate(LENGTH)
                .put(FORMAT)
                .put((byte) keyVersion)
                .put(keyring.mac(Purpose.CHAIN, keyVersion, parts))
                .array();
    }

    /** What ties a report's row to the key, its history's last link among the columns: for a row that is about to be written. */
    public byte[] seal(ReportColumns columns) {
        return seal(columns, keyring.current());
    }

    private byte[] seal(ReportColumns columns, int keyVersion) {
        return ByteBuffer.allocate(LENGTH)
                .put(FORMAT)
                .put((byte) keyVersion)
                .put(keyring.mac(Purpose.REPORT, keyVersion, columns.parts()))
                .array();
    }

    /** Whether the seal is that row's. */
    public boolean isSealed(ReportColumns columns, byte[] seal) {
        return isOurs(seal) && MessageDigest.isEqual(seal, seal(columns, Byte.toUnsignedInt(seal[1])));
    }

    private boolean isOurs(byte[] keyed) {
        return keyed.length == LENGTH && keyed[0] == FORMAT && keyring.knows(Byte.toUnsignedInt(keyed[1]));
    }

    /** Whether the link is this row's, behind that one. */
    public boolean holds(ChainedRow row, @Nullable Buffer previous, Buffer stored) {
        byte[] link = stored.getBytes();
        return isOurs(link)
                && MessageDigest.isEqual(
                        link, link(row, previous == null ? null : previous.getBytes(), Byte.toUnsignedInt(link[1])));
    }
}
