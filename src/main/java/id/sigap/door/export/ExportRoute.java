package id.sigap.door.export;

import id.sigap.access.Viewer;
import id.sigap.door.export.ExportStream.Ended;
import id.sigap.door.web.Caller;
import id.sigap.door.web.Incidents;
import id.sigap.door.web.ReaderLanguage;
import id.sigap.export.TableWriter;
import id.sigap.platform.UnderWay;
import id.sigap.platform.seen.Door;
import id.sigap.platform.seen.Seen;
import id.sigap.platform.seen.Traces;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.ReferenceData;
import id.sigap.ticket.TicketQuery.ExportEnd;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executor;

/**
 * {@code POST /exports}, {@code /exports/own} and {@code /exports/statements}: what is asked for stands in the body, for addresses are written down on the
 * way. A list is for who says who they are: what leaves as a file is recorded with a name.
 */
@ApplicationScoped
class ExportRoute {

    private static final String PATH = "/exports";

    /** As of the other doors: after Quarkus' authentication, before anything that answers. */
    private static final int ORDER = -98;

    private final Caller caller;
    private final ExportTurns turns;
    private final Exports exports;
    private final OwnExports own;
    private final StatementExports statements;
    private final ReferenceData reference;
    private final Incidents incidents;
    private final UnderWay underWay;
    private final Traces traces;

    ExportRoute(
            Caller caller,
            ExportTurns turns,
            Exports exports,
            OwnExports own,
            StatementExports statements,
            ReferenceData reference,
            Incidents incidents,
            UnderWay underWay,
            Traces traces) {
        this.caller = caller;
        this.turns = turns;
        this.exports = exports;
        this.own = own;
        this.statements = statements;
        this.reference = reference;
        this.incidents = incidents;
        this.underWay = underWay;
        this.traces = traces;
    }

    /** One request: whose it is, and what it is answered with. */
    record Asked(RoutingContext ctx, ExportAnswer answer, Executor context, SecurityIdentity identity, Viewer viewer) {}

    private interface Work {

        Uni<Ended> of(Asked asked);
    }

    void register(@Observes Router router) {
        router.route(PATH).order(ORDER).handler(ctx -> carryOut(ctx, this::list));
        router.route(PATH + "/statements").order(ORDER).handler(ctx -> carryOut(ctx, this::statements));
        router.route(PATH + "/own").order(ORDER).handler(ctx -> carryOut(ctx, this::own));
    }

    private void carryOut(RoutingContext ctx, Work work) {
        Seen.begin(ctx, Door.EXPORT, traces);
        ExportAnswer answer = new ExportAnswer(ctx);
        ctx.request().pause();
        Context vertx = ctx.vertx().getOrCreateContext();
        Executor context = then -> vertx.runOnContext(ignored -> then.run());
        Uni.createFrom()
                .deferred(() -> {
                    admit(ctx);
                    return caller.of(ctx);
                })
                .emitOn(context)
                .map(identity -> new Asked(ctx, answer, context, identity, viewer(identity)))
                .chain(work::of)
                .emitOn(context)
                .subscribe()
                .with(ended -> end(ctx, ended), failure -> answer.refuse(incidents.explain(failure)));
    }

    private void admit(RoutingContext ctx) {
        if (underWay.isClosed()) {
            throw UnderWay.away();
        }
        if (!ctx.request().method().equals(HttpMethod.POST)) {
            throw new Problem(ProblemCode.METHOD_NOT_ALLOWED);
        }
        if (!ctx.queryParams().isEmpty()) {
            throw new Problem(ProblemCode.REQUEST_MALFORMED);
        }
        ExportBody.admit(ctx.request());
    }

    private Viewer viewer(SecurityIdentity identity) {
        return identity.isAnonymous() ? Viewer.anonymous() : exports.viewer(identity);
    }

    private void end(RoutingContext ctx, Ended ended) {
        if (ended.how() == ExportEnd.COMPLETE) {
            Seen.of(ctx).succeeds();
        } else if (ended.failure() == null) {
            Seen.of(ctx).endsWith(ended.how());
        } else {
            Seen.of(ctx).endsWith(incidents.explain(ended.failure()).problem().code());
        }
        ended.last().run();
    }

    private Uni<Ended> list(Asked asked) {
        return turns.one(asked.viewer(), () -> body(asked).chain(body -> list(asked, ExportRequest.read(body))));
    }

    private Uni<Ended> list(Asked asked, ExportRequest request) {
        Seen.of(asked.ctx()).asks(request.list().root());
        return exports.one(
                asked.identity(),
                asked.viewer(),
                request.export(),
                asked.context(),
                begun -> new TableFile(
                        TableWriter.of(request.format(), request.byteOrderMark()),
                        new TicketColumns(
                                begun.columns(),
                                reference.book(),
                                ReaderLanguage.of(asked.ctx().request()))),
                begun -> asked.answer()
                        .file(request.format().mediaType(), request.format().suffix()));
    }

    private Uni<Ended> own(Asked asked) {
        Seen.of(asked.ctx()).asks("own");
        return asked.viewer().isAnonymous()
                ? own.limited(asked, () -> body(asked).chain(body -> own.byPin(asked, body)))
                : turns.one(asked.viewer(), () -> body(asked).chain(body -> own.of(asked, body)));
    }

    private Uni<Ended> statements(Asked asked) {
        Seen.of(asked.ctx()).asks("statements");
        return turns.one(asked.viewer(), () -> body(asked).chain(body -> statements.of(asked, body)));
    }

    private static Uni<Buffer> body(Asked asked) {
        return ExportBody.read(asked.ctx().vertx(), asked.ctx().request());
    }
}
