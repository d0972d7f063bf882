package id.sigap.leaks;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Alternative;

/** Stands before the service's routes and, where that is planted, tells times in headers. */
@Alternative
@ApplicationScoped
class PlantedHeaders {

    /** Before everything of ours. */
    private static final int ORDER = -150;

    void register(@Observes Router router) {
        router.route().order(ORDER).handler(PlantedHeaders::handle);
    }

    private static void handle(RoutingContext ctx) {
        if (Plant.ETAG_OF_LATEST_CHANGE.isPlanted()) {
            tell(ctx, "ETag", "select max(latest_at)::text from ticket");
        } else if (Plant.LAST_MODIFIED.isPlanted() && ctx.normalizedPath().matches("/photos/[0-9a-f-]{36}")) {
            String id = ctx.normalizedPath().substring("/photos/".length());
            tell(ctx, "Last-Modified", "select max(uploaded_at)::text from photo where id = '" + id + "'");
        } else {
            ctx.next();
        }
    }

    private static void tell(RoutingContext ctx, String header, String sql) {
        ctx.request().pause();
        Future<RowSet<Row>> asked = SwitchedPool.INSTANCE.query(sql).execute();
        asked.onComplete(rows -> {
            String time = rows.succeeded() ? rows.result().iterator().next().getString(0) : null;
            if (time != null) {
                ctx.response().putHeader(header, time);
            }
            ctx.request().resume();
            ctx.next();
        });
    }
}
