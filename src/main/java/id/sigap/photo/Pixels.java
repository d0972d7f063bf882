package id.sigap.photo;

/** A small picture in memory: {@code 0xRRGGBB} by row. Plain arithmetic, so that no graphics library is needed. */
@SuppressWarnings("ArrayRecordComponent") // megabytes, neither compared nor changed
record Pixels(int width, int height, int[] rgb) {

    /** No side longer than this, none shorter than one pixel, never larger than it was. */
    static Pixels within(int longest, PixelRows rows) {
        double scale = Math.min(1, (double) longest / Math.max(rows.width(), rows.height()));
        int width = Math.max(1, (int) Math.round(rows.width() * scale));
        int height = Math.max(1, (int) Math.round(rows.height() * scale));
        return new Shrink(rows, width, height).run();
    }

    /** As it was meant to be looked at. */
    Pixels upright(int orientation) {
        boolean turned = orientation >= 5;
        int newWidth = turned ? height : width;
        int newHeight = turned ? width : height;
        int[] moved = orientation == Orientation.UPRIGHT ? rgb : new int[rgb.length];
        for (int y = 0; y < newHeight && moved != rgb; y++) {
            for (int x = 0; x < newWidth; x++) {
                moved[y * newWidth + x] = rgb[source(orientation, x, y)];
            }
        }
        return new Pixels(newWidth, newHeight, moved);
    }

    private int source(int orientation, int x, int y) {
        int right = width - 1;
        int bottom = height - 1;
        return switch (orientation) {
            case 2 -> at(right - x, y);
            case 3 -> at(right - x, bottom - y);
            case 4 -> at(x, bottom - y);
            case 5 -> at(y, x);
            case 6 -> at(y, bottom - x);
            case 7 -> at(right - y, bottom - x);
            case 8 -> at(right - y, x);
            default -> at(x, y);
        };
    }

    private int at(int x, int y) {
        return y * width + x;
    }
}
