package id.sigap.door.portal.map;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** A shape as the {@code d} of an SVG path: whole units, each relative to the last, in as few bytes as that takes. */
final class PathData {

    /** What covers less is a speck, in half units. */
    private static final long LEAST_DOUBLE_AREA = 3;

    private final View view;
    private final StringBuilder out = new StringBuilder();

    private PathData(View view) {
        this.view = view;
    }

    /** Empty for what is too small to be seen. */
    static String of(Geometry shape, View view) {
        PathData path = new PathData(view);
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (shape.getGeometryN(i) instanceof Polygon polygon) {
                path.add(polygon);
            }
        }
        return path.out.toString();
    }

    /** A disc. */
    static String disc(int x, int y, int radius) {
        int width = 2 * radius;
        return "M" + (x - radius) + " " + y + "a" + radius + " " + radius + " 0 1 0 " + width + " 0a" + radius + " "
                + radius + " 0 1 0-" + width + " 0z";
    }

    private void add(Polygon polygon) {
        add(polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            add(polygon.getInteriorRingN(i));
        }
    }

    private void add(LinearRing ring) {
        List<long[]> corners = corners(ring);
        if (corners.size() < 3 || doubleArea(corners) < LEAST_DOUBLE_AREA) {
            return;
        }
        long[] last = corners.get(0);
        out.append('M').append(last[0]);
        number(last[1]);
        char command = 'M';
        for (long[] corner : corners.subList(1, corners.size())) {
            command = step(corner[0] - last[0], corner[1] - last[1], command);
            last = corner;
        }
        out.append('z');
    }

    private char step(long east, long south, char before) {
        if (south == 0 || east == 0) {
            char command = south == 0 ? 'h' : 'v';
            out.append(command).append(south == 0 ? east : south);
            return command;
        }
        if (before == 'l') {
            number(east);
        } else {
            out.append('l').append(east);
        }
        number(south);
        return 'l';
    }

    /** A minus keeps numbers apart by itself. */
    private void number(long number) {
        if (number >= 0) {
            out.append(' ');
        }
        out.append(number);
    }

    /** On the grid, without what lies on a straight line between its neighbours. */
    private List<long[]> corners(LinearRing ring) {
        List<long[]> corners = new ArrayList<>();
        Coordinate[] all = ring.getCoordinates();
        for (int i = 0; i < all.length - 1; i++) {
            long[] next = {view.x(all[i]), view.y(all[i])};
            int size = corners.size();
            if (size > 0 && isSame(corners.get(size - 1), next)) {
                continue;
            }
            if (size > 1 && isStraight(corners.get(size - 2), corners.get(size - 1), next)) {
                corners.set(size - 1, next);
            } else {
                corners.add(next);
            }
        }
        if (corners.size() > 1 && isSame(corners.get(0), corners.get(corners.size() - 1))) {
            corners.remove(corners.size() - 1);
        }
        return corners;
    }

    private static boolean isSame(long[] one, long[] other) {
        return one[0] == other[0] && one[1] == other[1];
    }

    private static boolean isStraight(long[] a, long[] b, long[] c) {
        return (b[0] - a[0]) * (c[1] - b[1]) == (b[1] - a[1]) * (c[0] - b[0]);
    }

    private static long doubleArea(List<long[]> corners) {
        long sum = 0;
        long[] last = corners.get(corners.size() - 1);
        for (long[] corner : corners) {
            sum += last[0] * corner[1] - corner[0] * last[1];
            last = corner;
        }
        return Math.abs(sum);
    }
}
