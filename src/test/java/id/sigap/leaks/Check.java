package id.sigap.leaks;

import id.sigap.leaks.Caller.Exchange;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One viewer's operations in the first world and in every other: what differs, and should not; what does not, and should. */
final class Check {

    /** In worlds whose difference a viewer may know, a part of the readings suffices to see it. */
    private static final int ENOUGH_TO_SEE = 3;

    private static final int REFUSED_AT_MOST = 10;

    private final Viewers.Who who;
    private final List<Operation> operations;

    Check(Viewers.Who who, int wanted, long seed) {
        this.who = who;
        this.operations = new Walks(Worlds.all().known()).of(who, wanted, seed);
    }

    private Check(Viewers.Who who, List<Operation> operations) {
        this.who = who;
        this.operations = operations;
    }

    /** A part of it, and every list as a whole: whether a filter that is chosen by chance leaves anything is chance. */
    Check everyOther(int step) {
        List<Operation> some = new ArrayList<>();
        for (int i = 0; i < operations.size(); i++) {
            if (i % step == 0 || operations.get(i).name().startsWith(ActWalk.LISTS)) {
                some.add(operations.get(i));
            }
        }
        return new Check(who, some);
    }

    int operations() {
        return operations.size();
    }

    /** What is wrong. */
    List<String> run() {
        long start = System.nanoTime();
        long used = processTime();
        List<String> wrong = new ArrayList<>();
        List<List<Exchange>> first = Walk.in(Difference.NONE, who, operations);
        first.forEach(exchanges ->
                exchanges.forEach(exchange -> Scan.of(exchange, who).ifPresent(wrong::add)));
        refusedAtOnce(first).ifPresent(wrong::add);
        idle(first).ifPresent(wrong::add);
        for (Difference world : Difference.values()) {
            if (!world.isAskedBy(who)) {
                continue;
            }
            if (world.mayKnow(who)) {
                wrong.addAll(knowing(world, first));
            } else {
                leaks(world, operations, first).forEach(leak -> wrong.add(leak.toString()));
            }
        }
        System.out.printf(
                "Twin worlds: %s, %d operations, %d requests in the first, %d wrong, %d s, %d s of this process%n",
                who,
                operations.size(),
                first.stream().mapToInt(List::size).sum(),
                wrong.size(),
                (System.nanoTime() - start) / 1_000_000_000,
                (processTime() - used) / 1_000_000_000);
        return wrong;
    }

    /** Documents that never reach the engine ask nothing: there may be some, or the walk walks nowhere. */
    private static Optional<String> refusedAtOnce(List<List<Exchange>> all) {
        List<Told> told = all.stream().flatMap(List::stream).map(Exchange::told).toList();
        long refused =
                told.stream().filter(it -> it.text().contains("\"DOCUMENT_")).count();
        return refused > told.size() / REFUSED_AT_MOST
                ? Optional.of(refused + " of " + told.size() + " documents were refused at once")
                : Optional.empty();
    }

    /** Whoever is offered steps has to have taken some, or nothing is seen of what a step tells. */
    private Optional<String> idle(List<List<Exchange>> all) {
        List<Exchange> acts = new ArrayList<>();
        for (int i = 0; i < operations.size(); i++) {
            if (operations.get(i).name().startsWith(ActWalk.NAME)) {
                acts.addAll(all.get(i));
            }
        }
        long taken = acts.stream()
                .filter(it -> it.told().text().contains(ActWalk.TAKEN))
                .count();
        boolean offered = acts.stream().anyMatch(it -> it.told().text().contains("\"availableActions\":[\""));
        return offered && taken == 0 ? Optional.of(who + " was offered steps, and took none") : Optional.empty();
    }

    private static long processTime() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }

    List<Leak> leaksIn(Difference world) {
        return leaks(world, operations, Walk.in(Difference.NONE, who, operations));
    }

    private List<Leak> leaks(Difference world, List<Operation> asked, List<List<Exchange>> first) {
        List<List<Exchange>> other = Walk.in(world, who, asked);
        List<Leak> leaks = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Leak.in(who, world, asked.get(i), first.get(i), other.get(i)).ifPresent(leaks::add);
        }
        return leaks;
    }

    /** Who may know has to see it, or the check would pass by showing nothing; but not in what must tell nobody. */
    private List<String> knowing(Difference world, List<List<Exchange>> first) {
        List<Operation> asked = new ArrayList<>();
        List<List<Exchange>> before = new ArrayList<>();
        int readings = 0;
        for (int i = 0; i < operations.size(); i++) {
            Operation operation = operations.get(i);
            boolean enough = world != Difference.IDENTITY && readings++ % ENOUGH_TO_SEE > 0;
            boolean reading = !operation.changes() && !operation.forNobody() && !enough;
            if (operation.forNobody() || reading) {
                asked.add(operation);
                before.add(first.get(i));
            }
        }
        List<Leak> seen = leaks(world, asked, before);
        List<String> wrong = new ArrayList<>();
        Map<Boolean, List<Leak>> rightly = seen.stream()
                .collect(Collectors.partitioningBy(leak -> !leak.operation().forNobody()
                        && world.mayBeToldBy(leak.first().ask())));
        rightly.get(false).forEach(leak -> wrong.add(leak.toString()));
        if (rightly.get(true).isEmpty()) {
            wrong.add(who + " may know " + world + ", and is told nothing of it");
        }
        return wrong;
    }
}
