package id.sigap.door.photo;

import id.sigap.access.Viewer;
import id.sigap.door.web.Caller;
import id.sigap.identity.CurrentViewer;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Who is asking, as the use cases want to know it. */
@ApplicationScoped
class PhotoCaller {

    private final Caller caller;
    private final CurrentIdentityAssociation association;
    private final CurrentViewer current;

    PhotoCaller(Caller caller, CurrentIdentityAssociation association, CurrentViewer current) {
        this.caller = caller;
        this.association = association;
        this.current = current;
    }

    /** On the request's own context, wherever the token was checked. */
    Uni<Viewer> of(RoutingContext ctx) {
        Context context = ctx.vertx().getOrCreateContext();
        return caller.of(ctx)
                .emitOn(work -> context.runOnContext(ignored -> work.run()))
                .map(this::viewer);
    }

    private Viewer viewer(SecurityIdentity identity) {
        ManagedContext request = Arc.container().requestContext();
        request.activate();
        try {
            association.setIdentity(identity);
            return current.get();
        } finally {
            request.terminate();
        }
    }
}
