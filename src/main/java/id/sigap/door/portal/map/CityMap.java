package id.sigap.door.portal.map;

import id.sigap.reference.Area;
import id.sigap.reference.Point;
import id.sigap.reference.outline.Outlines;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/** The city's map: by the operator's boundaries, or else by cells around the areas' label points. */
public final class CityMap {

    /** A corner that moves by less of a unit is not missed. */
    private static final double TOLERANCE = 0.8;

    /** Gaps between boundaries that are no more than that are closed where areas are drawn as one. */
    private static final double GAP = 60;

    /** What is seen around an area that is looked at. */
    private static final double AROUND = 0.35;

    private static final int MARGIN = 8;

    /** More names than that stand on each other. */
    private static final int MOST_NAMED = 32;

    /** How wide most names are. */
    private static final int NAME = 220;

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final Map<String, Area> areas = new HashMap<>();
    private final CityShapes city;
    private final Set<String> mainland;
    private final Sheet whole;

    /**
     * Of areas as they are.
     *
     * @param outlines null for want of boundaries
     */
    public CityMap(Collection<Area> areas, @Nullable Outlines outlines) {
        areas.forEach(area -> this.areas.put(area.code(), area));
        this.city = CityShapes.of(areas, outlines);
        this.mainland = Clusters.mainland(city.labels());
        this.whole = drawn();
    }

    /** Whether its borders are guessed, which is to be said beside it. */
    public boolean isApproximate() {
        return city.approximate();
    }

    /** All of it. */
    public Sheet whole() {
        return whole;
    }

    /** An area of whatever level with what is around it; null of one that is not on the map. */
    public @Nullable Sheet around(String areaCode) {
        Envelope seen = new Envelope();
        city.shapes().forEach((code, shape) -> {
            if (isWithin(code, areaCode)) {
                seen.expandToInclude(shape.getEnvelopeInternal());
            }
        });
        if (seen.isNull()) {
            return null;
        }
        seen.expandBy(AROUND * Math.max(seen.getWidth(), seen.getHeight()));
        seen.expandBy(
                Math.max(0, seen.getHeight() - seen.getWidth()) / 2,
                Math.max(0, seen.getWidth() - seen.getHeight()) / 2);
        return part(seen);
    }

    /** What lies around a place, so many metres from edge to edge. */
    public Sheet near(Point point, double metres) {
        Envelope seen = new Envelope(city.metres().of(point));
        seen.expandBy(metres / 2);
        return part(seen);
    }

    private Sheet part(Envelope square) {
        View view = View.fitted(square, Sheet.WIDTH, Sheet.WIDTH, 0, 0);
        Geometry window = GEOMETRIES.toGeometry(square);
        Map<String, String> paths = paths(view, code -> city.shape(code).intersects(window));
        return new Sheet(
                Sheet.WIDTH,
                Sheet.WIDTH,
                paths,
                paths.size() > MOST_NAMED ? List.of() : named(paths.keySet(), view),
                null,
                new Sheet.Views(city.metres(), view, null));
    }

    /** Without a border of their own: only what they are called, where they are. */
    private List<Sheet.Border> named(Set<String> codes, View view) {
        return codes.stream()
                .filter(code -> hasRoom(view.x(city.label(code)), view.y(city.label(code))))
                .map(code -> new Sheet.Border(code, "", view.x(city.label(code)), view.y(city.label(code))))
                .toList();
    }

    /** For a name around it, within the edges. */
    private static boolean hasRoom(int x, int y) {
        return x > NAME / 2 && x < Sheet.WIDTH - NAME / 2 && y > NAME / 4 && y < Sheet.WIDTH - NAME / 8;
    }

    /** Whether an area is another one, or lies in it. */
    public boolean isWithin(String code, String ancestor) {
        String at = code;
        while (at != null && !at.equals(ancestor)) {
            Area area = areas.get(at);
            at = area == null ? null : area.parentCode();
        }
        return at != null;
    }

    private Sheet drawn() {
        Envelope land = new Envelope();
        mainland.forEach(code -> land.expandToInclude(city.shape(code).getEnvelopeInternal()));
        View main = View.fitted(land, Sheet.WIDTH - 2.0 * MARGIN, 2.0 * Sheet.WIDTH, MARGIN, MARGIN);
        Map<String, String> paths = paths(main, mainland::contains);
        Inset inset = Inset.of(city, mainland, main);
        View far = inset == null ? null : inset.view();
        if (inset != null && far != null) {
            paths.putAll(inset.paths());
        }
        int height = main.height() + 2 * MARGIN;
        return new Sheet(
                Sheet.WIDTH,
                inset == null ? height : Math.max(height, inset.bottom() + MARGIN),
                paths,
                borders(main),
                inset == null
                        ? null
                        : inset.frame()
                                .named(cityOf(inset.paths().keySet().iterator().next())),
                new Sheet.Views(city.metres(), main, far));
    }

    /** Simplified together, so that borders that two share stay one. */
    private Map<String, String> paths(View view, Predicate<String> wanted) {
        List<String> codes = city.shapes().keySet().stream().filter(wanted).toList();
        Geometry[] shapes = codes.stream().map(city::shape).toArray(Geometry[]::new);
        Geometry[] simple = CoverageSimplifier.simplify(shapes, TOLERANCE / view.scale());
        Map<String, String> paths = new LinkedHashMap<>();
        for (int i = 0; i < simple.length; i++) {
            String path = PathData.of(simple[i], view);
            if (!path.isEmpty()) {
                paths.put(codes.get(i), path);
            }
        }
        return paths;
    }

    /** Of what stands right below the province. */
    private List<Sheet.Border> borders(View view) {
        Map<String, List<Geometry>> parts = new TreeMap<>();
        for (String code : mainland) {
            String above = cityOf(code);
            if (above != null) {
                parts.computeIfAbsent(above, none -> new ArrayList<>())
                        .add(city.shape(code).buffer(GAP, 2));
            }
        }
        List<Sheet.Border> borders = new ArrayList<>();
        parts.forEach((code, shapes) -> {
            Geometry one = TopologyPreservingSimplifier.simplify(
                    UnaryUnionOp.union(shapes).buffer(-GAP, 2), 2 * TOLERANCE / view.scale());
            Coordinate centre = one.getInteriorPoint().getCoordinate();
            Coordinate middle = one.getCentroid().getCoordinate();
            Coordinate name = one.contains(GEOMETRIES.createPoint(middle)) ? middle : centre;
            borders.add(new Sheet.Border(code, PathData.of(one, view), view.x(name), view.y(name)));
        });
        return borders;
    }

    private @Nullable String cityOf(String code) {
        Area area = areas.get(code);
        while (area != null && area.level() != Area.AreaLevel.CITY && area.level() != Area.AreaLevel.REGENCY) {
            area = area.parentCode() == null ? null : areas.get(area.parentCode());
        }
        return area == null ? null : area.code();
    }
}
