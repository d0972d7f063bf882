package id.sigap.testing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Photos with a part that can be hidden, as a telephone compresses them, and what is seen of that part. */
public final class Faces {

    /** All of the face, as a mutation takes it. */
    public static final String PART = "{ left: 100, top: 100, width: 300, height: 400 }";

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;

    private Faces() {}

    /** Everywhere else the same, pixel by pixel. */
    public static byte[] jpeg(Color face) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                boolean inFace = x >= 64 && x < 256 && y >= 48 && y < 240;
                image.setRGB(x, y, inFace ? face.getRGB() : new Color(255 - x / 6, 200, y / 3).getRGB());
            }
        }
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpg", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As arguments of a redaction: that part of that photo. */
    public static String of(String photo) {
        return of(photo, "[" + PART + "]");
    }

    public static String of(String photo, String areas) {
        return "photo: { photo: \"" + photo + "\", areas: " + areas + " }, " + Journey.reason();
    }

    public static BufferedImage image(byte[] jpeg) {
        try {
            return ImageIO.read(new ByteArrayInputStream(jpeg));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the face is black to its last pixel, and what is far from it is there, in whichever size. */
    public static boolean isHidden(byte[] jpeg) {
        BufferedImage image = image(jpeg);
        return face(image).allMatch(rgb -> sum(rgb) < 40)
                && sum(image.getRGB(image.getWidth() * 9 / 10, image.getHeight() / 2)) > 300;
    }

    /** Whether all of the face is there. */
    public static boolean isShown(byte[] jpeg) {
        return face(image(jpeg)).noneMatch(rgb -> sum(rgb) < 40);
    }

    private static IntStream face(BufferedImage image) {
        return IntStream.range(image.getHeight() / 10, image.getHeight() / 2)
                .flatMap(y -> IntStream.range(image.getWidth() / 10, image.getWidth() * 4 / 10)
                        .map(x -> image.getRGB(x, y)));
    }

    private static int sum(int rgb) {
        Color color = new Color(rgb);
        return color.getRed() + color.getGreen() + color.getBlue();
    }
}
