package id.sigap.photo.likeness;

import id.sigap.photo.likeness.Window.Span;
import java.util.Arrays;

/** How bright a picture is, on a square of cells: its shape and its colours are gone. */
@SuppressWarnings("ArrayRecordComponent") // neither compared nor changed
record Grid(int side, double[] cells) {

    private static final int FINE = 128;
    static final int COARSE = 32;

    /** So many levels of 255 there have to be between its darkest and its brightest tenth. */
    private static final double PLAIN = 12;

    /** So many shades of a level are told apart. */
    private static final int SHADES = 4;

    static Grid of(int width, int height, int[] rgb) {
        double[] luma = new double[width * height];
        for (int i = 0; i < luma.length; i++) {
            luma[i] = 0.299 * (rgb[i] >> 16 & 0xFF) + 0.587 * (rgb[i] >> 8 & 0xFF) + 0.114 * (rgb[i] & 0xFF);
        }
        return new Grid(FINE, means(luma, width, height, Window.WHOLE, FINE));
    }

    Grid part(Window window) {
        return new Grid(COARSE, means(cells, side, side, window, COARSE));
    }

    boolean isPlain() {
        double[] sorted = cells.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length * 9 / 10] - sorted[sorted.length / 10] < PLAIN;
    }

    /** Not how bright each cell is, but how many are darker: what was done to brightness and contrast is undone. */
    Grid ranked() {
        int[] count = new int[256 * SHADES];
        for (double cell : cells) {
            count[shade(cell)]++;
        }
        double[] rank = new double[count.length];
        int darker = 0;
        for (int shade = 0; shade < count.length; shade++) {
            rank[shade] = darker + count[shade] / 2.0;
            darker += count[shade];
        }
        return new Grid(
                side, Arrays.stream(cells).map(cell -> rank[shade(cell)]).toArray());
    }

    private static int shade(double cell) {
        return (int) (cell * SHADES);
    }

    private static double[] means(double[] from, int width, int height, Window window, int side) {
        double[] narrow = new double[side * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < side; x++) {
                narrow[y * side + x] = mean(from, y * width, 1, width, window.across(), x, side);
            }
        }
        double[] cells = new double[side * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                cells[y * side + x] = mean(narrow, x, side, height, window.down(), y, side);
            }
        }
        return cells;
    }

    /** Of the i-th part of a line; a pixel counts by as much of it as is inside. */
    private static double mean(double[] from, int start, int step, int length, Span span, int i, int parts) {
        double begin = span.edge(i, parts, length);
        double end = Math.min(span.edge(i + 1, parts, length), length);
        double sum = 0;
        for (int at = (int) begin; at < end; at++) {
            sum += from[start + at * step] * (Math.min(at + 1.0, end) - Math.max(at, begin));
        }
        return sum / (end - begin);
    }
}
