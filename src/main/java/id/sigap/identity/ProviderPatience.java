package id.sigap.identity;

import id.sigap.platform.waits.WaitSettings;
import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Whatever is asked of the identity provider is answered soon or not at all: Quarkus bounds how long it connects, and no more. */
@ApplicationScoped
@Unremovable // Quarkus looks it up by its interface.
class ProviderPatience implements OidcRequestFilter {

    private final long longest;

    ProviderPatience(WaitSettings waits) {
        this.longest = waits.provider().toMillis();
    }

    @Override
    public Uni<Void> filter(OidcRequestFilterContext context) {
        context.request().timeout(longest);
        return Uni.createFrom().voidItem();
    }
}
