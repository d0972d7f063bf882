package id.sigap.platform.news;

import java.util.Set;

/**
 * Whom it may concern that something was done. Whoever hears of it looks with their own eyes, and may find nothing.
 *
 * @param people pseudonyms of those whose reports it was done to
 * @param units codes of the units that have them, or had them just before
 * @param everybody whether nobody can say whom it concerns
 */
public record Stirred(Set<String> people, Set<String> units, boolean everybody) {

    /** For who asked before anybody followed the log. */
    public static final Stirred EVERYBODY = new Stirred(Set.of(), Set.of(), true);

    public Stirred {
        people = Set.copyOf(people);
        units = Set.copyOf(units);
    }
}
