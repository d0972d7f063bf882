package id.sigap.photo;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import id.sigap.photo.BareFile.Channels;
import id.sigap.photo.BareFile.Format;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** From bytes to pixels and back. Readers are named, never looked for by content: none but these three ever runs. */
final class Codec {

    /** So much of a decoded picture may be in memory at once. */
    private static final long DECODED_BYTES = 80_000_000;

    /** Where a PNG says how many bits a sample has. */
    private static final int PNG_DEPTH = 24;

    private static final float QUALITY = 0.85f;

    private Codec() {}

    /** Decodes only every n-th pixel of every n-th row of what is much larger than wanted. */
    static PixelRows decode(BareFile file, int wanted, DecodeLimit limit) throws IOException {
        ImageReader reader = reader(file.format());
        try (DecodeLimit.Watch watch = limit.over(reader)) {
            reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(file.bytes())), true, true);
            AtomicBoolean warned = new AtomicBoolean();
            reader.addIIOReadWarningListener((source, warning) -> warned.set(true));
            if (reader.getWidth(0) != file.width() || reader.getHeight(0) != file.height()) {
                throw Bytes.invalid();
            }
            ImageReadParam every = reader.getDefaultReadParam();
            int n = everyNth(file, wanted);
            every.setSourceSubsampling(n, n, 0, 0);
            PixelRows rows = file.channels() == Channels.USUAL
                    ? new PixelRows(reader.read(0, every))
                    : new PixelRows(reader.readRaster(0, every), null, file.channels());
            watch.requireInTime();
            if (file.endless() && warned.get()) {
                // The decoder ran out of data, and made up the rest.
                throw Bytes.invalid();
            }
            return rows;
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(Format format) throws IOException {
        return format == Format.WEBP
                ? new WebPImageReaderSpi().createReaderInstance()
                : ImageIO.getImageReadersByFormatName(format.name().toLowerCase(Locale.ROOT))
                        .next();
    }

    private static int everyNth(BareFile file, int wanted) {
        int n = Math.max(1, Math.max(file.width(), file.height()) / wanted);
        boolean deep = file.format() == Format.PNG && file.bytes()[PNG_DEPTH] > 8;
        long depth = deep ? 8 : 4;
        while ((long) file.width() * file.height() / ((long) n * n) * depth > DECODED_BYTES) {
            n++;
        }
        return n;
    }

    /** A baseline JPEG; the writer's own header is all that stands before the pixels. */
    static byte[] encode(Pixels pixels) throws IOException {
        BufferedImage image = new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_INT_RGB);
        image.getRaster().setDataElements(0, 0, pixels.width(), pixels.height(), pixels.rgb());
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            how.setProgressiveMode(ImageWriteParam.MODE_DISABLED);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
