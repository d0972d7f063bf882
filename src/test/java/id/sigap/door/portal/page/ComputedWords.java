package id.sigap.door.portal.page;

import id.sigap.problem.ProblemCode;
import id.sigap.statistics.WorkingDays;
import id.sigap.workflow.Action;
import id.sigap.workflow.Status;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keys that pages put together: of a front that stands in the code, and of what it is put before. What that can be is asked of the
 * code itself, so that a constant without words is found, and words of a constant that is no more.
 */
final class ComputedWords {

    private static final String ROOM = "id.sigap.door.portal.";

    private static final Map<String, Set<String>> BY_FRONT = new TreeMap<>(Map.ofEntries(
            Map.entry("nav_", names(Section.values())),
            Map.entry("error_", each(errors(), kind -> Stream.of(kind + "_title", kind + "_text"))),
            Map.entry("says_", each(names(Status.values()), name -> Stream.of(name, name + "_alone"))),
            Map.entry("next_", names(Status.values())),
            Map.entry("about_stage_", names(Status.values())),
            Map.entry("did_", names(Action.values())),
            Map.entry("stage_", strings("track.Stage", "ALL")),
            Map.entry("done_", strings("track.TrackPage", "DONE")),
            Map.entry(
                    "act_",
                    each(
                            names(constants("track.Act")),
                            name -> Stream.of(name + "_title", name + "_text", name + "_label", name + "_button"))),
            Map.entry("act_rate_star_", Set.of("1", "2", "3", "4", "5")),
            Map.entry("look_status_", names(constants("look.StatusGroup"))),
            Map.entry("figures_", names(constants("figures.Tile$Kind"))),
            Map.entry("figures_days_", names(WorkingDays.values())),
            Map.entry("send_step_", said("send.Step", "path")),
            // Of a contact's parts, those that can be unreadable.
            Map.entry("send_unread_", Set.of("phone", "email"))));

    private ComputedWords() {}

    static Set<String> fronts() {
        return BY_FRONT.keySet();
    }

    static Set<String> keys() {
        return BY_FRONT.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(end -> entry.getKey() + end))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> errors() {
        return Arrays.stream(ProblemCode.values()).map(ErrorPage::kind).collect(Collectors.toSet());
    }

    private static Set<String> names(Object[] constants) {
        return Arrays.stream(constants)
                .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static Set<String> each(Set<String> names, Function<String, Stream<String>> ends) {
        return names.stream().flatMap(ends).collect(Collectors.toSet());
    }

    private static Object[] constants(String type) {
        return type(type).getEnumConstants();
    }

    private static Set<String> strings(String type, String field) {
        try {
            Field all = type(type).getDeclaredField(field);
            all.setAccessible(true);
            return ((Collection<?>) all.get(null)).stream().map(String::valueOf).collect(Collectors.toSet());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> said(String type, String method) {
        try {
            Method said = type(type).getDeclaredMethod(method);
            said.setAccessible(true);
            Set<String> all = new TreeSet<>();
            for (Object constant : List.of(constants(type))) {
                all.add(String.valueOf(said.invoke(constant)));
            }
            return all;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(ROOM + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
