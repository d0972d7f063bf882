package id.sigap.leaks;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** One of the worlds, by what it has that the first one has otherwise. */
record World(Set<Difference> differences) {

    /** The one that all others are compared with. */
    static final World FIRST = new World(Set.of());

    static World of(Difference difference) {
        return new World(Set.of(difference));
    }

    /** Everything is other at once. Reporters are, as in {@link Difference#IDENTITY}, in {@link Difference#SECOND}. */
    static final World ALL = with(it -> true);

    /** Everything is other at once that this viewer may not know. */
    static World hiddenFrom(Viewers.Who who) {
        return with(it -> !it.mayKnow(who));
    }

    private static World with(Predicate<Difference> some) {
        return new World(Arrays.stream(Difference.values())
                .filter(it -> it != Difference.IDENTITY && some.test(it))
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** All there are: the first, one for each difference, and for each viewer the one with all that is hidden from them. */
    static Set<World> all() {
        Set<World> all = new LinkedHashSet<>();
        all.addAll(List.of(FIRST, ALL));
        Arrays.stream(Difference.values()).map(World::of).forEach(all::add);
        Arrays.stream(Viewers.Who.values()).map(World::hiddenFrom).forEach(all::add);
        return all;
    }

    boolean has(Difference difference) {
        return differences.contains(difference);
    }

    boolean isFirst() {
        return differences.isEmpty();
    }

    /** Whether it has several differences. */
    boolean isMixed() {
        return differences.size() > 1;
    }

    boolean hasOtherReporters() {
        return has(Difference.SECOND) || has(Difference.IDENTITY);
    }

    /** How much later things happen to other people's reports. */
    Duration later(boolean movesNoClock) {
        Duration day = has(Difference.DAY) && movesNoClock ? Duration.ofDays(-1) : Duration.ZERO;
        return has(Difference.SECOND) ? day.plusSeconds(1) : day;
    }

    /** The difference's own name; of several, those it has not: {@code ALL_BUT_STAFF_MARKS}. */
    @Override
    public String toString() {
        if (isFirst()) {
            return "FIRST";
        }
        if (!isMixed()) {
            return differences.iterator().next().name();
        }
        List<String> without = Arrays.stream(Difference.values())
                .filter(it -> it != Difference.IDENTITY && !has(it))
                .map(Difference::name)
                .toList();
        return without.isEmpty() ? "ALL" : "ALL_BUT_" + String.join("_", without);
    }

    String database() {
        return "world_" + toString().toLowerCase(Locale.ROOT);
    }
}
