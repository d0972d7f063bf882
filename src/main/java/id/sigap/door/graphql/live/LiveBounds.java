package id.sigap.door.graphql.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How many connections and subscriptions there are, and may be: of the instance, of a network, of a person. */
@Startup // for the metrics, which are there before anybody connects
@ApplicationScoped
class LiveBounds {

    private final LiveSettings settings;
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger subscriptions = new AtomicInteger();
    private final ConcurrentMap<String, Integer> ofNetwork = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Integer> ofPerson = new ConcurrentHashMap<>();
    private final Counter told = Counter.builder("sigap.live.told")
            .description("Changes that subscribers were told of.")
            .register(Metrics.globalRegistry);

    LiveBounds(LiveSettings settings) {
        this.settings = settings;
        gauge("sigap.live.connections", "Connections that may be told what changed.", connections);
        gauge("sigap.live.subscriptions", "Subscriptions to what changed.", subscriptions);
    }

    private static void gauge(String name, String meaning, AtomicInteger number) {
        Gauge.builder(name, number, AtomicInteger::get).description(meaning).register(Metrics.globalRegistry);
    }

    /** What became of somebody who wants in. */
    enum Entry {
        IN,
        /** The instance has all that it may have: another one may have room. */
        FULL,
        /** They have had their share. */
        SHARE_USED
    }

    void told() {
        told.increment();
    }

    Entry connect(String network) {
        return enter(connections, settings.connections(), ofNetwork, network, settings.connectionsPerNetwork());
    }

    void disconnect(String network) {
        leave(connections, ofNetwork, network);
    }

    Entry subscribe(String person) {
        return enter(subscriptions, settings.subscriptions(), ofPerson, person, settings.subscriptionsPerPerson());
    }

    void unsubscribe(String person) {
        leave(subscriptions, ofPerson, person);
    }

    private static Entry enter(
            AtomicInteger all, int most, ConcurrentMap<String, Integer> shares, String whose, int mostEach) {
        if (shares.merge(whose, 1, Integer::sum) > mostEach) {
            give(shares, whose);
            return Entry.SHARE_USED;
        }
        if (all.incrementAndGet() > most) {
            leave(all, shares, whose);
            return Entry.FULL;
        }
        return Entry.IN;
    }

    private static void leave(AtomicInteger all, ConcurrentMap<String, Integer> shares, String whose) {
        all.decrementAndGet();
        give(shares, whose);
    }

    private static void give(ConcurrentMap<String, Integer> shares, String whose) {
        shares.computeIfPresent(whose, (name, many) -> many == 1 ? null : many - 1);
    }
}
