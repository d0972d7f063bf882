package id.sigap.identity;

import id.sigap.problem.Problem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Has a token verified when it is first shown, and not with each request: a signature costs as much as all that is asked
 * by it. Only what was found good is known, so nothing that is made up drives out what is not; what was refused is
 * verified, refused and counted each time.
 *
 * <p>A known token is good until it expires, by the one clock; whoever does not know the time verifies it. All are forgotten
 * whenever the provider was asked for its keys, by the clock or for a key that is new: one that it took back ends no later
 * than before. How old a token may be is looked at with each request, known or not ({@link TokenAge}).
 */
@ApplicationScoped
public class OnceVerified implements IdentityProvider<TokenAuthenticationRequest> {

    /** Some megabytes at most. Who was driven out is verified again. */
    private static final int MOST = 5_000;

    private static final int KEYS = 50;

    /** A token that names a key or a certificate of its holder (RFC 7800): the proof of it comes with each request. */
    private static final String BOUND = "cnf";

    private final OidcIdentityProvider provider;
    private final TokenAge age;
    private final NewestTokens newest;
    private final Clock clock;
    private final Counter verified = genuine("verified");
    private final Counter met = genuine("known");
    /** Of verified tokens, which name their key there. A provider has few. */
    private final Set<String> headers = ConcurrentHashMap.newKeySet();

    private volatile KnownTokens known = new KnownTokens(MOST);

    OnceVerified(OidcIdentityProvider provider, TokenAge age, NewestTokens newest, Clock clock) {
        this.provider = provider;
        this.age = age;
        this.newest = newest;
        this.clock = clock;
    }

    private static Counter genuine(String how) {
        return Counter.builder("sigap.tokens.genuine")
                .description("Tokens that the provider made, by how that was found out.")
                .tag("how", how)
                .register(Metrics.globalRegistry);
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    /** Before the one that verifies, which has the usual one. */
    @Override
    public int priority() {
        return IdentityProvider.super.priority() + 1;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        String token = request.getToken().getToken();
        KnownTokens book = known;
        SecurityIdentity found = book.find(token);
        if (found != null && lives(found)) {
            met.increment();
            return Uni.createFrom().item(found);
        }
        // What is forgotten while it is verified goes into a book that nobody opens any more.
        return provider.authenticate(request, context).map(identity -> take(token, identity, book));
    }

    /** From now on each token is verified once more. */
    public void forget() {
        known = new KnownTokens(MOST);
    }

    private boolean lives(SecurityIdentity identity) {
        try {
            return identity.getPrincipal() instanceof KnownToken token && token.livesAt(clock.instant());
        } catch (Problem timeUnknown) {
            return false;
        }
    }

    private SecurityIdentity take(String token, SecurityIdentity identity, KnownTokens book) {
        if (!(identity.getPrincipal() instanceof JsonWebToken says)) {
            return identity;
        }
        verified.increment();
        SecurityIdentity plain = QuarkusSecurityIdentity.builder()
                .setPrincipal(new KnownToken(says))
                .addRoles(identity.getRoles())
                .build();
        KnownTokens open = isOfNewKey(token) ? forgotten() : book;
        if (age.isBelieved(plain)) {
            newest.note(plain);
            if (!says.containsClaim(BOUND)) {
                open.keep(token, plain);
            }
        }
        return plain;
    }

    /** Behind the first token of a new key Quarkus has asked for all of them: some of before may be none any more. */
    private boolean isOfNewKey(String token) {
        return headers.add(token.substring(0, Math.max(0, token.indexOf('.'))));
    }

    private KnownTokens forgotten() {
        if (headers.size() > KEYS) {
            headers.clear();
        }
        forget();
        return known;
    }
}
