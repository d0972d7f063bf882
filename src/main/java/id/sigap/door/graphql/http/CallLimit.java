package id.sigap.door.graphql.http;

import id.sigap.door.web.Failures;
import id.sigap.door.web.Incidents;
import id.sigap.platform.waits.WaitSettings;
import id.sigap.problem.ProblemCode;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/**
 * Answers a request whose work waits for too much, one thing after the other: each wait has an end, but their sum is what the
 * caller waits for. What is at work ends by itself soon after, and nobody hears of it.
 */
@ApplicationScoped
class CallLimit {

    private static final String REQUEST = CallLimit.class.getName();

    private final Incidents incidents;
    private final Duration longest;

    CallLimit(WaitSettings waits, Incidents incidents) {
        this.incidents = incidents;
        this.longest = waits.call();
    }

    /** From now on. */
    void begin(RoutingContext ctx, Answer answer) {
        long timer = ctx.vertx().setTimer(longest.toMillis(), ignored -> giveUp(ctx, answer));
        ctx.addEndHandler(ended -> ctx.vertx().cancelTimer(timer));
    }

    /**
     * From now on, for a question that no request waits for.
     *
     * @return it was answered
     */
    Runnable begin(Vertx vertx, Runnable late) {
        long timer = vertx.setTimer(longest.toMillis(), ignored -> {
            incidents.late();
            late.run();
        });
        return () -> vertx.cancelTimer(timer);
    }

    /** What it asks for, once that is known. */
    void note(RoutingContext ctx, GraphQLRequest request) {
        ctx.put(REQUEST, request);
    }

    /** A document that has the word in another place is told the same: it is the more careful answer. */
    private void giveUp(RoutingContext ctx, Answer answer) {
        incidents.late();
        GraphQLRequest request = ctx.get(REQUEST);
        if (request != null && request.query().contains("mutation")) {
            answer.refuse(ProblemCode.OUTCOME_UNKNOWN);
        } else {
            answer.refuse(Failures.away(), List.of());
        }
    }
}
