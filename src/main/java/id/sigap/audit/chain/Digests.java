package id.sigap.audit.chain;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 over lists of values. */
public final class Digests {

    private Digests() {}

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of values in order. */
    static byte[] of(Object... values) {
        MessageDigest digest = sha256();
        for (Object value : values) {
            add(digest, value);
        }
        return digest.digest();
    }

    /** Preceded by its length, so that no two lists of values look alike. */
    public static void add(MessageDigest digest, Object value) {
        byte[] part = ChainedRow.part(value);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        digest.update(part);
    }
}
