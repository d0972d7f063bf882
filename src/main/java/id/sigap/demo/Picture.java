package id.sigap.demo;

import io.vertx.core.buffer.Buffer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A small picture of nothing in particular: a road under a sky, in colours of its own. */
final class Picture {

    private static final int WIDTH = 240;
    private static final int HEIGHT = 160;
    private static final int HORIZON = 70;

    private Picture() {}

    static Buffer of(int seed) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Dice dice = new Dice(seed);
        int sky = dice.nextInt(60, 160);
        int ground = dice.nextInt(40, 120);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                image.setRGB(x, y, y < HORIZON ? rgb(sky, sky + y, 200) : ground(x, y, ground));
            }
        }
        return png(image);
    }

    private static int ground(int x, int y, int ground) {
        boolean road = Math.abs(x - WIDTH / 2) < y - HORIZON / 2;
        return road ? rgb(y / 2 + 40, y / 2 + 40, y / 2 + 45) : rgb(ground, 140, ground / 2);
    }

    private static int rgb(int red, int green, int blue) {
        return (red << 16) | (green << 8) | blue;
    }

    private static Buffer png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Buffer.buffer(bytes.toByteArray());
    }
}
