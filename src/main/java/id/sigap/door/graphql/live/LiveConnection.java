package id.sigap.door.graphql.live;

import id.sigap.access.Role;
import id.sigap.access.Viewer;
import id.sigap.platform.news.Stirred;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One client, from the handshake to the end, by the protocol {@code graphql-transport-ws}. All of it happens on the one thread
 * of its socket.
 */
final class LiveConnection {

    private static final int LONGEST_MESSAGE = 65_536;

    /** Bytes that a client may leave unread before nothing more is read for it. */
    private static final int UNREAD = 65_536;

    private final LiveHub.Parts parts;
    private final RoutingContext handshake;
    private final ServerWebSocket socket;
    private final Context context;
    private final Map<String, LiveSubscription> subscriptions = new LinkedHashMap<>();
    private boolean initialised;
    private @Nullable SecurityIdentity identity;
    private Viewer viewer = Viewer.anonymous();
    private int turnsFull;

    LiveConnection(LiveHub.Parts parts, RoutingContext handshake, ServerWebSocket socket) {
        this.parts = parts;
        this.handshake = handshake;
        this.socket = socket;
        this.context = handshake.vertx().getOrCreateContext();
    }

    void begin(Runnable end) {
        socket.setWriteQueueMaxSize(UNREAD);
        long timer = handshake.vertx().setTimer(parts.settings().patience().toMillis(), late -> {
            if (!initialised) {
                close(CloseCode.NOT_INITIALISED);
            }
        });
        socket.exceptionHandler(failure -> handshake.request().connection().close());
        socket.closeHandler(closed -> {
            handshake.vertx().cancelTimer(timer);
            List.copyOf(subscriptions.values()).forEach(LiveSubscription::end);
            end.run();
        });
        socket.binaryMessageHandler(ignored -> close(CloseCode.BAD_REQUEST));
        socket.textMessageHandler(this::received);
        if (!LiveRoute.PROTOCOL.equals(socket.subProtocol())) {
            close(CloseCode.NO_PROTOCOL);
        }
    }

    private void received(String text) {
        LiveMessage message =
                text.length() > LONGEST_MESSAGE ? null : LiveMessage.read(text).orElse(null);
        if (message == null) {
            close(CloseCode.BAD_REQUEST);
            return;
        }
        switch (message.type()) {
            case "connection_init" -> initialise(message);
            case "ping" -> {
                write(LiveMessage.of("pong"));
                renew(message);
            }
            case "pong" -> {}
            case "subscribe" -> subscribe(message);
            case "complete" -> {
                LiveSubscription over = subscriptions.get(message.id());
                if (over != null) {
                    over.end();
                }
            }
            default -> close(CloseCode.BAD_REQUEST);
        }
    }

    private void initialise(LiveMessage message) {
        if (initialised) {
            close(CloseCode.INITIALISED_ALREADY);
            return;
        }
        initialised = true;
        String said = message.token();
        String token =
                said == null ? LiveMessage.token(handshake.request().getHeader(HttpHeaders.AUTHORIZATION)) : said;
        if (token == null) {
            close(CloseCode.FORBIDDEN);
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
                                () -> close(isAway(failure) ? CloseCode.TRY_AGAIN_LATER : CloseCode.FORBIDDEN)));
    }

    private static boolean isAway(Throwable failure) {
        return failure instanceof Problem problem && problem.code() == ProblemCode.UNAVAILABLE;
    }

    private void know(SecurityIdentity found, @Nullable String answer) {
        SecurityIdentity before = identity;
        boolean same = before == null || parts.believed().isSamePerson(before, found);
        if (!same || !parts.believed().is(found)) {
            close(CloseCode.FORBIDDEN);
            return;
        }
        identity = found;
        viewer = parts.believed().viewer(found);
        if (answer != null) {
            write(answer);
        }
        // Rights may be others by it: whoever lost one is told so now, and not when something happens.
        subscriptions.values().forEach(LiveSubscription::stir);
    }

    private void subscribe(LiveMessage message) {
        SecurityIdentity who = identity;
        if (who == null) {
            close(CloseCode.UNAUTHORIZED);
        } else if (message.id().isEmpty() || message.payload() == null) {
            close(CloseCode.BAD_REQUEST);
        } else if (subscriptions.containsKey(message.id())) {
            close(CloseCode.SUBSCRIBED_ALREADY);
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
                subscription.begin();
            }
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
        return viewer.person().filter(stirred.people()::contains).isPresent()
                || viewer.hasAny(Role.VALIDATOR, Role.TICKET_ADMIN)
                || !Collections.disjoint(viewer.unitTree(), stirred.units());
    }

    /** Again and again: whether it may go on. On any thread. */
    void turn(Instant now, boolean stopping) {
        onContext(() -> {
            SecurityIdentity who = identity;
            if (stopping) {
                close(CloseCode.SERVICE_RESTART);
            } else if (who != null && !parts.believed().is(who)) {
                close(CloseCode.FORBIDDEN);
            } else if (isFull()) {
                waitForIt();
            } else {
                turnsFull = 0;
                List.copyOf(subscriptions.values()).forEach(it -> it.turn(now));
            }
        });
    }

    /** Counted in looks, for clocks are set. A client that never reads cannot be told that it is not waited for any more. */
    private void waitForIt() {
        turnsFull++;
        if (parts.settings()
                        .look()
                        .multipliedBy(turnsFull)
                        .compareTo(parts.settings().slowest())
                > 0) {
            handshake.request().connection().close();
        }
    }

    boolean isFull() {
        return socket.isClosed() || socket.writeQueueFull();
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
        if (!socket.isClosed()) {
            socket.writeTextMessage(message);
            if (socket.writeQueueFull()) {
                // Nor is anything read of who does not read.
                socket.pause();
                socket.drainHandler(drained -> socket.resume());
            }
        }
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

    private void close(CloseCode code) {
        if (!socket.isClosed()) {
            socket.close(code.number, code.words);
        }
    }
}
