package id.sigap.leaks;

import id.sigap.door.portal.page.PlantedFrames;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Alternative;
import java.util.function.Consumer;

/** Stands before the service's routes and, where that is planted, tells times in headers, and more on pages. */
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
        } else if (Plant.isOnPages() && ctx.request().uri().startsWith("/lacak?nomor=")) {
            String number = ctx.request().uri().substring("/lacak?nomor=".length());
            ask(
                    ctx,
                    page() + " from ticket where number = '" + number.replaceAll("[^0-9A-Z]", "") + "'",
                    told -> PlantedFrames.TOLD.put(ctx.request().uri(), told));
        } else {
            ctx.next();
        }
    }

    private static String page() {
        if (Plant.PAGE_TELLS_EXISTENCE.isPlanted()) {
            return "select count(*)::text";
        }
        return Plant.PAGE_TELLS_HOUR.isPlanted() ? "select max(latest_at)::text" : "select max(owner_key)";
    }

    private static void tell(RoutingContext ctx, String header, String sql) {
        ask(ctx, sql, time -> ctx.response().putHeader(header, time));
    }

    private static void ask(RoutingContext ctx, String sql, Consumer<String> tell) {
        ctx.request().pause();
        Future<RowSet<Row>> asked = SwitchedPool.INSTANCE.query(sql).execute();
        asked.onComplete(rows -> {
            String told = rows.succeeded() ? rows.result().iterator().next().getString(0) : null;
            if (told != null) {
                tell.accept(told);
            }
            ctx.request().resume();
            ctx.next();
        });
    }
}
