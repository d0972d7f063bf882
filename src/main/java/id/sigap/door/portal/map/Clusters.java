package id.sigap.door.portal.map;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;

/** Tells what lies together from what lies far off, as islands do: drawn to one scale the city would be a spot. */
final class Clusters {

    /** More than between any two neighbours on land. */
    private static final double FAR = 8_000;

    private Clusters() {}

    /** The codes of the largest group in which each is near another. */
    static Set<String> mainland(Map<String, Coordinate> labels) {
        Set<String> left = new HashSet<>(labels.keySet());
        Set<String> largest = Set.of();
        while (!left.isEmpty()) {
            Set<String> group = groupOf(left.iterator().next(), left, labels);
            if (group.size() > largest.size()) {
                largest = group;
            }
        }
        return largest;
    }

    private static Set<String> groupOf(String first, Set<String> left, Map<String, Coordinate> labels) {
        Set<String> group = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(first));
        left.remove(first);
        while (!open.isEmpty()) {
            String code = open.pop();
            group.add(code);
            Coordinate at = Objects.requireNonNull(labels.get(code));
            left.removeIf(other -> {
                boolean near = at.distance(labels.get(other)) <= FAR;
                if (near) {
                    open.push(other);
                }
                return near;
            });
        }
        return group;
    }
}
