package id.sigap.door.graphql.http;

import id.sigap.door.graphql.document.ClientDocuments;
import id.sigap.door.graphql.document.GraphQLSettings;
import id.sigap.door.web.Caller;
import id.sigap.door.web.Incidents;
import id.sigap.identity.CallerTraffic;
import id.sigap.platform.limit.ClientNetwork;
import id.sigap.platform.limit.RateLimit;
import id.sigap.platform.limit.RateLimit.Lane;
import id.sigap.platform.seen.Seen;
import id.sigap.platform.traffic.Lanes;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What happens to a request that has been read: who sent it, may they, is it in bounds, then the engine. */
@ApplicationScoped
class GraphQLEndpoint {

    private final GraphQLSettings settings;
    private final Caller caller;
    private final RateLimit rateLimit;
    private final ClientNetwork network;
    private final Lanes lanes;
    private final DocumentGate documents;
    private final Explanations explanations;
    private final Execution execution;
    private final Incidents incidents;
    private final CallLimit limit;
    private final KeptAnswers kept;

    GraphQLEndpoint(
            GraphQLSettings settings,
            Caller caller,
            RateLimit rateLimit,
            ClientNetwork network,
            Lanes lanes,
            DocumentGate documents,
            Explanations explanations,
            Execution execution,
            Incidents incidents,
            CallLimit limit,
            KeptAnswers kept) {
        this.settings = settings;
        this.caller = caller;
        this.rateLimit = rateLimit;
        this.network = network;
        this.lanes = lanes;
        this.documents = documents;
        this.explanations = explanations;
        this.execution = execution;
        this.incidents = incidents;
        this.limit = limit;
        this.kept = kept;
    }

    void handle(RoutingContext ctx) {
        // An identity can be found on another thread; the engine has to start on the request's own.
        OwnContext own = OwnContext.of(ctx);
        Answer answer = Answer.to(ctx);
        limit.begin(ctx, answer);
        caller.of(ctx)
                .subscribe()
                .with(
                        identity -> own.run(() -> admit(ctx, identity, answer)),
                        failure -> own.run(() -> answer.refuse(incidents.explain(failure))));
    }

    /** Who has had their share is told so, and takes no place in a queue; nothing has been read of what they want. */
    private void admit(RoutingContext ctx, SecurityIdentity identity, Answer answer) {
        try {
            if (identity.isAnonymous()) {
                rateLimit.require(Lane.ANONYMOUS_REQUEST, network.of(ctx.request()));
            }
        } catch (Problem problem) {
            answer.refuse(incidents.explain(problem));
            return;
        }
        lanes.seated(CallerTraffic.of(identity), () -> Uni.createFrom()
                        .<Void>emitter(done -> carryOut(ctx, identity, answer, () -> done.complete(null))))
                .subscribe()
                .with(done -> {}, failure -> answer.refuse(incidents.explain(failure)));
    }

    /** @param done run when nothing of it is at work any more */
    private void carryOut(RoutingContext ctx, SecurityIdentity identity, Answer answer, Runnable done) {
        if (ctx.response().closed() || ctx.response().ended()) {
            // They went away while they waited, or were told something else.
            done.run();
            return;
        }
        try {
            boolean inUrl = GraphQLMethod.isSafe(ctx.request());
            ClientDocuments theirs = documents.of(identity);
            GraphQLRequest request =
                    inUrl ? RequestReader.read(parameters(ctx), theirs) : RequestReader.read(body(ctx), theirs);
            limit.note(ctx, request);
            try {
                Seen.of(ctx).asks(documents.check(request, inUrl, answer));
            } catch (Problem problem) {
                done.run();
                answer.refuse(problem, explanations.of(problem, request));
                return;
            }
            KeptAnswer earlier = answer.isOfFigures() ? kept.find(request) : null;
            if (earlier == null) {
                answer.keepWith(given -> kept.keep(request, given));
                execution.run(ctx, identity, request, answer, done);
            } else {
                done.run();
                answer.giveAgain(earlier);
            }
        } catch (RuntimeException e) {
            done.run();
            answer.refuse(incidents.explain(e));
        }
    }

    private static Map<String, String> parameters(RoutingContext ctx) {
        return UrlParameters.parse(ctx.request().query());
    }

    private byte[] body(RoutingContext ctx) {
        Buffer body = ctx.body().buffer();
        if (body == null) {
            throw new Problem(ProblemCode.REQUEST_MALFORMED);
        }
        if (body.length() > settings.maxBody()) {
            // Somebody read the body before us, under wider limits.
            throw new Problem(ProblemCode.BODY_TOO_LARGE);
        }
        return body.getBytes();
    }
}
