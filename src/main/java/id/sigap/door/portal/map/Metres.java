package id.sigap.door.portal.map;

import id.sigap.reference.Box;
import id.sigap.reference.Point;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Degrees as metres on a flat map, to the east and to the south as a page is read: exact enough within one city near the equator. */
final class Metres {

    private static final double PER_DEGREE = 111_320;

    private final double perDegreeEast;

    /** @param latitude somewhere in the city */
    Metres(double latitude) {
        this.perDegreeEast = PER_DEGREE * Math.cos(Math.toRadians(latitude));
    }

    Coordinate of(Point point) {
        return new Coordinate(point.longitude() * perDegreeEast, -point.latitude() * PER_DEGREE);
    }

    Point point(Coordinate at) {
        return new Point(-at.y / PER_DEGREE, at.x / perDegreeEast);
    }

    Envelope of(Box box) {
        return new Envelope(of(new Point(box.north(), box.west())), of(new Point(box.south(), box.east())));
    }

    /** Longitude and latitude, in that order, as GeoJSON has them. */
    Geometry of(Geometry degrees) {
        Geometry metres = degrees.copy();
        metres.apply(new ToMetres());
        metres.geometryChanged();
        return metres;
    }

    private final class ToMetres implements CoordinateSequenceFilter {

        @Override
        public void filter(CoordinateSequence sequence, int i) {
            Coordinate at = of(new Point(sequence.getY(i), sequence.getX(i)));
            sequence.setOrdinate(i, 0, at.x);
            sequence.setOrdinate(i, 1, at.y);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
