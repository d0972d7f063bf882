package id.sigap.leaks;

import id.sigap.testing.Reports;
import id.sigap.testing.TestClock;
import io.vertx.sqlclient.Pool;
import java.util.EnumMap;
import java.util.Map;

/** All worlds, made once for whoever checks; and copies of them in which viewers may do what they like. */
final class Worlds {

    private static Worlds made;

    private final Known known;

    private Worlds(Known known) {
        this.known = known;
    }

    /** What is done while one world is served. */
    @FunctionalInterface
    interface Work<T> {
        T run();
    }

    static synchronized Worlds all() {
        if (made == null) {
            made = make();
        }
        return made;
    }

    private static Worlds make() {
        WorldPhotos.clear();
        WorldDatabases.migrate();
        Map<Difference, Map<String, Reports.Receipt>> receipts = new EnumMap<>(Difference.class);
        for (Difference world : Difference.values()) {
            WorldDatabases.create(world.database());
            receipts.put(world, served(world.database(), world, () -> new StoryTeller(world).tell()));
        }
        TestClock.set(TestClock.START);
        return new Worlds(Known.of(receipts));
    }

    Known known() {
        return known;
    }

    /** Does the work in a world of one's own that begins as that one is, and is gone afterwards. */
    static <T> T inCopyOf(Difference world, Work<T> work) {
        TestClock.set(TestClock.START);
        WorldDatabases.copy(world.database(), "world_copy");
        try {
            return served("world_copy", world, work);
        } finally {
            WorldDatabases.drop("world_copy");
        }
    }

    private static <T> T served(String database, Difference world, Work<T> work) {
        Pool pool = WorldPools.serve(database);
        WorldPhotos.serve(world.name());
        try {
            return work.run();
        } finally {
            WorldPools.serveUsual();
            WorldPools.close(pool);
        }
    }
}
