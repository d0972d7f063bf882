package id.sigap.door.graphql.http;

import graphql.ExecutionResult;
import id.sigap.door.graphql.completion.EngineAnswer;
import id.sigap.door.graphql.document.Subscriptions;
import id.sigap.door.graphql.document.Subscriptions.Standing;
import id.sigap.door.web.Incidents;
import id.sigap.door.web.ReaderLanguage;
import id.sigap.door.web.Refusal;
import id.sigap.problem.Language;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Subscriptions, asked as queries: read and measured once, and asked again as often as something may have happened. */
@ApplicationScoped
public class StandingQueries {

    private final DocumentGate documents;
    private final Subscriptions subscriptions;
    private final Execution execution;
    private final Incidents incidents;

    StandingQueries(DocumentGate documents, Subscriptions subscriptions, Execution execution, Incidents incidents) {
        this.documents = documents;
        this.subscriptions = subscriptions;
        this.execution = execution;
        this.incidents = incidents;
    }

    /** One that was found in bounds. */
    public static final class Admitted {

        private final Standing standing;
        private final GraphQLRequest request;

        private Admitted(Standing standing, GraphQLRequest request) {
            this.standing = standing;
            this.request = request;
        }

        /** Under which its client wants what it tells. */
        public String key() {
            return standing.key();
        }
    }

    /**
     * Reads what a client sent to subscribe, as a request by POST is read: a text, or the hash of one that is known.
     *
     * @throws id.sigap.problem.Problem as such a request is refused
     */
    public Admitted admit(String payload, SecurityIdentity identity) {
        GraphQLRequest sent = RequestReader.read(payload.getBytes(StandardCharsets.UTF_8), documents.of(identity));
        Standing standing = subscriptions.of(sent.query(), sent.operationName());
        GraphQLRequest request = new GraphQLRequest(standing.query(), null, sent.variables(), false);
        documents.check(request);
        return new Admitted(standing, request);
    }

    /**
     * Asks it, on the context of the caller.
     *
     * @param handshake the request that the connection began with
     * @param since where to go on; null to learn where to begin
     * @param told what an answer to it would be
     */
    public void ask(
            RoutingContext handshake,
            SecurityIdentity identity,
            Admitted admitted,
            @Nullable String since,
            Consumer<JsonObject> told,
            Runnable end) {
        GraphQLRequest request = since == null ? admitted.request : admitted.request.with(Subscriptions.SINCE, since);
        execution.run(handshake, identity, request, new Told(language(handshake), told), end);
    }

    /** What an answer would be that is refused so. */
    public JsonObject refusal(RoutingContext handshake, Throwable failure) {
        AnswerError error = AnswerError.of(incidents.explain(failure));
        return new JsonObject().put("errors", new JsonArray().add(error.toJson(language(handshake))));
    }

    private static Language language(RoutingContext handshake) {
        return ReaderLanguage.of(handshake.request());
    }

    private record Told(Language language, Consumer<JsonObject> told) implements Sink {

        @Override
        public void give(ExecutionResult result, List<AnswerError> errors) {
            JsonArray all = new JsonArray(
                    errors.stream().map(error -> error.toJson(language)).toList());
            told.accept(EngineAnswer.body(all, result.isDataPresent(), result.getData(), null)
                    .toJsonObject());
        }

        @Override
        public void refuse(Refusal refusal) {
            told.accept(new JsonObject()
                    .put("errors", new JsonArray().add(AnswerError.of(refusal).toJson(language))));
        }
    }
}
