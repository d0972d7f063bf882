package id.sigap.startup.health;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready until the identity provider's keys were seen once: without them every signed-in person would be told to come back
 * later. Afterwards ready without the provider, for tokens are checked by the keys that are known.
 */
@Readiness
@ApplicationScoped
class ProviderKeys implements HealthCheck {

    private static final String NAME = "Keys of the identity provider";

    private final TenantConfigBean providers;
    private final AtomicBoolean asking = new AtomicBoolean();

    ProviderKeys(TenantConfigBean providers) {
        this.providers = providers;
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
