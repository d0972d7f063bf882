package id.sigap.leaks;

import id.sigap.photo.Pictures;
import id.sigap.testing.Faces;
import java.awt.Color;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** One report of the story: who sends it, what it says, and what happens to it on which day of November 2026. */
final class Tale {

    /** Day of the month on which reports come in: a Wednesday. */
    static final int ARRIVAL = 4;

    /** The day on which viewers look: what happens on it happens while they do. */
    static final int TODAY = 23;

    private final String key;
    private final String submitter;
    private final Map<String, Object> input = new HashMap<>();
    private final List<Act> acts = new ArrayList<>();
    private Predicate<World> told = world -> true;
    private boolean varied = true;
    private Function<World, String> description;
    private Function<World, Object> place;
    private Function<World, Object> answers;
    private Function<World, byte[]> picture = world -> Pictures.jpeg(64, 48);
    private ToIntFunction<World> arrival = world -> ARRIVAL;

    /**
     * Something that happens to it.
     *
     * @param happens in which worlds
     * @param movesNoClock whether it may happen a day earlier without moving a step clock
     */
    record Act(
            int day, String user, String mutation, String arguments, Predicate<World> happens, boolean movesNoClock) {}

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

    /** In one world its reporter wrote something else. */
    Tale saying(String words, Difference world, String otherWords) {
        description = it -> it.has(world) ? otherWords : words;
        return this;
    }

    /** In one world it is some steps away from there: where lists show points, at the same one. */
    Tale movedIn(Difference world) {
        Map<String, Object> near = Map.of("areaCode", "31.72.01.1005", "latitude", -6.1260, "longitude", 106.7890);
        place = it -> it.has(world) ? near : input.get("place");
        return this;
    }

    /** In one world its reporter answered something else. */
    Tale answeringOtherwiseIn(Difference world) {
        input.put("answers", List.of());
        answers = it -> it.has(world) ? answered("7", "sejak kemarin") : answered("2", "sejak bulan lalu");
        return this;
    }

    private static List<Map<String, String>> answered(String depth, String since) {
        return List.of(Map.of("code", "DEPTH", "value", depth), Map.of("code", "SINCE", "value", since));
    }

    Tale open() {
        return with("public", true);
    }

    Tale photo() {
        return with("photos", List.of());
    }

    /** With a photo in which, in one world, somebody else is seen. */
    Tale showing(Difference world) {
        picture = it -> Faces.jpeg(it.has(world) ? Color.BLUE : Color.PINK);
        return photo();
    }

    /** It is the same in all worlds. */
    Tale unvaried() {
        varied = false;
        return this;
    }

    /** It comes in on another day; in one world on yet another. */
    Tale arriving(int day, Difference world, int otherDay) {
        arrival = it -> it.has(world) ? otherDay : day;
        return this;
    }

    Tale toldIn(Difference world) {
        told = it -> it.has(world);
        return this;
    }

    Tale act(int day, String user, String mutation, String arguments) {
        return add(day, user, mutation, arguments, world -> true, false);
    }

    /** It may as well have happened a day earlier. */
    Tale idle(int day, String user, String mutation, String arguments) {
        return add(day, user, mutation, arguments, world -> true, true);
    }

    Tale only(Difference world, int day, String user, String mutation, String arguments) {
        return only(Set.of(world), day, user, mutation, arguments);
    }

    /** Where there is one of these differences, or several. */
    Tale only(Set<Difference> some, int day, String user, String mutation, String arguments) {
        Predicate<World> happens = world -> some.stream().anyMatch(world::has);
        return add(day, user, mutation, arguments, happens, false);
    }

    Tale except(Difference world, int day, String user, String mutation, String arguments) {
        return add(day, user, mutation, arguments, it -> !it.has(world), false);
    }

    private Tale add(
            int day, String user, String mutation, String arguments, Predicate<World> happens, boolean movesNoClock) {
        acts.add(new Act(day, user, mutation, arguments, happens, movesNoClock));
        return this;
    }

    String key() {
        return key;
    }

    boolean varied() {
        return varied;
    }

    int arrival(World world) {
        return arrival.applyAsInt(world);
    }

    boolean isTold(World world) {
        return told.test(world);
    }

    /** Whoever sends it, which is somebody else where the world is one of other people. */
    String submitter(World world) {
        return submitter == null
                ? null
                : submitter.equals("orang-a") && world.hasOtherReporters()
                        ? "orang-b"
                        : submitter.equals("loket-a") && world.has(Difference.STAFF) ? "loket-b" : submitter;
    }

    Map<String, Object> input(World world) {
        Map<String, Object> sent = new HashMap<>(input);
        sent.computeIfPresent("description", (name, usual) -> description == null ? usual : description.apply(world));
        sent.computeIfPresent("place", (name, usual) -> place == null ? usual : place.apply(world));
        sent.computeIfPresent("answers", (name, usual) -> answers == null ? usual : answers.apply(world));
        return sent;
    }

    /** What its reporter's photo shows. */
    byte[] picture(World world) {
        return picture.apply(world);
    }

    List<Act> acts(World world) {
        return acts.stream().filter(act -> act.happens().test(world)).toList();
    }
}
