package id.sigap.startup.health;

import id.sigap.identity.OnceVerified;
import id.sigap.platform.Rounds;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready until the identity provider's keys were seen once: without them every signed-in person would be told to come back
 * later. Afterwards ready without the provider, for tokens are checked by the keys that are known. Those are asked for again
 * from time to time, so that a key that the provider took back is soon no key here either.
 */
@Readiness
@ApplicationScoped
class ProviderKeys implements HealthCheck {

    private static final String NAME = "Keys of the identity provider";

    private final TenantConfigBean providers;
    private final OnceVerified tokens;
    private final AtomicBoolean asking = new AtomicBoolean();

    ProviderKeys(TenantConfigBean providers, OnceVerified tokens) {
        this.providers = providers;
        this.tokens = tokens;
    }

    void join(@Observes Rounds rounds) {
        rounds.whileServing("sigap.identity.keys-every", this::askAgain);
    }

    /**
     * By a token that is none, behind which its keys are fetched; by itself Quarkus does so for keys that are new alone. Tokens
     * that were verified by the keys of before are verified by those of now.
     */
    private Uni<Void> askAgain() {
        TenantConfigContext provider = providers.getDefaultTenant();
        return !provider.ready()
                ? Uni.createFrom().voidItem()
                : provider.provider()
                        .refreshJwksAndVerifyJwtToken("", false, false, null)
                        .onFailure()
                        .recoverWithNull()
                        .invoke(tokens::forget)
                        .replaceWithVoid();
    }

    @Override
    public HealthCheckResponse call() {
        TenantConfigContext provider = providers.getDefaultTenant();
        if (!provider.ready() && asking.compareAndSet(false, true)) {
            ask(provider);
        }
        return HealthCheckResponse.named(NAME).status(provider.ready()).build();
    }

    /** Else only a request with a token would ask again, and nobody is sent one who is not ready. Not waited for. */
    private void ask(TenantConfigContext provider) {
        Uni.createFrom()
                .deferred(provider::initialize)
                .onTermination()
                .invoke(() -> asking.set(false))
                .subscribe()
                .with(found -> {}, failed -> {});
    }
}
