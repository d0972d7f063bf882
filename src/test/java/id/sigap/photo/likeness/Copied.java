package id.sigap.photo.likeness;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** What people do to a photo that they send a second time. */
enum Copied {
    /** Quality 30 to 90. */
    RE_ENCODED {
        @Override
        BufferedImage of(BufferedImage photo, Random random) {
            return jpeg(photo, 0.3f + 0.6f * random.nextFloat());
        }
    },
    /** 30 to 200 per cent. */
    RESIZED {
        @Override
        BufferedImage of(BufferedImage photo, Random random) {
            double scale = 0.3 + 1.7 * random.nextDouble();
            return drawn(
                    photo,
                    (int) (photo.getWidth() * scale),
                    (int) (photo.getHeight() * scale),
                    AffineTransform.getScaleInstance(scale, scale));
        }
    },
    /** Up to 15 per cent of its width, and of its height, anywhere. */
    CROPPED {
        @Override
        BufferedImage of(BufferedImage photo, Random random) {
            int width = (int) (photo.getWidth() * (1 - 0.15 * random.nextDouble()));
            int height = (int) (photo.getHeight() * (1 - 0.15 * random.nextDouble()));
            return photo.getSubimage(
                    random.nextInt(photo.getWidth() - width + 1),
                    random.nextInt(photo.getHeight() - height + 1),
                    width,
                    height);
        }
    },
    /** Brightness, contrast, gamma, hue and saturation. */
    RECOLOURED {
        @Override
        BufferedImage of(BufferedImage photo, Random random) {
            float hue = 0.2f * (random.nextFloat() - 0.5f);
            float saturation = 2 * random.nextFloat();
            double gamma = Math.pow(2, 1.4 * random.nextDouble() - 0.7);
            double contrast = 0.7 + 0.6 * random.nextDouble();
            double light = 60 * (random.nextDouble() - 0.5);
            BufferedImage copy = drawn(photo, photo.getWidth(), photo.getHeight(), new AffineTransform());
            for (int i = 0; i < copy.getWidth() * copy.getHeight(); i++) {
                int x = i % copy.getWidth();
                int y = i / copy.getWidth();
                Color old = new Color(copy.getRGB(x, y));
                float[] hsb = Color.RGBtoHSB(old.getRed(), old.getGreen(), old.getBlue(), null);
                double value = (255 * Math.pow(hsb[2], gamma) - 128) * contrast + 128 + light;
                copy.setRGB(
                        x,
                        y,
                        Color.HSBtoRGB(
                                hsb[0] + hue, Math.min(1, hsb[1] * saturation), Scenes.clamped((int) value) / 255f));
            }
            return copy;
        }
    },
    /** All of it, one after the other. */
    ALL_AT_ONCE {
        @Override
        BufferedImage of(BufferedImage photo, Random random) {
            BufferedImage copy = CROPPED.of(photo, random);
            return RE_ENCODED.of(RESIZED.of(RECOLOURED.of(copy, random), random), random);
        }
    },
    /** Left is right. */
    MIRRORED {
        @Override
        BufferedImage of(BufferedImage photo, Random random) {
            return drawn(
                    photo, photo.getWidth(), photo.getHeight(), new AffineTransform(-1, 0, 0, 1, photo.getWidth(), 0));
        }
    };

    abstract BufferedImage of(BufferedImage photo, Random random);

    private static BufferedImage drawn(BufferedImage photo, int width, int height, AffineTransform how) {
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D paint = copy.createGraphics();
        paint.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        paint.drawImage(photo, how, null);
        paint.dispose();
        return copy;
    }

    private static BufferedImage jpeg(BufferedImage photo, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(photo, null, null), how);
            out.flush();
            return ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }
}
