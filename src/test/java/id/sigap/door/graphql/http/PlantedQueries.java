package id.sigap.door.graphql.http;

import id.sigap.door.graphql.document.Subscriptions;
import id.sigap.door.web.Incidents;
import id.sigap.leaks.Plant;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** Asks for subscriptions, and may tell of a question that found nothing. */
@Alternative
@Singleton
public class PlantedQueries extends StandingQueries {

    PlantedQueries(
            DocumentGate documents,
            Subscriptions subscriptions,
            Execution execution,
            CallLimit limit,
            Incidents incidents) {
        super(documents, subscriptions, execution, limit, incidents);
    }

    @Override
    public void ask(
            RoutingContext handshake,
            SecurityIdentity identity,
            Admitted admitted,
            String since,
            Consumer<JsonObject> told,
            Consumer<JsonObject> late,
            Runnable end) {
        super.ask(
                handshake,
                identity,
                admitted,
                since,
                answer -> told.accept(since == null ? answer : ticking(answer)),
                late,
                end);
    }

    private static JsonObject ticking(JsonObject answer) {
        JsonObject data = answer.getJsonObject("data");
        JsonObject page = data == null ? null : data.getJsonObject(Subscriptions.ROOT);
        if (Plant.SUBSCRIPTION_TICKS.isPlanted()
                && page != null
                && page.getJsonArray(Subscriptions.CHANGES).isEmpty()) {
            page.getJsonArray(Subscriptions.CHANGES).add(new JsonObject().putNull("ticketId"));
        }
        return answer;
    }
}
