package id.sigap.audit.root;

import id.sigap.platform.Keyring;
import id.sigap.platform.Keyring.Purpose;
import id.sigap.platform.Keyring.SealBroken;
import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;

/**
 * A key that signs roots, Ed25519: one for each master key that was in use, and of the same number. Both halves are in the
 * seal, so that nobody without the master key can put another one in its place; the public half stands beside it for whoever
 * checks elsewhere.
 *
 * @param id its number, that of the master key which seals it
 * @param version of that master key
 * @param publicKey X.509 encoding
 */
public record RootKey(int id, int version, Buffer publicKey, Buffer sealed) {

    private static final String ALGORITHM = "Ed25519";

    /** Sealed under the master key in use. */
    public static RootKey generated(Keyring keyring) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            byte[] open = pair.getPublic().getEncoded();
            byte[] secret = pair.getPrivate().getEncoded();
            byte[] both = ByteBuffer.allocate(Integer.BYTES + open.length + secret.length)
                    .putInt(open.length)
                    .put(open)
                    .put(secret)
                    .array();
            int version = keyring.current();
            Buffer sealed = Buffer.buffer(keyring.seal(Purpose.ROOT, version, both, context(version)));
            return new RootKey(version, version, Buffer.buffer(open), sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Buffer sign(Keyring keyring, Buffer digest) {
        try {
            ByteBuffer both = opened(keyring);
            int open = both.getInt();
            both.position(both.position() + open);
            byte[] secret = new byte[both.remaining()];
            both.get(secret);
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(secret)));
            signature.update(digest.getBytes());
            return Buffer.buffer(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it is the one that was sealed. */
    public boolean isGenuine(Keyring keyring) {
        try {
            ByteBuffer both = opened(keyring);
            byte[] open = new byte[both.getInt()];
            both.get(open);
            return Buffer.buffer(open).equals(publicKey);
        } catch (SealBroken e) {
            return false;
        }
    }

    private ByteBuffer opened(Keyring keyring) {
        return ByteBuffer.wrap(keyring.open(Purpose.ROOT, version, sealed.getBytes(), context(id)));
    }

    public static boolean verifies(Buffer publicKey, Buffer digest, Buffer signature) {
        try {
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(
                    KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(publicKey.getBytes())));
            verifier.update(digest.getBytes());
            return verifier.verify(signature.getBytes());
        } catch (GeneralSecurityException e) {
            return false; // no key, or no signature, at all
        }
    }

    private static byte[] context(int id) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(id).array();
    }
}
