package id.sigap.door.portal.look;

import id.sigap.door.portal.map.Sheet.Spot;
import java.util.ArrayList;
import java.util.List;

/** Moves marks apart that would lie on each other: each as near to its place as it can be. */
final class Spread {

    private static final int APART = 84;
    private static final int RING = 18;
    private static final int RINGS = 24;
    private static final int TURNS = 16;

    private Spread() {}

    /** In the order of the places. */
    static List<Spot> of(List<Spot> places, int width, int height) {
        List<Spot> taken = new ArrayList<>();
        for (Spot place : places) {
            taken.add(free(place, taken, width, height));
        }
        return taken;
    }

    private static Spot free(Spot place, List<Spot> taken, int width, int height) {
        for (int ring = 0; ring < RINGS; ring++) {
            for (int turn = 0; turn < (ring == 0 ? 1 : TURNS); turn++) {
                double angle = 2 * Math.PI * turn / TURNS;
                Spot spot = new Spot(
                        inside(place.x() + ring * RING * Math.cos(angle), width),
                        inside(place.y() + ring * RING * Math.sin(angle), height));
                if (taken.stream().allMatch(other -> Math.hypot(other.x() - spot.x(), other.y() - spot.y()) >= APART)) {
                    return spot;
                }
            }
        }
        return place;
    }

    private static int inside(double at, int end) {
        return (int) Math.round(Math.max(APART / 2.0, Math.min(end - APART / 2.0, at)));
    }
}
