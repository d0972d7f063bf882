package id.sigap.identity;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * What is read of a verified token, without the token itself and without the request that it came by: whoever gets to see
 * this memory can show nobody a token.
 */
final class KnownToken implements JsonWebToken {

    /** All that anybody here asks for. */
    private static final Set<String> READ = Set.of(
            "sub",
            "iat",
            "exp",
            "nbf",
            "groups",
            "unit",
            "channel",
            "name",
            "email",
            "phone_number",
            CallerClient.CLAIM);

    private final Map<String, Object> claims = new HashMap<>();

    KnownToken(JsonWebToken token) {
        for (String name : READ) {
            Object value = token.getClaim(name);
            if (value != null) {
                claims.put(name, value);
            }
        }
    }

    /** To the second, as when it was verified. When it was issued is looked at each time ({@link TokenAge}). */
    boolean livesAt(Instant now) {
        long second = now.getEpochSecond();
        return second < getExpirationTime() && !(claims.get("nbf") instanceof Long from && second < from);
    }

    @Override
    public String getName() {
        return getSubject();
    }

    @Override
    public Set<String> getClaimNames() {
        return Set.copyOf(claims.keySet());
    }

    /** The interface leaves it to whoever asks to know the type of a claim. */
    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T getClaim(String name) {
        return (T) claims.get(name);
    }
}
