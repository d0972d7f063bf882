package id.sigap.photo;

import id.sigap.photo.likeness.Capture;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import java.util.Set;

/**
 * An uploaded file reduced to the parts that hold pixels, which is all that a decoder gets to see.
 *
 * @param bytes everything that the pixels need, and nothing else
 * @param orientation how the camera was held, 1 to 8 as in EXIF
 * @param channels how the decoder's samples mean a colour
 * @param endless whether the file stops without saying so: whether the pixels are all there, only their decoder sees
 * @param capture what the camera said of when and where
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes, neither compared nor changed
record BareFile(
        Format format,
        byte[] bytes,
        int width,
        int height,
        int orientation,
        Channels channels,
        boolean endless,
        Capture capture) {

    private static final int LONGEST_SIDE = 20_000;

    /** As phones write them: still pictures and bursts of HEVC and AV1. */
    private static final Set<String> HEIF = Set.of(
            "heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "mif2", "msf1", "avif", "avis");

    /** So far brands are looked at. */
    private static final int BRANDS = 256;

    /** What a file may be, by its content. */
    enum Format {
        JPEG(52_000_000),
        PNG(52_000_000),
        /** The decoder keeps some 25 bytes a pixel, where the others keep none of what is not wanted. */
        WEBP(12_000_000);

        final long pixels;

        Format(long pixels) {
            this.pixels = pixels;
        }
    }

    /** How four samples of a JPEG mean a colour; all other files say it themselves. */
    enum Channels {
        USUAL,
        CMYK,
        CMYK_INVERTED,
        YCCK_INVERTED
    }

    BareFile {
        if (width <= 0 || height <= 0) {
            throw Bytes.invalid();
        }
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > format.pixels) {
            throw new Problem(ProblemCode.PHOTO_TOO_LARGE);
        }
    }

    /**
     * Takes a file by what it begins with; its name and declared type are not asked.
     *
     * @throws Problem PHOTO_INVALID, PHOTO_HEIC, PHOTO_ANIMATED or PHOTO_TOO_LARGE
     */
    static BareFile of(byte[] upload) {
        Bytes bytes = new Bytes(upload);
        if (bytes.startsWith("\u00FF\u00D8\u00FF")) {
            return new JpegFile(bytes).bare();
        }
        if (bytes.startsWith(PngFile.SIGNATURE)) {
            return new PngFile(bytes).bare();
        }
        if (bytes.startsWith("RIFF") && bytes.length() > 12 && bytes.text(8, 4).equals("WEBP")) {
            return new WebpFile(bytes).bare();
        }
        throw isHeic(bytes) ? new Problem(ProblemCode.PHOTO_HEIC) : Bytes.invalid();
    }

    /** The container of videos, too; what it holds stands in its first brand or in those that follow. */
    private static boolean isHeic(Bytes bytes) {
        if (bytes.length() < 16 || !bytes.text(4, 4).equals("ftyp")) {
            return false;
        }
        int end = (int) Math.min(bytes.u32(0), Math.min(bytes.length(), BRANDS));
        for (int at = 8; at + 4 <= end; at += 4) {
            if (HEIF.contains(bytes.text(at, 4))) {
                return true;
            }
        }
        return false;
    }
}
