package id.sigap.door.portal.chart;

/**
 * Bars in the cells of a table: the table is the chart, so that whoever does not see it reads the numbers, and nothing is said
 * twice. They take the width of their cell.
 */
public final class Bars {

    private static final int WIDTH = 1_000;
    private static final int HEIGHT = 12;
    private static final int MIDDLE = HEIGHT / 2;

    private Bars() {}

    /** So much of the most. */
    public static String part(double value, double most) {
        return Svg.decoration("bar", WIDTH, HEIGHT, true)
                .leaf("rect", "class", "bar-room", "width", WIDTH, "height", HEIGHT)
                .leaf("rect", "class", "bar-part", "width", (double) share(value, most), "height", HEIGHT)
                .end();
    }

    /** A dot on a line from nought to the most, with a mark at what is promised. Round strokes stay round however wide the cell. */
    public static String dot(double value, double most, double promised) {
        int at = share(value, most);
        return Svg.decoration("bar bar-dots", WIDTH, HEIGHT, true)
                .leaf("path", "class", "bar-stem", "d", "M0 " + MIDDLE + "H" + at)
                .leaf("path", "class", "bar-promise", "d", "M" + share(promised, most) + " 0v" + HEIGHT)
                .leaf("path", "class", "bar-dot", "d", "M" + at + " " + MIDDLE + "h.01")
                .end();
    }

    private static int share(double value, double most) {
        return most <= 0 ? 0 : (int) Math.round(WIDTH * Math.min(1, Math.max(0, value) / most));
    }
}
