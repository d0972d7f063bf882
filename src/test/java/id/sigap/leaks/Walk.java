package id.sigap.leaks;

import id.sigap.leaks.Caller.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** All operations of a viewer in one world, and what was told. Reads run beside each other, the rest in its order. */
final class Walk {

    private static final int AT_ONCE = 4;

    private Walk() {}

    /** One list of exchanges for each operation. */
    static List<List<Exchange>> in(World world, Viewers.Who who, List<Operation> operations) {
        // What an administrator reads is logged, and they read the log: what is compared has to be in one order.
        boolean logged = who == Viewers.Who.ADMIN && (world.isFirst() || world.has(Difference.IDENTITY));
        return Worlds.inCopyOf(world, () -> run(who, operations, logged ? 1 : AT_ONCE));
    }

    private static List<List<Exchange>> run(Viewers.Who who, List<Operation> operations, int atOnce) {
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        try {
            List<Callable<List<Exchange>>> reads = new ArrayList<>();
            operations.stream().filter(it -> !it.changes()).forEach(it -> reads.add(() -> run(who, it)));
            List<Future<List<Exchange>>> told = threads.invokeAll(reads);
            List<List<Exchange>> all = new ArrayList<>();
            int read = 0;
            for (Operation operation : operations) {
                all.add(
                        operation.changes()
                                ? run(who, operation)
                                : told.get(read++).get());
            }
            return all;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e.getCause() == null ? e : e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Exchange> run(Viewers.Who who, Operation operation) {
        if (operation.changes()) {
            SeededRandom.seed(who + "/" + operation.name());
        }
        Caller caller = new Caller(who);
        operation.work().accept(caller);
        return caller.exchanges();
    }
}
