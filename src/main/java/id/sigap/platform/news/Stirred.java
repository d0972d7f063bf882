package id.sigap.platform.news;

import java.util.Set;

/**
 * Whom it may concern that something was done. Whoever hears of it looks with their own eyes, and may find nothing.
 *
 * @param people pseudonyms of those whose reports it was done to
 * @param units codes of the units that have them, or had them just before
 */
public record Stirred(Set<String> people, Set<String> units) {

    public Stirred {
        people = Set.copyOf(people);
        units = Set.copyOf(units);
    }
}
