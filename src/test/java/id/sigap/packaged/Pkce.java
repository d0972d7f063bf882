package id.sigap.packaged;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Proof key for code exchange (RFC 7636): who asks for a code is who redeems it. */
record Pkce(String verifier, String challenge) {

    static Pkce fresh() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        String verifier = encode(random);
        try {
            return new Pkce(
                    verifier, encode(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
