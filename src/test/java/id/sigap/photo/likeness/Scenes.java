package id.sigap.photo.likeness;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * Streets that nobody ever saw: sky, ground, walls, things of all sizes and the grain of a small camera. All are laid out alike,
 * as photos of streets are: a set that is harder than one of any pictures.
 */
public final class Scenes {

    static final int WIDTH = 640;
    static final int HEIGHT = 480;

    private Scenes() {}

    /** As a file. */
    public static byte[] file(long seed) {
        return written(of(seed));
    }

    /** The same at half its size, brighter, and encoded anew. */
    public static byte[] copy(long seed) {
        BufferedImage photo = of(seed);
        BufferedImage small = new BufferedImage(WIDTH / 2, HEIGHT / 2, BufferedImage.TYPE_INT_RGB);
        Graphics2D paint = small.createGraphics();
        paint.drawImage(photo.getScaledInstance(WIDTH / 2, HEIGHT / 2, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        paint.dispose();
        return written(new RescaleOp(0.9f, 20, null).filter(small, null));
    }

    private static byte[] written(BufferedImage photo) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(photo, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static BufferedImage of(long seed) {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D paint = image.createGraphics();
        paint.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        int horizon = (int) (HEIGHT * (0.25 + 0.4 * random.nextDouble()));
        paint.setPaint(new GradientPaint(0, 0, tone(random, 150, 250), 0, horizon, tone(random, 150, 250)));
        paint.fillRect(0, 0, WIDTH, horizon);
        paint.setPaint(new GradientPaint(0, horizon, tone(random, 40, 150), 0, HEIGHT, tone(random, 60, 180)));
        paint.fillRect(0, horizon, WIDTH, HEIGHT - horizon);
        int things = 10 + random.nextInt(25);
        for (int i = 0; i < things; i++) {
            thing(paint, random, horizon);
        }
        paint.dispose();
        grain(image, random);
        return image;
    }

    /** The larger ones stand on the ground; the later, the smaller. */
    private static void thing(Graphics2D paint, Random random, int horizon) {
        double width = WIDTH * (0.03 + 0.4 * Math.pow(random.nextDouble(), 2));
        double height = HEIGHT * (0.03 + 0.5 * Math.pow(random.nextDouble(), 2));
        double left = WIDTH * (1.2 * random.nextDouble() - 0.1) - width / 2;
        double top = random.nextBoolean()
                ? horizon - height * (0.3 + random.nextDouble())
                : horizon + (HEIGHT - horizon) * random.nextDouble() - height / 2;
        paint.setPaint(new GradientPaint(
                (float) left,
                (float) top,
                tone(random, 10, 240),
                (float) (left + width),
                (float) (top + height),
                tone(random, 10, 240)));
        switch (random.nextInt(4)) {
            case 0 -> paint.fill(new Ellipse2D.Double(left, top, width, height));
            case 1 -> paint.fill(blob(random, left, top, width, height));
            default -> paint.fill(new Rectangle2D.Double(left, top, width, height));
        }
    }

    private static Path2D blob(Random random, double left, double top, double width, double height) {
        Path2D path = new Path2D.Double();
        path.moveTo(left, top + height / 2);
        for (int i = 0; i < 6; i++) {
            path.lineTo(left + width * random.nextDouble(), top + height * random.nextDouble());
        }
        path.closePath();
        return path;
    }

    private static Color tone(Random random, int least, int most) {
        int grey = least + random.nextInt(most - least);
        return new Color(near(grey, random), near(grey, random), near(grey, random));
    }

    private static int near(int grey, Random random) {
        return clamped(grey + random.nextInt(61) - 30);
    }

    private static void grain(BufferedImage image, Random random) {
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            int noise = (int) (random.nextGaussian() * 6);
            int rgb = image.getRGB(i % WIDTH, i / WIDTH);
            image.setRGB(
                    i % WIDTH,
                    i / WIDTH,
                    clamped((rgb >> 16 & 0xFF) + noise) << 16
                            | clamped((rgb >> 8 & 0xFF) + noise) << 8
                            | clamped((rgb & 0xFF) + noise));
        }
    }

    static int clamped(int value) {
        return Math.max(0, Math.min(255, value));
    }
}
