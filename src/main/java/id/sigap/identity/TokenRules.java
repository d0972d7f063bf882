package id.sigap.identity;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;
import org.jose4j.jwx.Headers;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Checks what a token must be beyond a good signature, issuer, audience and dates, which Quarkus checks: an access
 * token, signed once, in the one form there is.
 */
@ApplicationScoped
@Unremovable // Quarkus looks it up by its interface.
class TokenRules implements Validator {

    /** Says which key and which algorithm. Whatever else a header can say brings keys or changes the rules. */
    private static final Set<String> HEADERS = Set.of("alg", "kid", "typ", "x5t", "x5t#S256");

    /** RFC 7519 and RFC 9068. */
    private static final Set<String> HEADER_TYPES = Set.of("jwt", "at+jwt", "application/at+jwt");

    /** What Keycloak calls an access token, in a claim; "ID", "Refresh" and "Logout" are its others. */
    private static final String ACCESS = "Bearer";

    /** As OpenID Connect has it, no longer than 255. Half a surrogate would become a question mark, and two people one. */
    private static final Pattern SUBJECT = Pattern.compile("[^\\p{Cc}\\p{Cs}]{1,255}");

    private final Set<String> clients;

    /** @param clients who may have asked for the token ({@code azp}); anybody of the right audience if left out */
    TokenRules(@ConfigProperty(name = "sigap.identity.clients") Optional<Set<String>> clients) {
        this.clients = clients.orElse(Set.of());
    }

    /** What is wrong, in words of ours; null if nothing is. */
    @Override
    public @Nullable String validate(JwtContext context) throws MalformedClaimException {
        List<JsonWebStructure> layers = context.getJoseObjects();
        if (layers.size() != 1 || !isCanonical(context.getJwt())) {
            return "not one plain signature";
        }
        if (!isPlain(layers.get(0).getHeaders())) {
            return "a header that is not for us";
        }
        String subject = context.getJwtClaims().getSubject();
        if (subject == null || subject.isBlank() || !SUBJECT.matcher(subject).matches()) {
            return "of nobody";
        }
        if (!isListOfTexts(context.getJwtClaims().getClaimValue("groups"))) {
            return "with groups that are none";
        }
        String type = context.getJwtClaims().getClaimValue("typ", String.class);
        if (type != null && !type.equals(ACCESS)) {
            return "not an access token";
        }
        String client = context.getJwtClaims().getClaimValue("azp", String.class);
        return clients.isEmpty() || (client != null && clients.contains(client)) ? null : "made for another client";
    }

    /** Or a library would write what it found instead into the log, each time that it is asked. */
    private static boolean isListOfTexts(@Nullable Object groups) {
        return groups == null
                || (groups instanceof List<?> list && list.stream().allMatch(String.class::isInstance));
    }

    private static boolean isPlain(Headers headers) {
        String type = headers.getStringHeaderValue("typ");
        return HEADERS.containsAll(names(headers))
                && headers.getStringHeaderValue("kid") != null
                && (type == null || HEADER_TYPES.contains(type.toLowerCase(Locale.ROOT)));
    }

    private static Set<String> names(Headers headers) {
        try {
            return JsonUtil.parseJson(headers.getFullHeaderAsJsonString()).keySet();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The signature does not cover how itself is written, and lenient decoders skip what they do not know. */
    private static boolean isCanonical(String token) {
        String signature = token.substring(token.lastIndexOf('.') + 1);
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(signature);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(signature);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
