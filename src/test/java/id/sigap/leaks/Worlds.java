package id.sigap.leaks;

import id.sigap.reference.Refresh;
import id.sigap.testing.Edits;
import id.sigap.testing.Reports;
import id.sigap.testing.TestClock;
import id.sigap.ticket.duedays.DueDays;
import io.vertx.sqlclient.Pool;
import java.util.HashMap;
import java.util.Map;

/** All worlds, made once for whoever checks; and copies of them in which viewers may do what they like. */
final class Worlds {

    private static Worlds made;
    private static World served;
    private static String database;

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
        long start = System.nanoTime();
        WorldPhotos.clear();
        WorldDatabases.migrate();
        Map<World, Map<String, Reports.Receipt>> receipts = new HashMap<>();
        // The service goes on with the reference data that it has, whichever world it serves.
        Edits.during(WorldDatabases.CARRIED, WorldDatabases.CARRIED.replace("true", "false"), () -> {
            for (World world : World.all()) {
                WorldDatabases.create(world.database());
                receipts.put(world, served(world.database(), world, () -> new StoryTeller(world).tell()));
            }
        });
        // Those of the usual database have been read meanwhile, which asks no questions.
        served(World.FIRST.database(), World.FIRST, () -> {
            Refresh.begin();
            return receipts;
        });
        TestClock.set(TestClock.START);
        System.out.printf(
                "Twin worlds: %d made in %d s%n", receipts.size(), (System.nanoTime() - start) / 1_000_000_000);
        return new Worlds(Known.of(receipts));
    }

    Known known() {
        return known;
    }

    /** Does the work in a world of one's own that begins as that one is, and is gone afterwards. */
    static <T> T inCopyOf(World world, Work<T> work) {
        TestClock.set(TestClock.START);
        String copy = Copies.take(world);
        try {
            return served(copy, world, work);
        } finally {
            Copies.leave(copy);
        }
    }

    /** In the copy that is served: what others do there while a viewer looks, now and then. */
    static void goOn(Runnable look) {
        new StoryTeller(served, made.known.reports()).goOn();
        look.run();
        DueDays.recompute(); // pauses lapse in all of them
        look.run();
        if (served.has(Difference.RECOUNTED)) {
            Recounts.again(database);
        }
        look.run();
    }

    /** Waits until nothing that was done before is behind a transaction that is open somewhere on the server. */
    static void settle() {
        String last =
                WorldDatabases.sql(database, "select pg_current_xact_id()").get(0);
        String over = "select pg_snapshot_xmin(pg_current_snapshot()) > '" + last + "'";
        while (!WorldDatabases.sql(database, over).get(0).startsWith("t")) {
            Thread.onSpinWait();
        }
    }

    private static <T> T served(String database, World world, Work<T> work) {
        Pool pool = WorldPools.serve(database);
        WorldPhotos.serve(world.toString());
        served = world;
        Worlds.database = database;
        try {
            return work.run();
        } finally {
            WorldPools.serveUsual();
            WorldPools.close(pool);
        }
    }
}
