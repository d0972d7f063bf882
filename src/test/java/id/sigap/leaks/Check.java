package id.sigap.leaks;

import id.sigap.leaks.Caller.Exchange;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One viewer's operations in the first world and in others: what differs, and should not; what does not, and should.
 *
 * <p>What a viewer may not know they are asked in one world that has it all at once, and of each difference alone if that
 * is wanted, or to find which one it was that they could tell.
 */
final class Check {

    /** Whether every difference is asked alone too: {@code make leaks}. */
    static final boolean ONE_BY_ONE = Boolean.getBoolean("leaks.one-by-one");

    /** In worlds whose difference a viewer may know, every eighth of the readings suffices to see it. */
    private static final int ENOUGH_TO_SEE = 8;

    private static final int REFUSED_AT_MOST = 10;

    private final Viewers.Who who;
    private final ServedSchema schema;
    private final List<Operation> operations;

    /** @param more operations by chance, than each kind once */
    Check(Viewers.Who who, int more, long seed) {
        this.who = who;
        Walks walks = new Walks(Worlds.all().known());
        this.schema = walks.schema();
        this.operations = walks.of(who, more, seed);
    }

    private Check(Check whole, List<Operation> operations) {
        this.who = whole.who;
        this.schema = whole.schema;
        this.operations = operations;
    }

    /** Only those operations whose names begin so: all of them, or it would be chance whether one is left that tells. */
    Check part(String beginning) {
        return new Check(
                this,
                operations.stream()
                        .filter(it -> it.name().startsWith(beginning))
                        .toList());
    }

    int operations() {
        return operations.size();
    }

    /** What is wrong. */
    List<String> run() {
        long start = System.nanoTime();
        long used = processTime();
        Copies.soon(worlds());
        List<String> wrong = new ArrayList<>();
        List<List<Exchange>> first = Walk.in(World.FIRST, who, operations);
        wrong.addAll(Scan.of(first.stream().flatMap(List::stream).toList(), who));
        refusedAtOnce(first).ifPresent(wrong::add);
        idle(first).ifPresent(wrong::add);
        Coverage.missing(schema, first).forEach(kind -> wrong.add(who + " never asked " + kind));
        hidden(first).forEach(leak -> wrong.add(leak.toString()));
        boolean knows = false;
        for (Difference difference : Difference.values()) {
            if (difference.mayKnow(who)) {
                knows = true;
                wrong.addAll(knowing(difference, first));
            }
        }
        if (knows) {
            wrong.addAll(tellingNothing(first));
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

    /** Those that are walked in, in this order, unless something is found or each difference is asked alone. */
    private List<World> worlds() {
        List<World> worlds = new ArrayList<>(List.of(World.FIRST));
        if (!World.hiddenFrom(who).isFirst()) {
            worlds.add(World.hiddenFrom(who));
        }
        List<Difference> known = Arrays.stream(Difference.values())
                .filter(difference -> difference.mayKnow(who))
                .toList();
        known.forEach(difference -> worlds.add(World.of(difference)));
        if (!known.isEmpty()) {
            worlds.add(World.ALL);
        }
        if (known.contains(Difference.IDENTITY)) {
            worlds.add(World.of(Difference.IDENTITY));
        }
        return worlds;
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

    List<Leak> leaksIn(World world) {
        Copies.soon(List.of(World.FIRST, world));
        return leaks(world, operations, Walk.in(World.FIRST, who, operations));
    }

    /** What tells of something hidden: by the one difference it tells of, unless none does alone. */
    private List<Leak> hidden(List<List<Exchange>> first) {
        World all = World.hiddenFrom(who);
        if (all.isFirst()) {
            return List.of();
        }
        List<Leak> leaks = leaks(all, operations, first);
        if (leaks.isEmpty() && !ONE_BY_ONE) {
            return leaks;
        }
        List<Leak> alone = all.differences().stream()
                .flatMap(difference -> leaks(World.of(difference), operations, first).stream())
                .toList();
        return alone.isEmpty() ? leaks : alone;
    }

    private List<Leak> leaks(World world, List<Operation> asked, List<List<Exchange>> first) {
        List<List<Exchange>> other = Walk.in(world, who, asked);
        List<Leak> leaks = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Leak.in(who, world, asked.get(i), first.get(i), other.get(i)).ifPresent(leaks::add);
        }
        return leaks;
    }

    /** Operations and what they told in the first world. */
    private record Asked(List<Operation> operations, List<List<Exchange>> first) {

        Asked(Check check, List<List<Exchange>> first, Predicate<Operation> some) {
            this(new ArrayList<>(), new ArrayList<>());
            for (int i = 0; i < first.size(); i++) {
                if (some.test(check.operations.get(i))) {
                    this.operations.add(check.operations.get(i));
                    this.first.add(first.get(i));
                }
            }
        }

        /** Every so many of them, beginning with that one. */
        Asked everyOther(int step, int from) {
            Asked some = new Asked(new ArrayList<>(), new ArrayList<>());
            for (int i = from; i < operations.size(); i += step) {
                some.operations.add(operations.get(i));
                some.first.add(first.get(i));
            }
            return some;
        }
    }

    /** What differs if everything is other, and must tell nothing to anybody, whatever they may know. */
    private List<String> tellingNothing(List<List<Exchange>> first) {
        Asked asked = new Asked(this, first, Operation::forNobody);
        List<World> worlds = new ArrayList<>(List.of(World.ALL));
        for (Difference difference : Difference.values()) {
            if (difference.mayKnow(who) && (ONE_BY_ONE || difference == Difference.IDENTITY)) {
                worlds.add(World.of(difference));
            }
        }
        return worlds.stream()
                .flatMap(world -> leaks(world, asked).stream())
                .map(Leak::toString)
                .toList();
    }

    /** Who may know has to see it, or the check would pass by showing nothing; but not in what must not tell it. */
    private List<String> knowing(Difference difference, List<List<Exchange>> first) {
        World world = World.of(difference);
        Asked readings = new Asked(this, first, it -> !it.changes() && !it.forNobody());
        if (difference != Difference.IDENTITY) {
            // A part suffices to see it, and a part of that does nearly always.
            boolean seen = IntStream.range(0, ENOUGH_TO_SEE)
                    .anyMatch(from -> !leaks(world, readings.everyOther(ENOUGH_TO_SEE, from))
                            .isEmpty());
            return seen ? List.of() : List.of(who + " may know " + difference + ", and is told nothing of it");
        }
        Map<Boolean, List<Leak>> rightly = leaks(world, readings).stream()
                .collect(Collectors.partitioningBy(
                        leak -> difference.mayBeToldBy(leak.first().ask())));
        List<String> wrong = new ArrayList<>();
        rightly.get(false).forEach(leak -> wrong.add(leak.toString()));
        if (rightly.get(true).isEmpty()) {
            wrong.add(who + " may know " + difference + ", and is told nothing of it");
        }
        return wrong;
    }

    private List<Leak> leaks(World world, Asked asked) {
        return leaks(world, asked.operations(), asked.first());
    }
}
