package id.sigap.door.portal.map;

import id.sigap.reference.Point;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * A drawing of the city, or of a part of it, yet without colours. In units of which a map is {@value #WIDTH} wide.
 *
 * @param areas what is drawn of each urban village, by its code: the {@code d} of a path
 * @param borders of the cities and regencies that they lie in
 * @param frame around what lies far off and is drawn to a scale of its own; null without such
 */
public record Sheet(
        int width,
        int height,
        Map<String, String> areas,
        List<Border> borders,
        @Nullable Frame frame,
        Views views) {

    public static final int WIDTH = 1_000;

    /** What is drawn around, and where its name stands. */
    public record Border(String code, String path, int x, int y) {}

    /**
     * A rectangle with what lies far off.
     *
     * @param code of what that is; null if it has no name
     */
    public record Frame(
            int x, int y, int width, int height, @Nullable String code) {

        Frame named(@Nullable String other) {
            return new Frame(x, y, width, height, other);
        }

        boolean holds(int spotX, int spotY) {
            return spotX >= x && spotX <= x + width && spotY >= y && spotY <= y + height;
        }
    }

    /** A place on the sheet. */
    public record Spot(int x, int y) {}

    /** Where on the sheet a place is. Ours alone. */
    record Views(Metres metres, View main, @Nullable View inset) {}

    /** Null of what is not on this sheet. */
    public @Nullable Spot spot(Point point) {
        Coordinate at = views.metres().of(point);
        View inset = views.inset();
        if (views.main().seen().contains(at)) {
            return new Spot(views.main().x(at), views.main().y(at));
        }
        return inset == null || !inset.seen().contains(at) ? null : new Spot(inset.x(at), inset.y(at));
    }

    /** The place of a spot: the opposite of {@link #spot}; null of what shows no place. */
    public @Nullable Point at(int x, int y) {
        Frame far = frame;
        View inset = views.inset();
        if (far != null && inset != null && far.holds(x, y)) {
            return views.metres().point(inset.place(x, y));
        }
        Coordinate at = views.main().place(x, y);
        return views.main().seen().contains(at) ? views.metres().point(at) : null;
    }

    /** So many metres in units of the sheet. */
    public int length(double metres) {
        return (int) Math.round(metres * views.main().scale());
    }
}
