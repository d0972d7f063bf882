package id.sigap.leaks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Copies of worlds, each for one walk: made by the server while somebody walks in others, and dropped while they go on. */
final class Copies {

    private static final ExecutorService BESIDE = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "copies of worlds");
        thread.setDaemon(true);
        return thread;
    });

    private static final Map<World, Deque<Future<String>>> READY = new HashMap<>();
    private static int made;

    private Copies() {}

    /** Makes one of each, in this order. */
    static synchronized void soon(List<World> worlds) {
        for (World world : worlds) {
            READY.computeIfAbsent(world, none -> new ArrayDeque<>()).add(begun(world));
        }
    }

    /** The name of one that nobody else has; made now, unless one was wanted {@link #soon}. */
    static String take(World world) {
        try {
            return next(world).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e.getCause() == null ? e : e.getCause());
        }
    }

    private static synchronized Future<String> next(World world) {
        Deque<Future<String>> ready = READY.get(world);
        return ready == null || ready.isEmpty() ? begun(world) : ready.remove();
    }

    static void leave(String copy) {
        BESIDE.execute(() -> WorldDatabases.drop(copy));
    }

    private static Future<String> begun(World world) {
        String copy = "world_copy_" + made++;
        return BESIDE.submit(() -> {
            WorldDatabases.copy(world.database(), copy);
            return copy;
        });
    }
}
