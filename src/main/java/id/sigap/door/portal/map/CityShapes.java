package id.sigap.door.portal.map;

import id.sigap.door.portal.map.LabelCells.Label;
import id.sigap.reference.Area;
import id.sigap.reference.Area.AreaLevel;
import id.sigap.reference.Box;
import id.sigap.reference.outline.Outlines;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;

/**
 * What urban villages look like from above, in metres.
 *
 * @param shapes by their codes
 * @param labels a point in each
 * @param approximate whether they are cells around these points, for want of boundaries
 */
record CityShapes(Metres metres, Map<String, Geometry> shapes, Map<String, Coordinate> labels, boolean approximate) {

    static CityShapes of(Collection<Area> areas, @Nullable Outlines outlines) {
        List<Area> villages = areas.stream()
                .filter(area -> area.level() == AreaLevel.URBAN_VILLAGE && area.label() != null)
                .toList();
        Metres metres = new Metres(villages.stream()
                .mapToDouble(area -> Objects.requireNonNull(area.label()).latitude())
                .average()
                .orElse(0));
        List<Label> labels = villages.stream().map(area -> label(area, metres)).toList();
        Map<String, Geometry> cells = LabelCells.of(labels);
        Map<String, Geometry> shapes = outlines == null ? cells : drawn(labels, outlines, metres, cells);
        return new CityShapes(metres, shapes, at(labels), outlines == null);
    }

    /** Of a code that is on the map. */
    Geometry shape(String code) {
        return Objects.requireNonNull(shapes.get(code));
    }

    /** Likewise. */
    Coordinate label(String code) {
        return Objects.requireNonNull(labels.get(code));
    }

    private static Label label(Area area, Metres metres) {
        Box box = area.box();
        return new Label(
                area.code(), metres.of(Objects.requireNonNull(area.label())), box == null ? null : metres.of(box));
    }

    /** What the file leaves out has its cell. */
    private static Map<String, Geometry> drawn(
            List<Label> labels, Outlines outlines, Metres metres, Map<String, Geometry> cells) {
        Map<String, Geometry> shapes = new LinkedHashMap<>();
        for (Label label : labels) {
            Geometry outline = outlines.shapes().get(label.code());
            Geometry shape = outline == null ? cells.get(label.code()) : GeometryFixer.fix(metres.of(outline));
            if (shape != null) {
                shapes.put(label.code(), shape);
            }
        }
        return shapes;
    }

    private static Map<String, Coordinate> at(List<Label> labels) {
        return labels.stream()
                .collect(Collectors.toMap(Label::code, Label::at, (one, other) -> one, LinkedHashMap::new));
    }
}
