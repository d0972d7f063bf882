package id.sigap.door.portal.page;

import id.sigap.door.web.Incidents;
import id.sigap.door.web.Refusal;
import id.sigap.platform.UnderWay;
import id.sigap.platform.limit.ClientNetwork;
import id.sigap.platform.limit.RateLimit;
import id.sigap.platform.limit.RateLimit.Lane;
import id.sigap.platform.seen.Door;
import id.sigap.platform.seen.Seen;
import id.sigap.platform.seen.Traces;
import id.sigap.platform.traffic.Lanes;
import id.sigap.platform.traffic.Traffic;
import id.sigap.platform.waits.WaitSettings;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Carries out what pages are asked: limits first, then a seat of the citizens' lane, then the page's own work. What that refuses
 * and the page does not tell itself, is a page of its own.
 */
@ApplicationScoped
public class Pages {

    /** As of the other doors: after Quarkus' authentication, before anything that answers. */
    static final int ORDER = -98;

    private final Frames frames;
    private final ErrorPage errors;
    private final RateLimit limit;
    private final ClientNetwork networks;
    private final Lanes lanes;
    private final Incidents incidents;
    private final UnderWay underWay;
    private final WaitSettings waits;
    private final Traces traces;

    Pages(
            Frames frames,
            ErrorPage errors,
            RateLimit limit,
            ClientNetwork networks,
            Lanes lanes,
            Incidents incidents,
            UnderWay underWay,
            WaitSettings waits,
            Traces traces) {
        this.frames = frames;
        this.errors = errors;
        this.limit = limit;
        this.networks = networks;
        this.lanes = lanes;
        this.incidents = incidents;
        this.underWay = underWay;
        this.waits = waits;
        this.traces = traces;
    }

    /**
     * A page that is read.
     *
     * @param name for the metrics, one of a short list
     */
    public void get(Router router, String path, String name, Function<Visit, Uni<Page>> work) {
        router.get(path).order(ORDER).handler(ctx -> carryOut(ctx, name, work));
        router.head(path).order(ORDER).handler(ctx -> carryOut(ctx, name, work));
    }

    /** A form without files that is sent from a page of ours. */
    public void post(Router router, String path, String name, Function<Visit, Uni<Page>> work) {
        router.post(path).order(ORDER).handler(ctx -> {
            ctx.request().pause();
            carryOut(ctx, name, visit -> FormBody.read(ctx.vertx(), ctx.request())
                    .chain(form -> work.apply(visit.with(form))));
        });
    }

    /**
     * The same with files: the request is paused, and whoever does the work reads it ({@link Visit#context}), with a lane of its own
     * and in the time that it takes over a slow line.
     */
    public void upload(Router router, String path, String name, Function<Visit, Uni<Page>> work) {
        router.post(path).order(ORDER).handler(ctx -> {
            ctx.request().pause();
            answer(ctx, name, work);
        });
    }

    private void carryOut(RoutingContext ctx, String name, Function<Visit, Uni<Page>> work) {
        answer(ctx, name, visit -> seated(() -> work.apply(visit)));
    }

    /** Work of a citizens' seat, as long as a call may take: of an upload, what follows when all of it has come. */
    public Uni<Page> seated(Supplier<Uni<Page>> work) {
        return lanes.seated(Traffic.CITIZENS, work)
                .ifNoItem()
                .after(waits.call())
                .fail();
    }

    private void answer(RoutingContext ctx, String name, Function<Visit, Uni<Page>> work) {
        Seen.begin(ctx, Door.PORTAL, traces);
        Seen.of(ctx).asks(name);
        Visit visit = visit(ctx);
        Context context = ctx.vertx().getOrCreateContext();
        Uni.createFrom()
                .deferred(() -> {
                    admit(ctx, visit);
                    return work.apply(visit);
                })
                .chain(page -> rendered(visit, page))
                .emitOn(then -> context.runOnContext(ignored -> then.run()))
                .subscribe()
                .with(rendered -> write(ctx, rendered, null), failure -> refuse(visit, incidents.explain(failure)));
    }

    Visit visit(RoutingContext ctx) {
        return new Visit(ctx, LanguageChoice.of(ctx.request()), networks.of(ctx.request()), frames, Form.NONE);
    }

    private void admit(RoutingContext ctx, Visit visit) {
        if (underWay.isClosed()) {
            throw UnderWay.away();
        }
        if (ctx.request().method().equals(HttpMethod.POST) && !SameOrigin.isSaid(ctx.request())) {
            throw new Problem(ProblemCode.FORBIDDEN);
        }
        limit.require(Lane.ANONYMOUS_REQUEST, visit.network());
    }

    /** A part of a page, in the visitor's language. */
    public static Uni<String> html(Visit visit, TemplateInstance part) {
        if (part.getAttribute(InTemplates.LANGUAGE) == null) {
            part.setAttribute(InTemplates.LANGUAGE, visit.language());
        }
        return part.createUni();
    }

    private record Rendered(Page page, @Nullable String html) {}

    private static Uni<Rendered> rendered(Visit visit, Page page) {
        @Nullable TemplateInstance body = page.body();
        if (body == null) {
            return Uni.createFrom().item(new Rendered(page, null));
        }
        return html(visit, body).map(html -> new Rendered(page, html));
    }

    private static void write(RoutingContext ctx, Rendered rendered, @Nullable ProblemCode refusal) {
        PageWriter.seen(ctx, refusal);
        PageWriter.write(ctx, rendered.page(), rendered.html());
    }

    /** What was refused, on a page that says how to go on. */
    void refuse(Visit visit, Refusal refusal) {
        RoutingContext ctx = visit.context();
        refusal.problem().retryAfter().ifPresent(seconds -> ctx.response()
                .putHeader("Retry-After", Long.toString(seconds)));
        rendered(visit, errors.of(visit, refusal))
                .subscribe()
                .with(
                        rendered -> write(ctx, rendered, refusal.problem().code()),
                        failure -> ctx.fail(Objects.requireNonNull(failure)));
    }
}
