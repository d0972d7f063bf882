package id.sigap.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.SecurityIdentity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Who showed tokens that were found good, by the SHA-256 of each token's bytes. */
final class KnownTokens {

    private final Cache<String, SecurityIdentity> identities;

    /** @param most how many are kept; one too many drives out what is seldom shown */
    KnownTokens(long most) {
        identities =
                Caffeine.newBuilder().maximumSize(most).executor(Runnable::run).build();
    }

    @Nullable
    SecurityIdentity find(String token) {
        return identities.getIfPresent(digest(token));
    }

    void keep(String token, SecurityIdentity identity) {
        identities.put(digest(token), identity);
    }

    void forget(String token) {
        identities.invalidate(digest(token));
    }

    private static String digest(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
