package id.sigap.reference;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Without boundaries: the urban village whose label point is nearest. Always a suggestion. */
final class NearestLabel implements AreaLocator {

    /** No point of the mainland is farther from its nearest label; docs/reference-data.md shows what was measured. */
    private static final double REACH_METRES = 4_500;

    /** The urban villages of the island regency span the Java Sea, so there the nearest label may be far. */
    private static final double ISLAND_REACH_METRES = 50_000;

    /** South of it lies the mainland's coast, which the islands' reach must not take in. */
    private static final double OPEN_SEA_LATITUDE = -6.0;

    private final ReferenceBook book;
    private final List<Area> labelled;

    NearestLabel(ReferenceBook book) {
        this.book = book;
        this.labelled =
                book.areas().stream().filter(area -> area.label() != null).toList();
    }

    @Override
    public Optional<LocatedArea> locate(Point point) {
        return labelled.stream()
                .min(Comparator.comparingDouble(area -> metres(area, point)))
                .filter(area -> metres(area, point) <= reach(area, point))
                .map(area -> new LocatedArea(area.code(), PlaceSource.NEAREST_LABEL));
    }

    private double reach(Area area, Point point) {
        boolean island = book.area(area.parentCode())
                .flatMap(subdistrict -> book.area(subdistrict.parentCode()))
                .filter(regency -> regency.level() == Area.AreaLevel.REGENCY)
                .isPresent();
        return island && point.latitude() > OPEN_SEA_LATITUDE ? ISLAND_REACH_METRES : REACH_METRES;
    }

    private static double metres(Area area, Point point) {
        return point.metresTo(Objects.requireNonNull(area.label()));
    }
}
