package id.sigap.door.graphql.document;

import java.util.Set;

/**
 * Roots whose answer is the same for everybody, and says nothing of any report: an answer of these alone may be kept by whoever it
 * passes. What does not stand here is not kept.
 */
public final class PublicRoots {

    public static final Set<String> NAMES = Set.of(
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

    private PublicRoots() {}

    /** Whether something is asked for, and all of it is here; the type's name beside it says nothing. */
    static boolean are(Set<String> roots) {
        return roots.stream().anyMatch(NAMES::contains)
                && roots.stream().allMatch(name -> NAMES.contains(name) || name.equals(DocumentSize.TYPE_NAME));
    }
}
