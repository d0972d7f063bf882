package id.sigap.leaks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** What one viewer does in a check: each kind of operation once, then so many more by chance. */
final class Walks {

    private static final int CHANGES_IN = 250;

    private final ServedSchema schema = ServedSchema.asked();
    private final Known known;
    private final QueryWalk queries;
    private final ListWalk lists;
    private final HttpWalk http;
    private final MutationWalk changes;

    Walks(Known known) {
        this.known = known;
        Values values = new Values(schema, known);
        this.queries = new QueryWalk(schema, known, values);
        this.lists = new ListWalk(schema, values);
        this.http = new HttpWalk(known);
        this.changes = new MutationWalk(schema, known, values);
    }

    /** @param more than each kind once */
    List<Operation> of(Viewers.Who who, int more, long seed) {
        // The same documents for all viewers: the service reads each of them once.
        List<Operation> operations = new ArrayList<>(everyKind(who, new Random(seed)));
        operations.addAll(byChance(who, more, new Random(seed + 1 + who.ordinal())));
        // The log first: one request for several reporters enters them in any order.
        operations.sort(Comparator.comparing(it -> !it.name().startsWith("accessLog")));
        return operations;
    }

    /** {@link Coverage} looks whether there is anything else. */
    private List<Operation> everyKind(Viewers.Who who, Random random) {
        List<Operation> operations = new ArrayList<>(queries.everyPath(random));
        operations.addAll(queries.everyArgument(random));
        operations.addAll(queries.everyReport(random, who));
        operations.addAll(queries.everyAddress(random));
        operations.addAll(lists.everyWalk(random));
        operations.addAll(lists.everyKind(random));
        operations.addAll(http.everyKind(who));
        // Drawn for everybody, so that the changes below are the same; asked where something is hidden.
        List<Operation> kept = new KeptWalk(schema, known, lists, queries).everything(who, random);
        operations.addAll(World.hiddenFrom(who).isFirst() ? List.of() : kept);
        operations.addAll(new ActWalk(schema, known, lists).everything(who));
        operations.addAll(changes.everyKind(random, who));
        return operations;
    }

    private List<Operation> byChance(Viewers.Who who, int more, Random random) {
        List<Operation> operations = new ArrayList<>(some(lists.everySortAndFilter(random), more / 6, random));
        operations.addAll(some(http.everything(who), more / 7, random));
        operations.addAll(changes.everyChange(random, 2, 2 + 2 * (more / CHANGES_IN / 8), who));
        for (int i = 0; i < more / 25; i++) {
            operations.add(queries.byAddress(random, i));
        }
        for (int i = 0; operations.size() < more; i++) {
            operations.add(queries.any(random, i));
        }
        return operations;
    }

    ServedSchema schema() {
        return schema;
    }

    private static List<Operation> some(List<Operation> all, int count, Random random) {
        List<Operation> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(count, shuffled.size()));
    }
}
