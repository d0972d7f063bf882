package id.sigap.leaks;

import id.sigap.leaks.Caller.Exchange;
import id.sigap.testing.AtOnce;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** All operations of a viewer in one world, and what was told. Reads run beside each other, the rest in its order. */
final class Walk {

    private static final int AT_ONCE = 4;

    private Walk() {}

    /** One list of exchanges for each operation. */
    static List<List<Exchange>> in(World world, Viewers.Who who, List<Operation> operations) {
        // What an administrator reads is logged, and they read the log: what is compared has to be in one order.
        boolean logged = who == Viewers.Who.ADMIN && comparedWhole(world, who);
        return Worlds.inCopyOf(world, () -> run(who, operations, logged ? 1 : AT_ONCE));
    }

    /** In others something is to be seen, whatever else is there. */
    private static boolean comparedWhole(World world, Viewers.Who who) {
        return world.has(Difference.IDENTITY)
                || world.differences().stream().noneMatch(difference -> difference.mayKnow(who));
    }

    private static List<List<Exchange>> run(Viewers.Who who, List<Operation> operations, int atOnce) {
        List<Operation> reads = operations.stream().filter(it -> !it.changes()).toList();
        Iterator<List<Exchange>> told =
                AtOnce.map(atOnce, reads, it -> run(who, it)).iterator();
        List<List<Exchange>> all = new ArrayList<>();
        operations.forEach(it -> all.add(it.changes() ? run(who, it) : told.next()));
        return all;
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
