package id.sigap.door.graphql.live;

import id.sigap.platform.UnderWay;
import id.sigap.platform.limit.ClientNetwork;
import io.quarkus.smallrye.graphql.runtime.SmallRyeGraphQLConfig;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The way in for who wants to be told: {@code /graphql/live}, a WebSocket and nothing else. */
@ApplicationScoped
public class LiveRoute implements HttpServerOptionsCustomizer {

    static final String PROTOCOL = "graphql-transport-ws";

    /** After the GraphQL door, which lets nothing below it pass but this. */
    private static final int ORDER = -98;

    private static final int UNAVAILABLE = 503;
    private static final int TOO_MANY = 429;

    private final String path;
    private final ClientNetwork network;
    private final LiveBounds bounds;
    private final LiveHub hub;
    private final UnderWay underWay;

    LiveRoute(SmallRyeGraphQLConfig engine, ClientNetwork network, LiveBounds bounds, LiveHub hub, UnderWay underWay) {
        this.path = (engine.rootPath().startsWith("/") ? "" : "/") + engine.rootPath() + "/live";
        this.network = network;
        this.bounds = bounds;
        this.hub = hub;
        this.underWay = underWay;
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        bound(options);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        bound(options);
    }

    /** Nothing is compressed: each connection would hold tables for it, and a short frame could be a long message. */
    private static void bound(HttpServerOptions options) {
        options.addWebSocketSubProtocol(PROTOCOL)
                .setMaxWebSocketFrameSize(LiveSocket.LONGEST_MESSAGE)
                .setMaxWebSocketMessageSize(LiveSocket.LONGEST_MESSAGE)
                .setPerFrameWebSocketCompressionSupported(false)
                .setPerMessageWebSocketCompressionSupported(false);
    }

    void register(@Observes Router router) {
        router.route(HttpMethod.GET, path).order(ORDER).handler(this::begin);
    }

    private void begin(RoutingContext ctx) {
        if (underWay.isStopping()) {
            refuse(ctx, UNAVAILABLE);
            return;
        }
        String from = network.of(ctx.request()).name();
        switch (bounds.connect(from)) {
            case FULL -> refuse(ctx, UNAVAILABLE);
            case SHARE_USED -> refuse(ctx, TOO_MANY);
            case IN ->
                ctx.request()
                        .toWebSocket()
                        .onSuccess(socket -> {
                            Upgraded.end(ctx.request());
                            hub.open(ctx, socket, from);
                        })
                        .onFailure(failure -> bounds.disconnect(from));
        }
    }

    private static void refuse(RoutingContext ctx, int status) {
        ctx.response()
                .setStatusCode(status)
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Retry-After", "5")
                .end();
    }
}
