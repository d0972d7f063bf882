package id.sigap.door.web;

import id.sigap.platform.Outages;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AnonymousAuthenticationRequest;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BiConsumer;

/** Who sent a request, found out before anything of it is carried out. */
@ApplicationScoped
public class Caller {

    private final IdentityProviderManager identities;
    private final TokenRefusals refusals;
    private final Outages outages;

    Caller(IdentityProviderManager identities, TokenRefusals refusals, Outages outages) {
        this.identities = identities;
        this.refusals = refusals;
        this.outages = outages;
    }

    /**
     * Fails with a {@link Problem}: {@code PREFLIGHT_MISSING} if a page of another site could have sent the request in
     * somebody's name, {@code UNAUTHENTICATED} alike for every token that is not accepted, or {@code UNAVAILABLE} if
     * nobody is there to check it.
     */
    public Uni<SecurityIdentity> of(RoutingContext ctx) {
        if (CrossSite.isPossible(ctx.request())) {
            return Uni.createFrom().failure(new Problem(ProblemCode.PREFLIGHT_MISSING));
        }
        List<String> credentials = ctx.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        if (credentials.size() > 1) {
            refusals.note();
            return Uni.createFrom().failure(new Problem(ProblemCode.UNAUTHENTICATED));
        }
        if (credentials.isEmpty()) {
            // Nobody is asked who it is, not even a provider that was never reached.
            return identities.authenticate(AnonymousAuthenticationRequest.INSTANCE);
        }
        // Quarkus' own handler would answer the request by itself, in its own words.
        BiConsumer<RoutingContext, Throwable> leaveItToUs = (ignored, failure) -> {};
        ctx.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, leaveItToUs);
        return QuarkusHttpUser.getSecurityIdentity(ctx, identities)
                .onFailure()
                .transform(this::refusal)
                .invoke(identity -> {
                    // Credentials that no mechanism recognised (Basic, for one) must not pass for none at all.
                    if (identity.isAnonymous()) {
                        refusals.note();
                        throw new Problem(ProblemCode.UNAUTHENTICATED);
                    }
                });
    }

    /** Whose a token is that was shown otherwise than in a header, on a connection that began with this request. */
    public Uni<SecurityIdentity> of(RoutingContext handshake, String token) {
        AuthenticationRequest shown = HttpSecurityUtils.setRoutingContextAttribute(
                new TokenAuthenticationRequest(new AccessTokenCredential(token)), handshake);
        return identities.authenticate(shown).onFailure().transform(this::refusal);
    }

    private Problem refusal(Throwable failure) {
        Problem problem = Failures.meaningOf(failure);
        if (problem.code() == ProblemCode.UNAVAILABLE) {
            outages.note(
                    "provider",
                    "a key is not known, and the provider at quarkus.oidc.auth-server-url does not tell it");
            return problem;
        }
        // Whatever else a mechanism throws, it did so because of what the caller sent.
        refusals.note(failure);
        return new Problem(ProblemCode.UNAUTHENTICATED);
    }
}
