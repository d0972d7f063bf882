package id.sigap.leaks;

import id.sigap.leaks.Caller.Exchange;
import java.util.List;
import java.util.Optional;

/** An operation that told a viewer which of two worlds it is in. */
record Leak(Viewers.Who who, World world, Operation operation, Exchange first, Exchange other) {

    /** The first exchange of an operation that differs, if one does. */
    static Optional<Leak> in(
            Viewers.Who who, World world, Operation operation, List<Exchange> one, List<Exchange> two) {
        for (int i = 0; i < Math.min(one.size(), two.size()); i++) {
            if (!one.get(i).told().sameAs(two.get(i).told())) {
                return Optional.of(new Leak(who, world, operation, one.get(i), two.get(i)));
            }
        }
        return one.size() == two.size()
                ? Optional.empty()
                : Optional.of(new Leak(who, world, operation, one.get(one.size() - 1), two.get(two.size() - 1)));
    }

    /** Two curl lines and the first bytes that differ. */
    @Override
    public String toString() {
        return who + " can tell " + world + " from FIRST by " + operation.name() + "\n  A: "
                + first.ask().curl(who) + "\n  B: " + other.ask().curl(who) + "\n  "
                + first.told().partsFrom(other.told());
    }
}
