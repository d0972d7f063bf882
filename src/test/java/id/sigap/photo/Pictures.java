package id.sigap.photo;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Files made for tests: four coloured quarters, and what people hide around them. */
public final class Pictures {

    public static final String TOKEN = "PLANTED-TOKEN";
    static final int RED = 0xFF0000;
    static final int GREEN = 0x00FF00;
    static final int BLUE = 0x0000FF;
    static final int BLACK = 0x000000;
    static final int WHITE = 0xFFFFFF;

    /** Made with libwebp's own tools: 48 × 32, the same four quarters; the last quarter transparent where there is alpha. */
    static final byte[] WEBP = base64(
            "UklGRngAAABXRUJQVlA4IGwAAACQBQCdASowACAAPikOhUKhh1QGAKEswBhtqC/APwA1xrgH4AfsV/T+QC7AfrdnfYchjk9moAD++U6l/TVi"
                    + "0/Wz8vmWq37Qf/9q3RGOW+BktEf8xdxQNkQjuER9Ppfvof//F2FYQt5RBT6JIAA=");

    static final byte[] WEBP_ALPHA = base64(
            "UklGRqgAAABXRUJQVlA4WAoAAAAQAAAALwAAHwAAQUxQSBYAAAABDzD/ERGCTNom/k3XwPZH9H8CeohlVlA4IGwAAACQBQCdASowACAAPikO"
                    + "hUKhh1QGAKEswBhtqC/APwA1xrgH4AfsV/T+QC7AfrdnfYchjk9moAD++U6l/TVi0/Wz8vmWq37Qf/9q3RGOW+BktEf8xdxQNkQj"
                    + "uER9Ppfvof//F2FYQt5RBT6JIAA=");

    static final byte[] WEBP_LOSSLESS =
            base64("UklGRjwAAABXRUJQVlA4TC8AAAAvL8AHEB8gEEjaH3qN+RcQFPk/2vwH8KVATdtGUEmW5JF8M3eO6P8ENBZmZhRmBgA=");

    static final byte[] WEBP_ANIMATED = base64(
            "UklGRqIAAABXRUJQVlA4WAoAAAASAAAALwAAHwAAQU5JTQYAAAD/////AABBTk1GSAAAAAAAAAAAAC8AAB8AAGQAAAJWUDhMLwAAAC8vwAcA"
                    + "HyAQSNofeo35FxAU+T/a/AeypUBN20ZQSZbkkXwzd47o/wQ0FmZmFGYGAEFOTUYmAAAADAAACAAAFwAADwAAZAAAAlZQOEwNAAAA"
                    + "LxfAAxAHEBERiIj+BwA=");

    private Pictures() {}

    /** Red and green above, blue and black (or nothing) below. */
    static BufferedImage quarters(int width, int height, boolean alpha) {
        BufferedImage image =
                new BufferedImage(width, height, alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_3BYTE_BGR);
        int[] colors = {0xFF000000 | RED, 0xFF000000 | GREEN, 0xFF000000 | BLUE, alpha ? 0 : 0xFF000000};
        int right = (width + 1) / 2;
        int below = (height + 1) / 2;
        Graphics2D paint = image.createGraphics();
        paint.setComposite(AlphaComposite.Src);
        for (int i = 0; i < colors.length; i++) {
            boolean left = i % 2 == 0;
            boolean above = i < 2;
            paint.setColor(new Color(colors[i], true));
            paint.fillRect(
                    left ? 0 : right, above ? 0 : below, left ? right : width - right, above ? below : height - below);
        }
        paint.dispose();
        return image;
    }

    public static byte[] jpeg(int width, int height) {
        return written(quarters(width, height, false), "jpeg", false);
    }

    static byte[] progressiveJpeg(int width, int height) {
        return written(quarters(width, height, false), "jpeg", true);
    }

    static byte[] png(int width, int height, boolean alpha) {
        return written(quarters(width, height, alpha), "png", false);
    }

    static byte[] interlacedPng(int width, int height) {
        return written(quarters(width, height, false), "png", true);
    }

    static byte[] written(BufferedImage image, String format, boolean progressive) {
        return written(
                new IIOImage(image, null, null),
                ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(image), format)
                        .next(),
                progressive);
    }

    private static byte[] written(IIOImage image, ImageWriter writer, boolean progressive) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (progressive) {
                param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.setOutput(out);
            writer.write(null, image, param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** With EXIF, XMP, a comment, a second EXIF block and something after the end, each with the token in it. */
    public static byte[] withMetadata(byte[] jpeg, int orientation) {
        byte[] start = Arrays.copyOf(jpeg, 2);
        byte[] rest = Arrays.copyOfRange(jpeg, 2, jpeg.length);
        return join(
                start,
                segment(0xE1, join("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1), tiff(orientation))),
                segment(0xE1, bytes("http://ns.adobe.com/xap/1.0/\0<x>" + TOKEN + "</x>")),
                segment(0xE2, bytes("ICC_PROFILE\0\1\1" + TOKEN)),
                segment(0xED, bytes("Photoshop 3.0\0" + TOKEN)),
                segment(0xFE, bytes(TOKEN)),
                rest,
                bytes("<html><script>" + TOKEN + "</script></html>"));
    }

    /**
     * The four quarters in printing inks.
     *
     * @param transform what Adobe's marker says: 0 for inks, 2 for luma and chroma of them; -1 for none, and then nothing is
     *     inverted
     */
    static byte[] inks(int width, int height, int transform) {
        int[][] quarters = {{0, 255, 255, 0}, {255, 0, 255, 0}, {255, 255, 0, 0}, {0, 0, 0, 255}};
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                raster.setPixel(x, y, stored(quarters[y * 2 / height * 2 + x * 2 / width], transform));
            }
        }
        byte[] jpeg = written(
                new IIOImage(raster, null, null),
                ImageIO.getImageWritersByFormatName("jpeg").next(),
                false);
        return transform < 0 ? jpeg : withAdobe(jpeg, transform);
    }

    /** With the marker that says what its samples mean. */
    static byte[] withAdobe(byte[] jpeg, int transform) {
        byte[] adobe = segment(0xEE, join(bytes("Adobe\0\144\0\0\0\0"), new byte[] {(byte) transform}));
        return join(Arrays.copyOf(jpeg, 2), adobe, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** Inks as programs store them: inverted; as luma and chroma of what they leave of white, with black beside. */
    private static int[] stored(int[] inks, int transform) {
        if (transform < 0) {
            return inks;
        }
        int[] inverted = Arrays.stream(inks).map(ink -> 255 - ink).toArray();
        if (transform == 0) {
            return inverted;
        }
        double luma = 0.299 * inks[0] + 0.587 * inks[1] + 0.114 * inks[2];
        return new int[] {
            (int) Math.round(luma),
            (int) Math.round(Math.min(255, 128 + (inks[2] - luma) / 1.772)),
            (int) Math.round(Math.min(255, 128 + (inks[0] - luma) / 1.402)),
            inverted[3]
        };
    }

    /** With data to its last row. */
    static byte[] noise(int width, int height, boolean progressive) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Random random = new Random(width);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, random.nextInt(0x1000000));
        }
        return written(image, "jpeg", progressive);
    }

    /** Big-endian, as phones write it, with the token behind the directory. */
    static byte[] tiff(int orientation) {
        return join(
                ByteBuffer.allocate(26)
                        .put(bytes("MM\0*"))
                        .putInt(8)
                        .putShort((short) 1)
                        .putShort((short) 0x0112)
                        .putShort((short) 3)
                        .putInt(1)
                        .putShort((short) orientation)
                        .putShort((short) 0)
                        .putInt(0)
                        .array(),
                bytes(TOKEN));
    }

    static byte[] segment(int marker, byte[] content) {
        return join(
                new byte[] {(byte) 0xFF, (byte) marker, (byte) ((content.length + 2) >> 8), (byte) (content.length + 2)
                },
                content);
    }

    /** With further chunks before the pixels. */
    static byte[] withChunks(byte[] png, byte[]... chunks) {
        int header = 8 + 25;
        return join(Arrays.copyOf(png, header), join(chunks), Arrays.copyOfRange(png, header, png.length));
    }

    static byte[] chunk(String type, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(bytes(type));
        sum.update(content);
        return join(
                ByteBuffer.allocate(4).putInt(content.length).array(),
                bytes(type),
                content,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    /** A PNG of this size whose pixels are few: a bomb, if it is believed. */
    static byte[] pngOf(int width, int height) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        return join(
                Arrays.copyOf(png(1, 1, false), 8),
                chunk("IHDR", header),
                chunk("IDAT", new byte[] {0x78, (byte) 0x9C, 3, 0, 0, 0, 0, 1}),
                chunk("IEND", new byte[0]));
    }

    /** The same file with another size in its header. */
    static byte[] jpegOf(int width, int height) {
        return resized(jpeg(16, 16), width, height);
    }

    static byte[] resized(byte[] jpeg, int width, int height) {
        ByteBuffer.wrap(jpeg, frame(jpeg) + 5, 4).putShort((short) height).putShort((short) width);
        return jpeg;
    }

    /** Says that its colours are as fine as its luma, whatever its data say. */
    static byte[] inFullColour(byte[] jpeg) {
        jpeg[frame(jpeg) + 11] = 0x11;
        return jpeg;
    }

    private static int frame(byte[] jpeg) {
        for (int i = 2; i < jpeg.length - 9; i++) {
            if ((jpeg[i] & 0xFF) == 0xFF && ((jpeg[i + 1] & 0xFF) == 0xC0 || (jpeg[i + 1] & 0xFF) == 0xC2)) {
                return i;
            }
        }
        throw new AssertionError("no frame");
    }

    static byte[] webpWith(String type, byte[] content) {
        byte[] more = join(
                bytes(type),
                ByteBuffer.allocate(4)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(content.length)
                        .array(),
                content,
                new byte[content.length % 2]);
        byte[] whole = join(WEBP, more);
        ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).putInt(4, whole.length - 8);
        return whole;
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static BufferedImage read(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] base64(String text) {
        return Base64.getDecoder().decode(text);
    }
}
