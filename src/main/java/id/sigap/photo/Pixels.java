package id.sigap.photo;

/** A small picture in memory: {@code 0xRRGGBB} by row. Plain arithmetic, so that no graphics library is needed. */
@SuppressWarnings("ArrayRecordComponent") // megabytes, neither compared nor changed
record Pixels(int width, int height, int[] rgb) {

    /** A side of what a JPEG with halved colours compresses at once. */
    private static final int BLOCK = 16;

    /** So far a decoder that smooths halved colours lets one block colour the next. */
    private static final int SPREAD = 2;

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

    /** Whole blocks of the compression, and what they colour beside them: nothing of what is hidden is in what is left. */
    void blacken(PhotoSanitizer.Mask mask) {
        int right = edge((mask.left() + mask.width()) * (long) width, true);
        int bottom = edge((mask.top() + mask.height()) * (long) height, true);
        for (int y = edge(mask.top() * (long) height, false); y < Math.min(bottom, height); y++) {
            for (int x = edge(mask.left() * (long) width, false); x < Math.min(right, width); x++) {
                rgb[at(x, y)] = 0;
            }
        }
    }

    private static int edge(long thousandths, boolean up) {
        long pixel = thousandths / 1000;
        return up
                ? (int) ((pixel / BLOCK + 1) * BLOCK + SPREAD)
                : (int) Math.max(0, pixel / BLOCK * BLOCK - SPREAD);
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
