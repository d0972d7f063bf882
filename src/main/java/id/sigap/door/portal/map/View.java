package id.sigap.door.portal.map;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * What part of the city is drawn, and where on the sheet.
 *
 * @param seen in metres
 * @param scale units of the sheet to a metre
 * @param left where its left edge stands on the sheet
 */
record View(Envelope seen, double scale, int left, int top) {

    /** As large as fits into so many units. */
    static View fitted(Envelope seen, double width, double height, int left, int top) {
        double scale = Math.min(width / Math.max(1, seen.getWidth()), height / Math.max(1, seen.getHeight()));
        return new View(seen, scale, left, top);
    }

    View at(int otherLeft, int otherTop) {
        return new View(seen, scale, otherLeft, otherTop);
    }

    int width() {
        return (int) Math.ceil(seen.getWidth() * scale);
    }

    int height() {
        return (int) Math.ceil(seen.getHeight() * scale);
    }

    int x(Coordinate at) {
        return left + (int) Math.round((at.x - seen.getMinX()) * scale);
    }

    int y(Coordinate at) {
        return top + (int) Math.round((at.y - seen.getMinY()) * scale);
    }

    /** What stands there, in metres. */
    Coordinate place(int x, int y) {
        return new Coordinate(seen.getMinX() + (x - left) / scale, seen.getMinY() + (y - top) / scale);
    }
}
