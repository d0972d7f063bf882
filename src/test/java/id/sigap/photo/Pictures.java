package id.sigap.photo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
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
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, colors[y * 2 / height * 2 + x * 2 / width]);
            }
        }
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
        ImageWriter writer = ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(image), format)
                .next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (progressive) {
                param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.setOutput(out);
            writer.write(null, new javax.imageio.IIOImage(image, null, null), param);
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
        byte[] jpeg = jpeg(16, 16);
        for (int i = 2; i < jpeg.length - 9; i++) {
            if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == 0xC0) {
                ByteBuffer.wrap(jpeg, i + 5, 4).putShort((short) height).putShort((short) width);
                return jpeg;
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
