package id.sigap.statement;

import id.sigap.audit.chain.ChainedRow;
import id.sigap.platform.Keyring;
import id.sigap.platform.Keyring.Purpose;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ties each final statement to the one before it, as history's entries are tied: HMAC-SHA-256 over the link before and all that the
 * statement says, under a key that the database does not know.
 */
@ApplicationScoped
class FinalChain {

    private static final byte FORMAT = 1;
    private static final String KIND = "STATEMENT"; // in the place where history's links name theirs
    private static final int LENGTH = 2 + 32;
    private static final byte[] NOTHING = {};

    private final Keyring keyring;

    FinalChain(Keyring keyring) {
        this.keyring = keyring;
    }

    /** @param previous null for the first */
    Buffer link(List<@Nullable Object> said, @Nullable Buffer previous) {
        return link(said, previous, keyring.current());
    }

    /** Whether the link is that of what is said there, behind that one. */
    boolean holds(List<@Nullable Object> said, @Nullable Buffer previous, Buffer link) {
        if (link.length() != LENGTH || link.getByte(0) != FORMAT) {
            return false;
        }
        int version = Byte.toUnsignedInt(link.getByte(1));
        return keyring.knows(version)
                && MessageDigest.isEqual(
                        link.getBytes(), link(said, previous, version).getBytes());
    }

    private Buffer link(List<@Nullable Object> said, @Nullable Buffer previous, int version) {
        List<byte[]> parts = new ArrayList<>();
        parts.add(new byte[] {FORMAT});
        parts.add(previous == null ? NOTHING : previous.getBytes());
        parts.add(ChainedRow.part(KIND));
        said.forEach(value -> parts.add(ChainedRow.part(value)));
        return Buffer.buffer(LENGTH)
                .appendByte(FORMAT)
                .appendByte((byte) version)
                .appendBytes(keyring.mac(Purpose.CHAIN, version, parts.toArray(byte[][]::new)));
    }
}
