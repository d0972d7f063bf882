package id.sigap.platform;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Everything that is keyed: pseudonyms, PINs, cursors, opaque versions, sealed identities.
 *
 * <p>Each purpose has its own key, derived from a versioned master key, so that no value of one purpose says anything
 * about another. New values use the newest version; whoever stores one stores its version too.
 */
@Startup // a key that is none shows at once, not at the first request
@ApplicationScoped
public class Keyring {

    private static final int FIRST = 1;
    private static final int LATEST = 255;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final TreeMap<Integer, byte[]> masters = new TreeMap<>();
    private final Map<String, SecretKeySpec> derived = new ConcurrentHashMap<>();

    Keyring(KeySettings settings) {
        settings.byVersion().forEach((name, key) -> masters.put(versionOf(name), decoded(name, key)));
        if (!masters.containsKey(FIRST)) {
            // Pseudonyms are made under it for ever: without it nobody would find their reports again.
            throw new IllegalStateException("sigap.keys.v1 is missing");
        }
    }

    /** What a key is for. */
    public enum Purpose {
        PERSON,
        INTAKE,
        ORDER,
        PIN,
        IDENTITY,
        CURSOR,
        VERSION
    }

    /** The version that new values are made under. */
    public int current() {
        return masters.lastKey();
    }

    /** The oldest version: for values that are looked up by equality and must not change when a key is added. */
    public int first() {
        return FIRST;
    }

    /** Whether a value made under that version can be checked here. */
    public boolean knows(int version) {
        return masters.containsKey(version);
    }

    /** HMAC-SHA-256 of the parts, each preceded by its length so that no two lists of parts look alike. */
    public byte[] mac(Purpose purpose, int version, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key(purpose.name(), version));
            for (byte[] part : parts) {
                mac.update(new byte[] {
                    (byte) (part.length >>> 24),
                    (byte) (part.length >>> 16),
                    (byte) (part.length >>> 8),
                    (byte) part.length
                });
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Encrypts and authenticates, bound to a context that is not stored. The nonce is derived from the content, so equal
     * input gives equal output: two worlds that differ in nothing visible stay byte-equal.
     */
    public byte[] seal(Purpose purpose, int version, byte[] plain, byte[] context) {
        byte[] nonce = new byte[NONCE_BYTES];
        System.arraycopy(mac(purpose, version, plain, context), 0, nonce, 0, NONCE_BYTES);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, purpose, version, nonce, plain, 0, context);
        byte[] whole = new byte[NONCE_BYTES + sealed.length];
        System.arraycopy(nonce, 0, whole, 0, NONCE_BYTES);
        System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
        return whole;
    }

    /**
     * Opens what {@link #seal} made.
     *
     * @throws SealBroken if it is not whole, not ours, or made for another context
     */
    public byte[] open(Purpose purpose, int version, byte[] sealed, byte[] context) {
        if (sealed.length <= NONCE_BYTES || !masters.containsKey(version)) {
            throw new SealBroken();
        }
        byte[] nonce = new byte[NONCE_BYTES];
        System.arraycopy(sealed, 0, nonce, 0, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, purpose, version, nonce, sealed, NONCE_BYTES, context);
    }

    private byte[] cipher(
            int mode, Purpose purpose, int version, byte[] nonce, byte[] input, int from, byte[] context) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            // A key of its own: the purpose's plain key makes the nonce.
            byte[] key = key(purpose + "/seal", version).getEncoded();
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context);
            return cipher.doFinal(input, from, input.length - from);
        } catch (GeneralSecurityException e) {
            throw new SealBroken();
        }
    }

    private SecretKeySpec key(String use, int version) {
        return derived.computeIfAbsent(use + "/" + version, label -> derive(label, version));
    }

    private SecretKeySpec derive(String label, int version) {
        byte[] master = masters.get(version);
        if (master == null) {
            throw new IllegalStateException("no master key of version " + version);
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(master, "HmacSHA256"));
            byte[] key = mac.doFinal(("sigap/" + label).getBytes(StandardCharsets.UTF_8));
            return new SecretKeySpec(key, "HmacSHA256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int versionOf(String name) {
        int version = name.matches("v[1-9][0-9]{0,2}") ? Integer.parseInt(name.substring(1)) : Integer.MAX_VALUE;
        if (version > LATEST) {
            throw new IllegalStateException("a key's name must be v1 to v255");
        }
        return version;
    }

    private static byte[] decoded(String name, String key) {
        byte[] bytes = Base64.getDecoder().decode(key.strip());
        if (bytes.length < 32) {
            throw new IllegalStateException("sigap.keys." + name + " has fewer than 32 bytes");
        }
        return bytes;
    }

    /** A sealed value that does not open: altered, foreign, or for somebody else. */
    public static final class SealBroken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SealBroken() {
            super("seal broken", null, false, false);
        }
    }
}
