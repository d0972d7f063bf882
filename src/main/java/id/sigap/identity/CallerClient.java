package id.sigap.identity;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Which client asked for a caller's token, by the token ({@code azp}): the app, not the person. */
public final class CallerClient {

    static final String CLAIM = "azp";

    private CallerClient() {}

    /** Empty without a token, and if it does not say. */
    public static Optional<String> of(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Optional.ofNullable(token.getClaim(CLAIM)).map(Object::toString)
                : Optional.empty();
    }
}
