package id.sigap.door.portal.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Without boundaries: to each area belongs what is nearer to its label point than to any other's (Voronoi), as far as the
 * city reaches. Approximate, and to be called so.
 */
final class LabelCells {

    /** No point of the mainland is farther from its label. */
    private static final double REACH = 4_500;

    /** Of an area whose box is not known. */
    private static final double BLIND_REACH = 1_500;

    /** Steps between boxes that are smaller than this are no coast. */
    private static final double SMOOTHED = 800;

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private LabelCells() {}

    /** Where an area is, in metres. */
    record Label(String code, Coordinate at, @Nullable Envelope box) {}

    static Map<String, Geometry> of(List<Label> labels) {
        Map<String, Geometry> cells = new LinkedHashMap<>();
        if (labels.isEmpty()) {
            return cells;
        }
        Geometry city = city(labels);
        Geometry diagram = diagram(labels, city.getEnvelopeInternal());
        Map<Coordinate, Geometry> bySite = new LinkedHashMap<>();
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            Geometry cell = diagram.getGeometryN(i);
            bySite.put((Coordinate) cell.getUserData(), cell);
        }
        for (Label label : labels) {
            Geometry cell = bySite.get(label.at());
            if (cell != null) {
                cells.put(label.code(), cell.intersection(city));
            }
        }
        return cells;
    }

    private static Geometry diagram(List<Label> labels, Envelope city) {
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(labels.stream().map(Label::at).toList());
        city.expandBy(REACH);
        builder.setClipEnvelope(city);
        return builder.getDiagram(GEOMETRIES);
    }

    /** The boxes around all areas, with the corners taken off. */
    private static Geometry city(List<Label> labels) {
        List<Geometry> parts = new ArrayList<>();
        labels.forEach(label -> parts.add(part(label)));
        Geometry whole = UnaryUnionOp.union(parts);
        return GeometryFixer.fix(whole.buffer(SMOOTHED).buffer(-2 * SMOOTHED).buffer(SMOOTHED));
    }

    private static Geometry part(Label label) {
        Geometry point = GEOMETRIES.createPoint(label.at());
        Envelope box = label.box();
        return box == null
                ? point.buffer(BLIND_REACH)
                : GEOMETRIES.toGeometry(box).intersection(point.buffer(REACH));
    }
}
