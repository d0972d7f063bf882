package id.sigap.photo;

import id.sigap.photo.BareFile.Channels;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import org.jspecify.annotations.Nullable;

/**
 * A decoded picture, row by row, as red, green and blue on white. The samples are read as they are: Java's colour
 * models would brighten grey ones, and take a library more in a native executable.
 */
final class PixelRows {

    private final Raster raster;
    private final @Nullable IndexColorModel palette;
    private final Channels channels;
    private final int shift;
    private final int bands;
    private final int[] samples;

    PixelRows(BufferedImage image) {
        this(image.getRaster(), image.getColorModel(), Channels.USUAL);
    }

    /** @param colors null for samples that only {@code channels} explains */
    PixelRows(Raster raster, @Nullable ColorModel colors, Channels channels) {
        this.raster = raster;
        this.palette = colors instanceof IndexColorModel index ? index : null;
        this.channels = channels;
        this.shift = Math.max(0, raster.getSampleModel().getSampleSize(0) - 8);
        this.bands = raster.getNumBands();
        this.samples = new int[raster.getWidth() * bands];
    }

    int width() {
        return raster.getWidth();
    }

    int height() {
        return raster.getHeight();
    }

    /** Red, green and blue of each pixel of a row, one after another. */
    void read(int y, int[] rgb) {
        raster.getPixels(raster.getMinX(), raster.getMinY() + y, width(), 1, samples);
        for (int x = 0; x < width(); x++) {
            pixel(x * bands, rgb, x * 3);
        }
    }

    private void pixel(int from, int[] rgb, int to) {
        if (palette != null) {
            int argb = palette.getRGB(samples[from]);
            onWhite(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF, argb >>> 24, rgb, to);
        } else if (channels != Channels.USUAL) {
            ink(from, rgb, to);
        } else {
            boolean grey = bands < 3;
            int alpha = bands % 2 == 0 ? sample(from + bands - 1) : 255;
            onWhite(sample(from), sample(grey ? from : from + 1), sample(grey ? from : from + 2), alpha, rgb, to);
        }
    }

    private int sample(int at) {
        return samples[at] >> shift;
    }

    private static void onWhite(int red, int green, int blue, int alpha, int[] rgb, int to) {
        int white = 255 * (255 - alpha);
        rgb[to] = (red * alpha + white) / 255;
        rgb[to + 1] = (green * alpha + white) / 255;
        rgb[to + 2] = (blue * alpha + white) / 255;
    }

    /** Printing inks, without a profile: near enough for evidence. */
    private void ink(int from, int[] rgb, int to) {
        if (channels == Channels.YCCK_INVERTED) {
            toInks(from);
        }
        boolean inverted = channels != Channels.CMYK;
        int black = inverted ? samples[from + 3] : 255 - samples[from + 3];
        for (int i = 0; i < 3; i++) {
            int ink = samples[from + i];
            rgb[to + i] = (inverted ? ink : 255 - ink) * black / 255;
        }
    }

    private void toInks(int from) {
        int luma = samples[from];
        double blue = samples[from + 1] - 128;
        double red = samples[from + 2] - 128;
        samples[from] = 255 - clamped(luma + 1.402 * red);
        samples[from + 1] = 255 - clamped(luma - 0.344136 * blue - 0.714136 * red);
        samples[from + 2] = 255 - clamped(luma + 1.772 * blue);
    }

    private static int clamped(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }
}
