package id.sigap.platform;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Everything that is keyed: pseudonyms, PINs, cursors, opaque versions, sealed identities, the links of history.
 *
 * <p>Each purpose has its own key, derived from a versioned master key, so that no value of one purpose says anything
 * about another. New values use the version in use ({@code sigap.key-in-use}), which every instance has to know before one
 * of them uses it; whoever stores a value stores its version too.
 */
@Startup // a key that is none shows at once, not at the first request
@ApplicationScoped
public class Keyring {

    private static final int FIRST = 1;
    private static final int LATEST = 255;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final int inUse;
    private final TreeMap<Integer, byte[]> masters = new TreeMap<>();
    private final Map<String, SecretKeySpec> derived = new ConcurrentHashMap<>();

    /** @param inUse the version that new values are made under */
    Keyring(KeySettings settings, @ConfigProperty(name = "sigap.key-in-use", defaultValue = "1") int inUse) {
        settings.byVersion().forEach((name, key) -> masters.put(versionOf(name), decoded(name, key)));
        if (!masters.containsKey(FIRST)) {
            // Pseudonyms are made under it for ever: without it nobody would find their reports again.
            throw new IllegalStateException("sigap.keys.v1 is missing");
        }
        if (!masters.containsKey(inUse)) {
            throw new IllegalStateException("sigap.key-in-use names no key that is given");
        }
        this.inUse = inUse;
    }

    /** What a key is for. */
    public enum Purpose {
        PERSON,
        INTAKE,
        ORDER,
        PIN,
        IDENTITY,
        CURSOR,
        VERSION,
        CHAIN,
        ROOT,
        OFFICER,
        PHOTO,
        REPORT,
        FINGERPRINT,
        LIMIT,
        CELL,
        NOTE
    }

    /** The version that new values are made under. */
    public int current() {
        return inUse;
    }

    /** The oldest version: for values that are looked up by equality and must not change when a key is added. */
    public int first() {
        return FIRST;
    }

    /** A keyed hash of a fixed word for each version: it tells one key from another, and nothing of either. */
    Map<Integer, byte[]> fingerprints() {
        Map<Integer, byte[]> fingerprints = new TreeMap<>();
        masters.keySet().forEach(version -> fingerprints.put(version, mac(Purpose.FINGERPRINT, version)));
        return fingerprints;
    }

    /** Whether a value made under that version can be checked here. */
    public boolean knows(int version) {
        return masters.containsKey(version);
    }

    /** HMAC-SHA-256 of the parts, each preceded by its length so that no two lists of parts look alike. */
    public byte[] mac(Purpose purpose, int version, byte[]... parts) {
        return mac(key(purpose.name(), version), parts);
    }

    private static byte[] mac(SecretKeySpec key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
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
        return seal(sealKey(purpose, version), mac(purpose, version, plain, context), plain, context);
    }

    /**
     * The same under half a key that the caller keeps: once that is destroyed, nobody opens it any more, and nobody can try
     * guesses on it. The nonce stands in the clear, so it comes from the half too.
     */
    public byte[] seal(Purpose purpose, int version, Half half, byte[] plain, byte[] context) {
        byte[] source = mac(halved(purpose + "/nonce", version, half), plain, context);
        return seal(sealKey(purpose, version, half), source, plain, context);
    }

    private static byte[] seal(SecretKeySpec key, byte[] nonceSource, byte[] plain, byte[] context) {
        byte[] nonce = Arrays.copyOf(nonceSource, NONCE_BYTES);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, plain, 0, context);
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
        requireKnown(version);
        return open(sealKey(purpose, version), sealed, context);
    }

    /**
     * The same under the half of a key that it was sealed with.
     *
     * @throws SealBroken as above, and for another half
     */
    public byte[] open(Purpose purpose, int version, Half half, byte[] sealed, byte[] context) {
        requireKnown(version);
        return open(sealKey(purpose, version, half), sealed, context);
    }

    private void requireKnown(int version) {
        if (!masters.containsKey(version)) {
            throw new SealBroken();
        }
    }

    private static byte[] open(SecretKeySpec key, byte[] sealed, byte[] context) {
        // Of less than a tag Java's cipher says something else than that it is broken.
        if (sealed.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            throw new SealBroken();
        }
        byte[] nonce = new byte[NONCE_BYTES];
        System.arraycopy(sealed, 0, nonce, 0, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, key, nonce, sealed, NONCE_BYTES, context);
    }

    /** A key of its own: the purpose's plain key makes the nonce. */
    private SecretKeySpec sealKey(Purpose purpose, int version) {
        return new SecretKeySpec(key(purpose + "/seal", version).getEncoded(), "AES");
    }

    private SecretKeySpec sealKey(Purpose purpose, int version, Half half) {
        return new SecretKeySpec(halved(purpose + "/half", version, half).getEncoded(), "AES");
    }

    private SecretKeySpec halved(String use, int version, Half half) {
        return new SecretKeySpec(mac(key(use, version), half.bytes), "HmacSHA256");
    }

    private static byte[] cipher(int mode, SecretKeySpec key, byte[] nonce, byte[] input, int from, byte[] context) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
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

    /** Half of a key, random, kept by the caller; the other half is in the ring. */
    public static final class Half {
        private final byte[] bytes;

        public Half(byte[] bytes) {
            this.bytes = bytes.clone();
        }
    }

    /** A sealed value that does not open: altered, foreign, or for somebody else. */
    public static final class SealBroken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SealBroken() {
            super("seal broken", null, false, false);
        }
    }
}
