package id.sigap.photo;

import java.util.Arrays;

/** A small picture in memory: {@code 0xRRGGBB} by row. Plain arithmetic, so that no graphics library is needed. */
@SuppressWarnings("ArrayRecordComponent") // megabytes, compared by nobody
record Pixels(int width, int height, int[] rgb) {

    /** A side of what a JPEG with halved colours compresses at once. */
    private static final int BLOCK = 16;

    /** So far a decoder that smooths halved colours lets one block colour the next. */
    private static final int SPREAD = 2;

    /** So far whatever compressed it before it was sent spread what is hidden: to the end of a block, and that. */
    private static final int UPLOADED = BLOCK + SPREAD;

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

    /** With whatever a compression spread of it, here and before it was sent: nothing of what is hidden is in what is left. */
    void blacken(PhotoSanitizer.Mask mask) {
        int left = before(mask.left(), width);
        int right = Math.min(width, behind(mask.left() + mask.width(), width));
        int bottom = Math.min(height, behind(mask.top() + mask.height(), height));
        for (int y = before(mask.top(), height); y < bottom; y++) {
            Arrays.fill(rgb, at(left, y), at(right, y), 0);
        }
    }

    /** The first pixel of what may hold anything of it. */
    private static int before(int thousandths, int side) {
        int first = (int) ((long) thousandths * side / 1000);
        return Math.max(0, Math.floorDiv(first - UPLOADED, BLOCK) * BLOCK - SPREAD);
    }

    /** The pixel behind the last one that may. */
    private static int behind(int thousandths, int side) {
        int last = (int) (((long) thousandths * side - 1) / 1000);
        return ((last + UPLOADED) / BLOCK + 1) * BLOCK + SPREAD;
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
