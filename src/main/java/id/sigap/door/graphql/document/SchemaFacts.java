package id.sigap.door.graphql.document;

import java.util.Map;
import java.util.Set;

/**
 * What the limits know of the schema, by the names of fields alone: two types that use one name differently are both taken for
 * the dearer.
 *
 * @param lengths of fields that are lists: how many elements they have if nothing else is asked for
 * @param working fields below a root that do more than read what is at hand, so that each use counts
 */
public record SchemaFacts(Map<String, Long> lengths, Set<String> working) {

    public SchemaFacts {
        lengths = Map.copyOf(lengths);
        working = Set.copyOf(working);
    }
}
