package id.sigap.reference;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Without boundaries: of the urban villages whose box a point lies in, or near, the one whose label point is nearest. Always a
 * suggestion. What lies near no box is outside the city.
 */
final class NearestLabel implements AreaLocator {

    /** What lies before the coast, on land that was won from the sea since, or is off by a bad reception, is taken. */
    private static final double NEAR_METRES = 2_000;
    /** Of an urban village whose box is not known: no point of the mainland is farther from its nearest label. */
    private static final double REACH_METRES = 4_500;

    private final List<Area> labelled;

    NearestLabel(ReferenceBook book) {
        this.labelled =
                book.areas().stream().filter(area -> area.label() != null).toList();
    }

    @Override
    public Optional<LocatedArea> locate(Point point) {
        return labelled.stream()
                .filter(area -> isNear(area, point))
                .min(Comparator.comparing((Area area) -> !isInside(area, point))
                        .thenComparingDouble(area -> toLabel(area, point)))
                .map(area -> new LocatedArea(area.code(), PlaceSource.NEAREST_LABEL));
    }

    /** Whether a point lies where that urban village may be, as far as the reference data say. */
    static boolean isNear(Area area, Point point) {
        Box box = area.box();
        return box == null
                ? area.label() != null && toLabel(area, point) <= REACH_METRES
                : box.metresTo(point) <= NEAR_METRES;
    }

    /** Those of some where a point may lie, the nearest first: each a suggestion. */
    static Stream<LocatedArea> near(List<Area> some, Point point) {
        return some.stream()
                .filter(area -> area.label() != null && isNear(area, point))
                .sorted(Comparator.comparingDouble(area -> toLabel(area, point)))
                .map(area -> new LocatedArea(area.code(), PlaceSource.NEAREST_LABEL));
    }

    private static boolean isInside(Area area, Point point) {
        Box box = area.box();
        return box != null && box.contains(point);
    }

    private static double toLabel(Area area, Point point) {
        return point.metresTo(Objects.requireNonNull(area.label()));
    }
}
