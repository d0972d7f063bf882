package id.sigap.photo.likeness;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a camera says of a photo: on which day it was taken, by the camera's clock and calendar, and where, to about a kilometre.
 * Neither has to be true, or there; it is for one comparison, and is not kept.
 *
 * @param on null if it does not say
 * @param near null if it does not say
 */
public record Capture(@Nullable LocalDate on, @Nullable Cell near) {

    public static final Capture UNKNOWN = new Capture(null, null);

    /** A square of a hundredth of a degree. */
    public record Cell(int latitude, int longitude) {

        private static final int PARTS = 100;

        public static Cell of(double latitude, double longitude) {
            return new Cell((int) Math.floor(latitude * PARTS), (int) Math.floor(longitude * PARTS));
        }

        /** That many squares on, to the north and to the east. */
        public Cell moved(int north, int east) {
            return new Cell(latitude + north, longitude + east);
        }
    }

    /** What is known of it by either. */
    public Capture or(Capture other) {
        return new Capture(on == null ? other.on : on, near == null ? other.near : near);
    }
}
