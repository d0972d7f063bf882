package id.sigap.door.graphql.http;

import graphql.ExecutionResult;
import id.sigap.door.web.Incidents;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.smallrye.graphql.execution.ExecutionService;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Hands a request to the engine, inside a request context that lives until its answer is written. */
@ApplicationScoped
class Execution {

    private final ExecutionService engine;
    private final GraphQLErrors errors;
    private final Incidents incidents;
    private final CurrentIdentityAssociation identityAssociation;
    private final CurrentVertxRequest currentRequest;
    private final ManagedContext requestContext = Arc.container().requestContext();

    Execution(
            ExecutionService engine,
            GraphQLErrors errors,
            Incidents incidents,
            CurrentIdentityAssociation identityAssociation,
            CurrentVertxRequest currentRequest) {
        this.engine = engine;
        this.errors = errors;
        this.incidents = incidents;
        this.identityAssociation = identityAssociation;
        this.currentRequest = currentRequest;
    }

    /** @param end called once the work has ended, whoever still waits for its answer */
    void run(RoutingContext ctx, SecurityIdentity identity, GraphQLRequest request, Sink answer, Runnable end) {
        ContextState state = requestContext.activate();
        Writer writer = new Writer(answer, state, end);
        try {
            identityAssociation.setIdentity(identity);
            currentRequest.setCurrent(ctx);
            // The engine would add to whatever context an earlier request left on this thread.
            SmallRyeContextManager.clearCurrentSmallRyeContext();
            engine.executeAsync(request.toJson(), metaData(state), writer);
        } catch (RuntimeException e) {
            writer.fail(e);
        } finally {
            SmallRyeContextManager.clearCurrentSmallRyeContext();
            requestContext.deactivate();
        }
    }

    /** What the engine's data fetchers look for: where blocking work runs, and the context to run it in. */
    private static Map<String, Object> metaData(ContextState state) {
        Map<String, Object> metaData = new ConcurrentHashMap<>();
        metaData.put("runBlocking", false);
        metaData.put("state", state);
        metaData.put("locale", Locale.ROOT);
        return metaData;
    }

    private final class Writer implements ExecutionResponseWriter {
        private final Sink answer;
        private final ContextState state;
        private final Runnable end;

        Writer(Sink answer, ContextState state, Runnable end) {
            this.answer = answer;
            this.state = state;
            this.end = end;
        }

        @Override
        public void write(ExecutionResponse response) {
            try {
                ExecutionResult result = response.getExecutionResult();
                answer.give(result, errors.rewrite(result));
            } catch (RuntimeException e) {
                answer.refuse(incidents.explain(e));
            } finally {
                end();
            }
        }

        @Override
        public void fail(Throwable failure) {
            try {
                answer.refuse(incidents.explain(failure));
            } finally {
                end();
            }
        }

        private void end() {
            // The engine leaves its context on the thread that finished, for the next request to find.
            SmallRyeContextManager.clearCurrentSmallRyeContext();
            requestContext.destroy(state);
            end.run();
        }
    }
}
