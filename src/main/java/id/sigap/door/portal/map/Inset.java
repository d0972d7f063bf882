package id.sigap.door.portal.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** What lies far off, in a frame in a corner of the sheet that is free, or below: each a disc, for islands are too small to be seen or hit. */
record Inset(View view, Sheet.Frame frame, Map<String, String> paths) {

    private static final int WIDTH = 215;
    private static final int HEIGHT = 330;
    private static final int PADDING = 14;

    /** Around the label points, for these alone are sure to be seen. */
    private static final double AROUND = 1_500;

    private static final int DISC = 10;

    /** What of a corner land may take. */
    private static final double SPARE = 0.02;

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    static @Nullable Inset of(CityShapes city, Set<String> mainland, View main) {
        List<String> far = city.shapes().keySet().stream()
                .filter(code -> !mainland.contains(code))
                .toList();
        if (far.isEmpty()) {
            return null;
        }
        Envelope seen = new Envelope();
        far.forEach(code -> seen.expandToInclude(city.label(code)));
        seen.expandBy(AROUND);
        View fitted = View.fitted(seen, WIDTH - 2.0 * PADDING, HEIGHT - 2.0 * PADDING, 0, 0);
        Sheet.Frame frame = frame(city, mainland, main, fitted);
        View view = fitted.at(frame.x() + PADDING, frame.y() + PADDING);
        Map<String, String> paths = new LinkedHashMap<>();
        for (String code : far) {
            Coordinate label = city.label(code);
            paths.put(code, PathData.disc(view.x(label), view.y(label), DISC));
        }
        return new Inset(view, frame, paths);
    }

    int bottom() {
        return frame.y() + frame.height() + Layers.NAME;
    }

    private static Sheet.Frame frame(CityShapes city, Set<String> mainland, View main, View fitted) {
        int width = fitted.width() + 2 * PADDING;
        int height = fitted.height() + 2 * PADDING;
        int right = main.left() + main.width() - width;
        int bottom = main.top() + main.height() - height - Layers.NAME;
        return Stream.of(
                        new Sheet.Frame(main.left(), bottom, width, height, null),
                        new Sheet.Frame(right, bottom, width, height, null),
                        new Sheet.Frame(main.left(), main.top(), width, height, null),
                        new Sheet.Frame(right, main.top(), width, height, null))
                .filter(frame -> covered(frame, city, mainland, main) < SPARE)
                .findFirst()
                .orElse(new Sheet.Frame(main.left(), 2 * main.top() + main.height(), width, height, null));
    }

    /** Which part of it would lie on land. */
    private static double covered(Sheet.Frame frame, CityShapes city, Set<String> mainland, View main) {
        double west = main.seen().getMinX() + (frame.x() - main.left()) / main.scale();
        double north = main.seen().getMinY() + (frame.y() - main.top()) / main.scale();
        Geometry under = GEOMETRIES.toGeometry(
                new Envelope(west, west + frame.width() / main.scale(), north, north + frame.height() / main.scale()));
        double land = mainland.stream()
                .mapToDouble(code -> city.shape(code).intersection(under).getArea())
                .sum();
        return land / under.getArea();
    }
}
