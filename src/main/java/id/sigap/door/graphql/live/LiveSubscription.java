package id.sigap.door.graphql.live;

import id.sigap.door.graphql.document.Subscriptions;
import id.sigap.door.graphql.http.StandingQueries.Admitted;
import id.sigap.identity.CallerTraffic;
import id.sigap.platform.traffic.Traffic;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one client wants to be told. It holds how far that client was told, and nothing of what happened: so it needs no buffer,
 * and whoever does not read is simply not asked for. However much happens while it is asked for, it is asked once more.
 */
final class LiveSubscription {

    /** What another try may mend, and no client need hear of. */
    private static final Set<String> PASSING = Set.of("BUSY", "UNAVAILABLE", "RATE_LIMITED");

    private final LiveHub.Parts parts;
    private final LiveConnection connection;
    private final String id;
    private final Admitted admitted;
    private final Runnable onEnd;
    private @Nullable String cursor;
    private @Nullable LocalDate day;
    private @Nullable Instant wake;
    private boolean begun;
    private boolean asking;
    private boolean stirred;
    private boolean over;

    /** @param onEnd run once, when it is over */
    LiveSubscription(LiveHub.Parts parts, LiveConnection connection, String id, Admitted admitted, Runnable onEnd) {
        this.parts = parts;
        this.connection = connection;
        this.id = id;
        this.admitted = admitted;
        this.onEnd = onEnd;
        this.cursor = admitted.begin();
    }

    void end() {
        if (!over) {
            over = true;
            onEnd.run();
        }
    }

    /** Something may have happened: looked for now, or as soon as that is possible. Who is told by days hears of no hour. */
    void stir() {
        if (!admitted.isDaily()) {
            askAnew();
        }
    }

    /** At the beginning, and when there may be other rights. */
    void askAnew() {
        stirred = true;
        go();
    }

    /** Who is told by days looks once after each midnight, at random. */
    void turn(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, parts.clock().getZone());
        if (!today.equals(day)) {
            long spread = Math.max(1, parts.settings().spread().toMillis());
            wake = day == null || !admitted.isDaily()
                    ? null
                    : now.plus(Duration.ofMillis(parts.random().nextLong(spread)));
            day = today;
        }
        if (wake != null && !now.isBefore(wake)) {
            wake = null;
            stirred = true;
        }
        go();
    }

    private void go() {
        if (stirred && !asking && !over && !connection.isFull()) {
            asking = true;
            stirred = false;
            Traffic lane = CallerTraffic.of(connection.identity());
            parts.turns().enter(lane, () -> connection.onContext(() -> ask(lane)));
        }
    }

    /** On a context of its own, as a request has, and on a seat of the lane of whoever asks. */
    private void ask(Traffic lane) {
        if (over) {
            parts.turns().leave(lane);
            return;
        }
        Context own = VertxContext.createNewDuplicatedContext(
                connection.handshake().vertx().getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(own, true);
        own.runOnContext(ignored -> parts.lanes()
                .seated(lane, this::answer)
                .onItemOrFailure()
                .invoke((answer, failure) -> parts.turns().leave(lane))
                .subscribe()
                .with(
                        answer -> connection.onContext(() -> told(answer)),
                        failure -> connection.onContext(
                                () -> told(parts.queries().refusal(connection.handshake(), failure)))));
    }

    private Uni<JsonObject> answer() {
        return Uni.createFrom().emitter(answered -> {
            JsonObject[] told = new JsonObject[1];
            parts.queries()
                    .ask(
                            connection.handshake(),
                            connection.identity(),
                            admitted,
                            cursor,
                            answer -> told[0] = answer,
                            answer -> connection.onContext(() -> late(answer)),
                            () -> answered.complete(told[0]));
        });
    }

    /** Who has just begun is told; all others wait as if nothing had happened yet, and this one question is not repeated. */
    private void late(JsonObject answer) {
        if (!begun && !over) {
            refused(answer.getJsonArray("errors"));
        }
    }

    private void told(JsonObject answer) {
        asking = false;
        JsonObject data = answer.getJsonObject("data");
        JsonObject page = data == null ? null : data.getJsonObject(Subscriptions.ROOT);
        JsonArray errors = answer.getJsonArray("errors", new JsonArray());
        if (over) {
            return;
        }
        if (page == null) {
            refused(errors);
            return;
        }
        begun = true;
        cursor = page.getString("cursor");
        JsonArray changes = page.getJsonArray(Subscriptions.CHANGES);
        for (int i = 0; i < changes.size(); i++) {
            tell(changes.getJsonObject(i), i, errors, i == changes.size() - 1);
        }
        stirred |= page.getBoolean("more");
        go();
    }

    /** With the last one of an answer goes the cursor by which another instance, or another day, goes on. */
    private void tell(JsonObject change, int index, JsonArray errors, boolean last) {
        JsonObject payload = new JsonObject().put("data", new JsonObject().put(admitted.key(), change));
        JsonArray own = new JsonArray();
        errors.forEach(error -> {
            JsonArray path = ((JsonObject) error).getJsonArray("path", new JsonArray());
            if (path.size() > 2 && Integer.valueOf(index).equals(path.getValue(2))) {
                JsonArray shorter = new JsonArray().add(admitted.key());
                path.stream().skip(3).forEach(shorter::add);
                own.add(((JsonObject) error).copy().put("path", shorter));
            }
        });
        if (!own.isEmpty()) {
            payload.put("errors", own);
        }
        if (last) {
            payload.put("extensions", new JsonObject().put("cursor", cursor));
        }
        connection.write(LiveMessage.next(id, payload));
        parts.bounds().told();
    }

    private void refused(JsonArray errors) {
        boolean passes = begun
                && errors.stream()
                        .map(error -> ((JsonObject) error)
                                .getJsonObject("extensions", new JsonObject())
                                .getString("code", ""))
                        .allMatch(PASSING::contains);
        if (passes) {
            stirred = true; // at the next turn
        } else {
            connection.write(LiveMessage.error(id, errors));
            end();
        }
    }
}
