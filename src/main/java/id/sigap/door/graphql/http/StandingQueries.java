package id.sigap.door.graphql.http;

import graphql.ExecutionResult;
import id.sigap.door.graphql.completion.EngineAnswer;
import id.sigap.door.graphql.document.Subscriptions;
import id.sigap.door.graphql.document.Subscriptions.Standing;
import id.sigap.door.web.Failures;
import id.sigap.door.web.Incidents;
import id.sigap.door.web.ReaderLanguage;
import id.sigap.door.web.Refusal;
import id.sigap.problem.Language;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
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
    private final CallLimit limit;
    private final Incidents incidents;

    StandingQueries(
            DocumentGate documents,
            Subscriptions subscriptions,
            Execution execution,
            CallLimit limit,
            Incidents incidents) {
        this.documents = documents;
        this.subscriptions = subscriptions;
        this.execution = execution;
        this.limit = limit;
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

        /** The cursor that it begins at; null to begin now. */
        public @Nullable String begin() {
            return standing.begin();
        }

        /** Whether nothing that happens is a reason to ask it before the next day. */
        public boolean isDaily() {
            return standing.daily();
        }
    }

    /**
     * Reads what a client sent to subscribe, as a request by POST is read: a text, or the hash of one that is known.
     *
     * @throws id.sigap.problem.Problem as such a request is refused
     */
    public Admitted admit(String payload, SecurityIdentity identity) {
        GraphQLRequest sent = RequestReader.read(payload.getBytes(StandardCharsets.UTF_8), documents.of(identity));
        Standing standing = subscriptions.of(
                sent.query(),
                sent.operationName(),
                name -> text(sent.variables().get(name)));
        GraphQLRequest request = new GraphQLRequest(standing.query(), null, sent.variables(), false);
        documents.check(request);
        return new Admitted(standing, request);
    }

    /** What stands for an argument of a subscription: a text, or nothing. */
    private static @Nullable String text(@Nullable JsonValue value) {
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        if (value instanceof JsonString text) {
            return text.getString();
        }
        throw new Problem(ProblemCode.DOCUMENT_INVALID);
    }

    /**
     * Asks it, on the context of the caller.
     *
     * @param handshake the request that the connection began with
     * @param since where to go on; null to learn where to begin
     * @param told what an answer to it would be
     * @param late what an answer would be to who has waited too long; what is at work goes on, and ends by itself
     * @param end run when nothing of it is at work any more
     */
    public void ask(
            RoutingContext handshake,
            SecurityIdentity identity,
            Admitted admitted,
            @Nullable String since,
            Consumer<JsonObject> told,
            Consumer<JsonObject> late,
            Runnable end) {
        GraphQLRequest request = since == null ? admitted.request : admitted.request.with(Subscriptions.SINCE, since);
        Runnable inTime = limit.begin(handshake.vertx(), () -> late.accept(refusal(handshake, Failures.away())));
        execution.run(handshake, identity, request, new Told(language(handshake), told), () -> {
            inTime.run();
            end.run();
        });
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
