package id.sigap.door.graphql.document;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Roots whose answer is the same for everybody, and says nothing of any report: an answer of these alone may be kept by whoever it
 * passes. What does not stand here is not kept.
 */
public final class PublicRoots {

    private static final Set<String> REFERENCE = Set.of(
            "area",
            "areas",
            "calendar",
            "categories",
            "channels",
            "dayNotices",
            "limits",
            "stepClocks",
            "terms",
            "units",
            "workflow");

    private static final Set<String> FIGURES = Set.of("leagueTable", "statistics");

    private static final Map<String, Keeping> KEPT = Stream.concat(
                    REFERENCE.stream().map(name -> Map.entry(name, Keeping.MINUTES)),
                    FIGURES.stream().map(name -> Map.entry(name, Keeping.A_DAY)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private PublicRoots() {}

    /** As long as each of them may be, if something is asked for; the type's name beside it says nothing. */
    static Keeping of(Set<String> roots) {
        return roots.stream()
                .filter(name -> !name.equals(DocumentSize.TYPE_NAME))
                .map(name -> KEPT.getOrDefault(name, Keeping.NOT))
                .min(Comparator.naturalOrder())
                .orElse(Keeping.NOT);
    }
}
