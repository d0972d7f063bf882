package id.sigap.door.graphql.live;

import id.sigap.access.Role;
import id.sigap.access.Viewer;
import id.sigap.door.graphql.live.LiveHub.Look;
import id.sigap.platform.news.Stirred;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One client, from the handshake to the end, by the protocol {@code graphql-transport-ws}. All of it happens on the one thread
 * of its socket.
 */
final class LiveConnection {

    private final LiveHub.Parts parts;
    private final RoutingContext handshake;
    private final LiveSocket socket;
    private final Context context;
    private final Map<String, LiveSubscription> subscriptions = new LinkedHashMap<>();
    private int allowance;
    private boolean initialised;
    private @Nullable SecurityIdentity identity;
    private Viewer viewer = Viewer.anonymous();
    private Runnable unwatched = () -> {};

    LiveConnection(LiveHub.Parts parts, RoutingContext handshake, ServerWebSocket socket) {
        this.parts = parts;
        this.handshake = handshake;
        this.socket = new LiveSocket(socket, handshake.request().connection());
        this.context = handshake.vertx().getOrCreateContext();
        this.allowance = parts.settings().messages();
    }

    void begin(ServerWebSocket wire, Runnable end) {
        long timer = handshake.vertx().setTimer(parts.settings().patience().toMillis(), late -> {
            if (!initialised) {
                socket.close(CloseCode.NOT_INITIALISED);
            }
        });
        wire.exceptionHandler(this::failed);
        wire.closeHandler(closed -> {
            handshake.vertx().cancelTimer(timer);
            List.copyOf(subscriptions.values()).forEach(LiveSubscription::end);
            unwatched.run();
            end.run();
        });
        wire.binaryMessageHandler(ignored -> socket.close(CloseCode.BAD_REQUEST));
        wire.textMessageHandler(this::received);
        if (!LiveRoute.PROTOCOL.equals(wire.subProtocol())) {
            socket.close(CloseCode.NO_PROTOCOL);
        }
    }

    /** What is no WebSocket's frame, or a message longer than any has to be. */
    private void failed(Throwable failure) {
        boolean tooLong = failure instanceof CorruptedWebSocketFrameException frame
                ? frame.closeStatus().equals(WebSocketCloseStatus.MESSAGE_TOO_BIG)
                : failure instanceof IllegalStateException;
        socket.close(tooLong ? CloseCode.MESSAGE_TOO_LONG : CloseCode.BAD_REQUEST);
    }

    private void received(String text) {
        if (socket.isEnding()) {
            return;
        }
        allowance--;
        if (allowance < 0) {
            socket.close(CloseCode.TOO_MANY_MESSAGES);
            return;
        }
        LiveMessage message = LiveMessage.read(text).orElse(null);
        if (message == null) {
            socket.close(CloseCode.BAD_REQUEST);
            return;
        }
        switch (message.type()) {
            case "connection_init" -> initialise(message);
            case "ping" -> {
                socket.write(LiveMessage.of("pong"));
                renew(message);
            }
            case "pong" -> {}
            case "subscribe" -> subscribe(message);
            case "complete" -> complete(message);
            default -> socket.close(CloseCode.BAD_REQUEST);
        }
    }

    private void initialise(LiveMessage message) {
        if (initialised) {
            socket.close(CloseCode.INITIALISED_ALREADY);
            return;
        }
        initialised = true;
        List<String> headers = handshake.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        String said = message.token();
        String token = said == null && headers.size() == 1 ? LiveMessage.token(headers.get(0)) : said;
        if (token == null) {
            socket.close(CloseCode.FORBIDDEN);
        } else {
            verify(token, LiveMessage.of("connection_ack"));
        }
    }

    /** A client that has a newer token says so, and need not connect anew; it has to be the same person's. */
    private void renew(LiveMessage message) {
        String token = message.token();
        if (token != null && identity != null) {
            verify(token, null);
        }
    }

    private void verify(String token, @Nullable String answer) {
        parts.caller()
                .of(handshake, token)
                .subscribe()
                .with(
                        found -> onContext(() -> know(found, answer)),
                        failure -> onContext(
                                () -> socket.close(isAway(failure) ? CloseCode.TRY_AGAIN_LATER : CloseCode.FORBIDDEN)));
    }

    private static boolean isAway(Throwable failure) {
        return failure instanceof Problem problem && problem.code() == ProblemCode.UNAVAILABLE;
    }

    private void know(SecurityIdentity found, @Nullable String answer) {
        Viewer before = viewer;
        Viewer now = viewer(found);
        boolean same = identity == null || Objects.equals(before.personKey(), now.personKey());
        if (socket.isEnding() || now.isAnonymous() || !same || !parts.believed().is(found)) {
            socket.close(CloseCode.FORBIDDEN);
            return;
        }
        Runnable unwatchedBefore = unwatched;
        unwatched = parts.believed().watch(found);
        unwatchedBefore.run();
        identity = found;
        viewer = now;
        if (answer != null) {
            socket.write(answer);
        }
        if (!now.equals(before)) {
            // Whoever lost a right is told so now, and not when something happens.
            subscriptions.values().forEach(LiveSubscription::askAnew);
        }
    }

    /** A token that names nobody is as good as none. */
    private Viewer viewer(SecurityIdentity of) {
        try {
            return parts.believed().viewer(of);
        } catch (Problem nobody) {
            return Viewer.anonymous();
        }
    }

    private void subscribe(LiveMessage message) {
        SecurityIdentity who = identity;
        if (who == null) {
            socket.close(CloseCode.UNAUTHORIZED);
        } else if (message.id().isEmpty() || message.payload() == null) {
            socket.close(CloseCode.BAD_REQUEST);
        } else if (subscriptions.containsKey(message.id())) {
            socket.close(CloseCode.SUBSCRIBED_ALREADY);
        } else {
            try {
                begin(message, who);
            } catch (RuntimeException refused) {
                error(message.id(), refused);
            }
        }
    }

    private void begin(LiveMessage message, SecurityIdentity who) {
        var admitted = parts.queries().admit(String.valueOf(message.payload()), who);
        String person = viewer.person().orElseThrow(() -> new Problem(ProblemCode.FORBIDDEN));
        switch (parts.bounds().subscribe(person)) {
            case FULL -> throw Problem.later(ProblemCode.BUSY, parts.settings().patience());
            case SHARE_USED -> throw Problem.limited(parts.settings().patience());
            case IN -> {
                LiveSubscription subscription = new LiveSubscription(parts, this, message.id(), admitted, () -> {
                    subscriptions.remove(message.id());
                    parts.bounds().unsubscribe(person);
                });
                subscriptions.put(message.id(), subscription);
                subscription.askAnew();
            }
        }
    }

    /** Of one that is over, or never was, nothing is left to do. */
    private void complete(LiveMessage message) {
        LiveSubscription over = subscriptions.get(message.id());
        if (message.id().isEmpty()) {
            socket.close(CloseCode.BAD_REQUEST);
        } else if (over != null) {
            over.end();
        }
    }

    /** Word of something; on any thread. */
    void stir(Stirred stirred) {
        onContext(() -> {
            if (concerns(stirred)) {
                subscriptions.values().forEach(LiveSubscription::stir);
            }
        });
    }

    private boolean concerns(Stirred stirred) {
        return stirred.everybody()
                || viewer.person().filter(stirred.people()::contains).isPresent()
                || viewer.hasAny(Role.VALIDATOR, Role.TICKET_ADMIN)
                || !Collections.disjoint(viewer.unitTree(), stirred.units());
    }

    /** Again and again: whether it may go on. On any thread. */
    void turn(Look look) {
        onContext(() -> {
            SecurityIdentity who = identity;
            int most = parts.settings().messages();
            allowance = Math.min(most, allowance + Math.max(1, most / 10));
            if (look.stopping()) {
                socket.close(CloseCode.SERVICE_RESTART);
            } else if (who != null && !parts.believed().is(who)) {
                socket.close(CloseCode.FORBIDDEN);
            } else if (who != null) {
                if (look.otherRights()) {
                    haveOtherRights(viewer(who));
                }
                List.copyOf(subscriptions.values()).forEach(it -> it.turn(look.now()));
            }
            socket.turn(parts.settings().slowest().dividedBy(parts.settings().look()));
        });
    }

    /**
     * They may be others with each new day, so all are looked at. Who is told by days is asked anew if theirs are: all of them
     * would else be told at midnight, and none at a time of their own.
     */
    private void haveOtherRights(Viewer now) {
        boolean others = !now.equals(viewer);
        viewer = now;
        subscriptions.values().forEach(others ? LiveSubscription::askAnew : LiveSubscription::stir);
    }

    boolean isFull() {
        return socket.isFull();
    }

    RoutingContext handshake() {
        return handshake;
    }

    SecurityIdentity identity() {
        if (identity == null) {
            throw new IllegalStateException("nobody has said who they are");
        }
        return identity;
    }

    void write(String message) {
        socket.write(message);
    }

    void error(String id, Throwable failure) {
        write(LiveMessage.error(id, parts.queries().refusal(handshake, failure).getJsonArray("errors")));
    }

    void onContext(Runnable work) {
        if (Vertx.currentContext() == context) {
            work.run();
        } else {
            context.runOnContext(ignored -> work.run());
        }
    }
}
