package id.sigap.reference;

import id.sigap.reference.outline.Outlines;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Urban villages by their boundaries.
 *
 * <p>Boundaries are drawn simplified, so a point within {@value #EDGE_METRES} metres of an edge, or that far outside all of
 * them, is only a suggestion.
 */
final class Boundaries implements AreaLocator {

    private static final double EDGE_METRES = 100;
    private static final double EDGE_DEGREES = EDGE_METRES / 111_320;

    private final STRtree index = new STRtree();
    private final GeometryFactory geometries = new GeometryFactory();

    /** @throws IllegalStateException if the file is not such a collection, or names an urban village that is not known */
    Boundaries(Path file, ReferenceBook book) {
        Outlines.read(file).shapes().forEach((code, shape) -> add(code, shape, book));
        index.build();
    }

    private void add(String code, Geometry shape, ReferenceBook book) {
        if (book.urbanVillage(code).isEmpty()) {
            throw new IllegalStateException("sigap.areas.boundaries: no urban village of code " + code);
        }
        index.insert(shape.getEnvelopeInternal(), new Shape(code, shape));
    }

    @Override
    public Optional<LocatedArea> locate(Point point) {
        Geometry at = geometries.createPoint(new Coordinate(point.longitude(), point.latitude()));
        Envelope near = at.getEnvelopeInternal();
        near.expandBy(EDGE_DEGREES);
        return candidates(near).stream()
                .min(Comparator.comparingDouble(shape -> shape.boundary.distance(at)))
                .filter(shape -> shape.boundary.isWithinDistance(at, EDGE_DEGREES))
                .map(shape -> new LocatedArea(shape.code, sureness(shape, at)));
    }

    private static PlaceSource sureness(Shape shape, Geometry at) {
        boolean wellInside =
                shape.boundary.contains(at) && !shape.boundary.getBoundary().isWithinDistance(at, EDGE_DEGREES);
        return wellInside ? PlaceSource.BOUNDARY : PlaceSource.NEAR_BOUNDARY;
    }

    @SuppressWarnings("unchecked") // the index is older than generics; only add() fills it
    private List<Shape> candidates(Envelope near) {
        return (List<Shape>) index.query(near);
    }

    private record Shape(String code, Geometry boundary) {}
}
