package id.sigap.ticket.cover;

/**
 * A rectangle in a photo, in thousandths of its width and height: the same in each of its sizes.
 *
 * @param left how far it is from the left edge
 * @param top how far it is from the upper edge
 */
public record Area(int left, int top, int width, int height) {

    private static final int WHOLE = 1_000;

    boolean isWithin() {
        return left >= 0 && top >= 0 && width > 0 && height > 0 && width <= WHOLE - left && height <= WHOLE - top;
    }

    static Area read(String written) {
        String[] sides = written.split("\\.", 4);
        return new Area(
                Integer.parseInt(sides[0]),
                Integer.parseInt(sides[1]),
                Integer.parseInt(sides[2]),
                Integer.parseInt(sides[3]));
    }

    String written() {
        return left + "." + top + "." + width + "." + height;
    }
}
