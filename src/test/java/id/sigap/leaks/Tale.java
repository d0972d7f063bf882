package id.sigap.leaks;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One report of the story: who sends it, what it says, and what happens to it on which day of November 2026. */
final class Tale {

    /** Day of the month on which reports come in: a Wednesday. */
    static final int ARRIVAL = 4;

    private final String key;
    private final String submitter;
    private final Map<String, Object> input = new HashMap<>();
    private final List<Act> acts = new ArrayList<>();
    private Set<Difference> told = EnumSet.allOf(Difference.class);
    private boolean varied = true;

    /**
     * Something that happens to it.
     *
     * @param worlds in which it happens
     * @param movesNoClock whether it may happen a day earlier without moving a step clock
     */
    record Act(int day, String user, String mutation, String arguments, Set<Difference> worlds, boolean movesNoClock) {}

    Tale(String key, String submitter) {
        this.key = key;
        this.submitter = submitter;
        input.put("categoryCode", "trotoar");
        input.put("description", "Laporan uji " + key + ": puing menutup trotoar.");
        input.put("place", Map.of("areaCode", "31.72.01.1005", "latitude", -6.1262, "longitude", 106.7894));
    }

    Tale with(String name, Object value) {
        input.put(name, value);
        return this;
    }

    Tale open() {
        return with("public", true);
    }

    Tale photo() {
        return with("photos", List.of());
    }

    /** It is the same in all worlds. */
    Tale unvaried() {
        varied = false;
        return this;
    }

    Tale toldIn(Difference world) {
        told = EnumSet.of(world);
        return this;
    }

    Tale act(int day, String user, String mutation, String arguments) {
        return add(day, user, mutation, arguments, EnumSet.allOf(Difference.class), false);
    }

    /** It may as well have happened a day earlier. */
    Tale idle(int day, String user, String mutation, String arguments) {
        return add(day, user, mutation, arguments, EnumSet.allOf(Difference.class), true);
    }

    Tale only(Difference world, int day, String user, String mutation, String arguments) {
        return add(day, user, mutation, arguments, EnumSet.of(world), false);
    }

    Tale except(Difference world, int day, String user, String mutation, String arguments) {
        return add(day, user, mutation, arguments, EnumSet.complementOf(EnumSet.of(world)), false);
    }

    private Tale add(
            int day, String user, String mutation, String arguments, Set<Difference> worlds, boolean movesNoClock) {
        acts.add(new Act(day, user, mutation, arguments, worlds, movesNoClock));
        return this;
    }

    String key() {
        return key;
    }

    boolean varied() {
        return varied;
    }

    boolean isTold(Difference world) {
        return told.contains(world);
    }

    /** Whoever sends it, which is somebody else where the world is one of other people. */
    String submitter(Difference world) {
        return submitter == null
                ? null
                : submitter.equals("orang-a") && world.hasOtherReporters()
                        ? "orang-b"
                        : submitter.equals("loket-a") && world == Difference.STAFF ? "loket-b" : submitter;
    }

    Map<String, Object> input() {
        return new HashMap<>(input);
    }

    List<Act> acts(Difference world) {
        return acts.stream().filter(act -> act.worlds().contains(world)).toList();
    }
}
