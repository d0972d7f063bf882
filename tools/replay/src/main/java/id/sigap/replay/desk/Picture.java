package id.sigap.replay.desk;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A test card of slanting stripes, which nobody takes for the photo that the source had. */
final class Picture {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 120;
    private static final int STRIPE = 12;
    private static final int GREY = 0xDDDDDD;

    private Picture() {}

    /** As PNG; the same for the same key, in one of many colours. */
    static byte[] of(String key) {
        int colour = key.hashCode() & 0xFFFFFF;
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                image.setRGB(x, y, (x + y) / STRIPE % 2 == 0 ? colour : GREY);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
