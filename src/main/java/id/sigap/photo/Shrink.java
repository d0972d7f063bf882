package id.sigap.photo;

import java.util.Arrays;

/** Makes a picture smaller: each new pixel is the mean of the area it covers. One row in memory at a time. */
final class Shrink {

    private final PixelRows rows;
    private final int width;
    private final int height;
    private final int[] row;
    private final double[] narrow;
    private final double[] sum;

    Shrink(PixelRows rows, int width, int height) {
        this.rows = rows;
        this.width = width;
        this.height = height;
        this.row = new int[rows.width() * 3];
        this.narrow = new double[width * 3];
        this.sum = new double[width * 3];
    }

    Pixels run() {
        int[] rgb = new int[width * height];
        double step = (double) rows.height() / height;
        int y = 0;
        for (int source = 0; source < rows.height(); source++) {
            rows.read(source, row);
            narrow();
            double top = source;
            while (y < height && top < source + 1) {
                double edge = y == height - 1 ? rows.height() : (y + 1) * step;
                double bottom = Math.min(edge, source + 1);
                add(bottom - top);
                top = bottom;
                if (bottom < edge) {
                    break;
                }
                finish(rgb, y++, step);
            }
        }
        return new Pixels(width, height, rgb);
    }

    private void narrow() {
        double step = (double) rows.width() / width;
        for (int x = 0; x < width; x++) {
            double from = x * step;
            double to = x == width - 1 ? rows.width() : (x + 1) * step;
            mean(from, to, x * 3);
        }
    }

    private void mean(double from, double to, int into) {
        double red = 0;
        double green = 0;
        double blue = 0;
        double left = from;
        for (int x = (int) from; x < rows.width() && left < to; x++) {
            double weight = Math.min(x + 1.0, to) - left;
            red += row[x * 3] * weight;
            green += row[x * 3 + 1] * weight;
            blue += row[x * 3 + 2] * weight;
            left = x + 1.0;
        }
        narrow[into] = red / (to - from);
        narrow[into + 1] = green / (to - from);
        narrow[into + 2] = blue / (to - from);
    }

    private void add(double weight) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += narrow[i] * weight;
        }
    }

    private void finish(int[] rgb, int y, double step) {
        for (int x = 0; x < width; x++) {
            rgb[y * width + x] = rounded(sum[x * 3] / step) << 16
                    | rounded(sum[x * 3 + 1] / step) << 8
                    | rounded(sum[x * 3 + 2] / step);
        }
        Arrays.fill(sum, 0);
    }

    private static int rounded(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }
}
