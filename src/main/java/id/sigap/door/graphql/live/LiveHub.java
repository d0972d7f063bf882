package id.sigap.door.graphql.live;

import id.sigap.door.graphql.http.StandingQueries;
import id.sigap.door.web.Caller;
import id.sigap.identity.StillBelieved;
import id.sigap.platform.Rounds;
import id.sigap.platform.UnderWay;
import id.sigap.platform.news.Stirred;
import id.sigap.platform.news.Stirs;
import id.sigap.platform.traffic.Lanes;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** All who are connected to this instance: word of something goes to those whom it may concern, and each looks for themselves. */
@ApplicationScoped
class LiveHub {

    private final Parts parts;
    private final Stirs stirs;
    private final UnderWay underWay;
    private final Set<LiveConnection> connections = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Object basis;

    LiveHub(
            LiveSettings settings,
            LiveBounds bounds,
            LiveTurns turns,
            StandingQueries queries,
            Caller caller,
            StillBelieved believed,
            Lanes lanes,
            Clock clock,
            RandomGenerator random,
            Stirs stirs,
            UnderWay underWay) {
        this.parts = new Parts(settings, bounds, turns, queries, caller, believed, lanes, clock, random);
        this.stirs = stirs;
        this.underWay = underWay;
    }

    /** What connections are made with. */
    record Parts(
            LiveSettings settings,
            LiveBounds bounds,
            LiveTurns turns,
            StandingQueries queries,
            Caller caller,
            StillBelieved believed,
            Lanes lanes,
            Clock clock,
            RandomGenerator random) {}

    /**
     * What all connections are looked at by.
     *
     * @param otherRights whether units came, went or moved since the last one
     */
    record Look(Instant now, boolean stopping, boolean otherRights) {}

    void join(@Observes Rounds rounds) {
        rounds.whileServing("sigap.live.look", this::turn);
    }

    void open(RoutingContext handshake, ServerWebSocket socket, String network) {
        LiveConnection connection = new LiveConnection(parts, handshake, socket);
        connections.add(connection);
        connection.begin(socket, () -> {
            connections.remove(connection);
            parts.bounds().disconnect(network);
        });
    }

    private void spread(Stirred stirred) {
        connections.forEach(connection -> connection.stir(stirred));
    }

    /** Whoever is connected when the word to stop comes is told to connect to somebody else. */
    Uni<Void> turn() {
        if (connections.isEmpty()) {
            stirs.tell(null);
        } else {
            stirs.tell(this::spread);
            Object before = basis;
            Object now = parts.believed().basis();
            basis = now;
            Look look = new Look(parts.clock().instant(), underWay.isStopping(), before != null && before != now);
            connections.forEach(connection -> connection.turn(look));
        }
        return Uni.createFrom().voidItem();
    }
}
