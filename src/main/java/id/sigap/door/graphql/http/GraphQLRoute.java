package id.sigap.door.graphql.http;

import id.sigap.door.graphql.document.GraphQLSettings;
import id.sigap.door.graphql.document.UrlRule;
import id.sigap.door.web.Expectation;
import id.sigap.door.web.Incidents;
import id.sigap.door.web.MediaRange;
import id.sigap.platform.UnderWay;
import id.sigap.platform.seen.Door;
import id.sigap.platform.seen.Seen;
import id.sigap.platform.seen.Traces;
import id.sigap.problem.ProblemCode;
import io.quarkus.smallrye.graphql.runtime.SmallRyeGraphQLConfig;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The only way in to the engine. SmallRye's own routes are taken out: its handler executes what any form can send and
 * answers broken documents with 200, and its WebSocket asks nobody for a token.
 */
@ApplicationScoped
class GraphQLRoute {

    /** After Quarkus' authentication (-200) and HTTP permissions (-100), before anything that answers. */
    private static final int ORDER = -99;

    private final String path;
    private final boolean schemaAvailable;
    private final BodyHandler bodyHandler;
    private final Duration slowest;
    private final GraphQLEndpoint endpoint;
    private final Incidents incidents;
    private final UnderWay underWay;
    private final Traces traces;

    GraphQLRoute(
            SmallRyeGraphQLConfig engine,
            GraphQLSettings settings,
            GraphQLEndpoint endpoint,
            Incidents incidents,
            UnderWay underWay,
            Traces traces) {
        this.path = engine.rootPath().startsWith("/") ? engine.rootPath() : "/" + engine.rootPath();
        this.schemaAvailable = engine.schemaAvailable();
        this.bodyHandler = BodyHandler.create(false).setBodyLimit(settings.maxBody());
        this.slowest = settings.slowest();
        this.endpoint = endpoint;
        this.incidents = incidents;
        this.underWay = underWay;
        this.traces = traces;
    }

    void register(@Observes Router router) {
        List<Route> theirs = router.getRoutes().stream()
                .filter(route -> path.equals(route.getPath()))
                .toList();
        if (theirs.isEmpty()) {
            throw new IllegalStateException("SmallRye's routes are no longer at " + path + ": are they still closed?");
        }
        theirs.forEach(Route::remove);
        if (router.getRoutes().stream().anyMatch(route -> path.equals(route.getPath()))) {
            // Vert.x does not find a route again once another of the same order has come in.
            throw new IllegalStateException("SmallRye's routes at " + path + " did not go");
        }
        router.route(path)
                .order(ORDER)
                .handler(this::begin)
                .handler(this::admit)
                // Vert.x itself would want the body read before anything can be refused, hence not as a body handler.
                .handler(this::readBody)
                .handler(endpoint::handle)
                .failureHandler(this::fail);
        router.route(path + "/*").order(ORDER).handler(this::below);
    }

    private void begin(RoutingContext ctx) {
        Seen.begin(ctx, Door.GRAPHQL, traces);
        ctx.next();
    }

    /** Everything that can be said without the body, cheapest first. */
    private void admit(RoutingContext ctx) {
        Answer answer = Answer.to(ctx);
        HttpServerRequest request = ctx.request();
        Optional<AnswerType> type = AnswerType.negotiate(request.headers().getAll(HttpHeaders.ACCEPT));
        type.ifPresent(answer::as);
        if (underWay.isClosed()) {
            answer.refuse(UnderWay.away(), List.of());
        } else if (ctx.normalizedPath().endsWith("/")) {
            // To Vert.x that is the same path, and to a proxy whose rules are by path it is none of them.
            answer.notFound();
        } else if (!GraphQLMethod.isTaken(request)) {
            answer.refuse(ProblemCode.METHOD_NOT_ALLOWED);
        } else if (type.isEmpty()) {
            answer.refuse(ProblemCode.NOT_ACCEPTABLE);
        } else if (namesSecret(request)) {
            answer.refuse(ProblemCode.SECRET_IN_URL);
        } else if (!GraphQLMethod.isSafe(request) && !isJson(request)) {
            answer.refuse(ProblemCode.MEDIA_TYPE_UNSUPPORTED);
        } else {
            ctx.next();
        }
    }

    /** Whatever the method: {@code POST /graphql?pin=...} has told it to every proxy, too. */
    private static boolean namesSecret(HttpServerRequest request) {
        return UrlRule.refuses(request.params().names());
    }

    private void readBody(RoutingContext ctx) {
        if (GraphQLMethod.isSafe(ctx.request())) {
            // A body has no meaning there.
            ctx.next();
        } else {
            long timer = timeLimit(ctx);
            ctx.addEndHandler(answered -> ctx.vertx().cancelTimer(timer));
            Expectation.meet(ctx.request());
            bodyHandler.handle(ctx);
        }
    }

    private long timeLimit(RoutingContext ctx) {
        return ctx.vertx().setTimer(slowest.toMillis(), ignored -> {
            if (!ctx.request().isEnded()) {
                ctx.addEndHandler(answered -> ctx.request().connection().close());
                ctx.fail(408);
            }
        });
    }

    /** A type that no form can send: this is what keeps other sites' pages from asking in a visitor's name. */
    private static boolean isJson(HttpServerRequest request) {
        List<String> types = request.headers().getAll(HttpHeaders.CONTENT_TYPE);
        return types.size() == 1
                && !request.headers().contains(HttpHeaders.CONTENT_ENCODING)
                // The console of dev mode names the type twice, and its browser joins the two.
                && MediaRange.split(types.get(0), ',').stream().allMatch(GraphQLRoute::isJson);
    }

    private static boolean isJson(String mediaType) {
        return MediaRange.parse(mediaType)
                .filter(type -> type.closeness("application", "json") == MediaRange.EXACTLY)
                .isPresent();
    }

    private void below(RoutingContext ctx) {
        boolean schema = schemaAvailable && ctx.normalizedPath().endsWith(path + "/schema.graphql");
        if (schema || isLive(ctx)) {
            ctx.next();
        } else {
            Answer.to(ctx).notFound();
        }
    }

    /** Who asks for it plainly finds nothing there. */
    private boolean isLive(RoutingContext ctx) {
        return ctx.request().method().equals(HttpMethod.GET)
                && ctx.normalizedPath().equals(path + "/live")
                && ctx.request().headers().contains(HttpHeaders.UPGRADE, "websocket", true);
    }

    /** The body handler's refusals, and whatever else went wrong before the engine was reached. */
    private void fail(RoutingContext ctx) {
        if (ctx.response().closed()) {
            // The client went away in the middle of its body: nobody to answer, nothing to explain.
            return;
        }
        Answer answer = Answer.to(ctx);
        int status = ctx.statusCode();
        if (status == 413) {
            answer.refuse(ProblemCode.BODY_TOO_LARGE);
        } else if (status == 408) {
            answer.refuse(ProblemCode.REQUEST_TOO_SLOW);
        } else if ((status >= 400 && status < 500) || !ctx.request().isEnded()) {
            // What fails before a body has ended fails because of the body.
            answer.refuse(ProblemCode.REQUEST_MALFORMED);
        } else if (ctx.failure() != null) {
            answer.refuse(incidents.explain(ctx.failure()));
        } else {
            answer.refuse(ProblemCode.INTERNAL);
        }
    }
}
