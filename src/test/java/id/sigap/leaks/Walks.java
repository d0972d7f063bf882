package id.sigap.leaks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** What one viewer does in a check of so many operations: all there is to do once, then more by chance. */
final class Walks {

    private static final int CHANGES_IN = 250;

    private final ServedSchema schema = ServedSchema.asked();
    private final Known known;
    private final Values values;

    Walks(Known known) {
        this.known = known;
        this.values = new Values(schema, known);
    }

    ServedSchema schema() {
        return schema;
    }

    /** @param wanted at least so many, unless fewer than there are reports to look at */
    List<Operation> of(Viewers.Who who, int wanted, long seed) {
        Random random = new Random(seed + who.ordinal());
        QueryWalk queries = new QueryWalk(schema, known, values);
        ListWalk lists = new ListWalk(schema, values);
        List<Operation> operations = new ArrayList<>(queries.everyPath(random));
        operations.addAll(reports(queries, random, who));
        operations.addAll(lists.everyWalk(random));
        operations.addAll(some(lists.everySortAndFilter(random), wanted / 6, random));
        operations.addAll(some(new HttpWalk(known).everything(who), wanted / 7, random));
        List<Operation> acts = new ActWalk(schema, known, lists).everything(who);
        for (int i = 0; i < wanted / 25; i++) {
            operations.add(queries.byAddress(random, i));
        }
        for (int i = 0; operations.size() < wanted - 64 - acts.size(); i++) {
            operations.add(queries.any(random, i));
        }
        operations.addAll(acts);
        operations.addAll(
                new MutationWalk(schema, known, values).everyChange(random, 2 * (1 + wanted / CHANGES_IN / 8), who));
        // The log first: one request for several reporters enters them in any order.
        operations.sort(Comparator.comparing(it -> !it.name().startsWith("accessLog")));
        return operations;
    }

    private List<Operation> reports(QueryWalk queries, Random random, Viewers.Who who) {
        return schema.fields(schema.queryType()).stream()
                .filter(field ->
                        field.arguments().stream().anyMatch(it -> it.name().equals("number")))
                .flatMap(field -> queries.everyReport(random, field, who).stream())
                .toList();
    }

    private static List<Operation> some(List<Operation> all, int count, Random random) {
        List<Operation> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(count, shuffled.size()));
    }
}
