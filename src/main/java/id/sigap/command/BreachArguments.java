package id.sigap.command;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was typed.
 *
 * @param folder where the pack goes; made if it is not there
 * @param reports a file with a number a line
 * @param person subject of the sign-in provider
 */
record BreachArguments(
        Path folder,
        @Nullable Path reports,
        @Nullable String person,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    private static final Set<String> NAMES = Set.of("--reports", "--person", "--from", "--to");

    /** Null if it is not understood. */
    static @Nullable BreachArguments of(List<String> typed) {
        if (typed.size() < 4 || typed.size() % 2 != 0) {
            return null;
        }
        Map<String, String> named = new HashMap<>();
        for (int i = 2; i < typed.size(); i += 2) {
            if (!NAMES.contains(typed.get(i)) || named.put(typed.get(i), typed.get(i + 1)) != null) {
                return null;
            }
        }
        try {
            String reports = named.get("--reports");
            return new BreachArguments(
                    Path.of(typed.get(1)),
                    reports == null ? null : Path.of(reports),
                    named.get("--person"),
                    day(named.get("--from")),
                    day(named.get("--to")));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        return typed == null ? null : LocalDate.parse(typed);
    }
}
