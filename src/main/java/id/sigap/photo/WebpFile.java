package id.sigap.photo;

import id.sigap.photo.BareFile.Channels;
import id.sigap.photo.BareFile.Format;
import id.sigap.photo.likeness.Capture;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A WebP taken apart: kept are the one picture and its transparency. */
final class WebpFile {

    private static final int HEADER = 12;
    private static final int ANIMATED = 0x02;
    private static final int WITH_ALPHA = 0x10;

    private final Bytes file;
    private @Nullable Bytes picture;
    private @Nullable Bytes alpha;
    private int width;
    private int height;
    private int orientation = Orientation.UPRIGHT;
    private Capture capture = Capture.UNKNOWN;

    WebpFile(Bytes file) {
        // The header says where the file ends; what follows is none of it.
        this.file = file.part(0, 8 + file.le32(4));
    }

    BareFile bare() {
        int at = HEADER;
        while (at < file.length()) {
            long length = file.le32(at + 4);
            chunk(file.text(at, 4), file.part(at, 8 + length));
            // The last one's padding is sometimes forgotten.
            at = (int) Math.min(file.length(), at + 8 + length + (length & 1));
        }
        if (picture == null) {
            throw Bytes.invalid();
        }
        return new BareFile(Format.WEBP, whole(picture), width, height, orientation, Channels.USUAL, false, capture);
    }

    private void chunk(String type, Bytes chunk) {
        switch (type) {
            case "VP8X" -> refuseAnimation((chunk.u8(8) & ANIMATED) != 0);
            case "ANIM", "ANMF" -> refuseAnimation(true);
            case "VP8 " -> lossy(chunk);
            case "VP8L" -> lossless(chunk);
            case "ALPH" -> alpha = alpha == null ? chunk : alpha;
            case "EXIF" -> {
                Bytes exif = chunk.part(8, chunk.length() - 8);
                orientation = Orientation.of(exif);
                capture = capture.or(exif.capture());
            }
            default -> {
                // Whatever else there may be is no picture.
            }
        }
    }

    private static void refuseAnimation(boolean animated) {
        if (animated) {
            throw new Problem(ProblemCode.PHOTO_ANIMATED);
        }
    }

    private void lossy(Bytes chunk) {
        boolean keyFrame = (chunk.u8(8) & 1) == 0;
        boolean started = chunk.u8(11) == 0x9D && chunk.u8(12) == 0x01 && chunk.u8(13) == 0x2A;
        if (!keyFrame || !started) {
            throw Bytes.invalid();
        }
        take(chunk, chunk.le16(14) & 0x3FFF, chunk.le16(16) & 0x3FFF);
    }

    private void lossless(Bytes chunk) {
        if (chunk.u8(8) != 0x2F) {
            throw Bytes.invalid();
        }
        long sizes = chunk.le32(9);
        take(chunk, (int) (sizes & 0x3FFF) + 1, (int) (sizes >> 14 & 0x3FFF) + 1);
    }

    private void take(Bytes chunk, int itsWidth, int itsHeight) {
        if (picture != null) {
            throw Bytes.invalid();
        }
        picture = chunk;
        width = itsWidth;
        height = itsHeight;
    }

    private byte[] whole(Bytes pixels) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream(file.length());
        if (alpha != null && pixels.startsWith("VP8 ")) {
            chunks.writeBytes("VP8X".getBytes(StandardCharsets.ISO_8859_1));
            little(chunks, 10, 4);
            little(chunks, WITH_ALPHA, 4);
            little(chunks, width - 1, 3);
            little(chunks, height - 1, 3);
            add(chunks, alpha);
        }
        add(chunks, pixels);
        ByteArrayOutputStream whole = new ByteArrayOutputStream(chunks.size() + HEADER);
        whole.writeBytes("RIFF".getBytes(StandardCharsets.ISO_8859_1));
        little(whole, chunks.size() + 4, 4);
        whole.writeBytes("WEBP".getBytes(StandardCharsets.ISO_8859_1));
        whole.writeBytes(chunks.toByteArray());
        return whole.toByteArray();
    }

    private static void add(ByteArrayOutputStream out, Bytes chunk) {
        out.write(chunk.whole(), chunk.from(), chunk.length());
        if (chunk.length() % 2 == 1) {
            out.write(0);
        }
    }

    private static void little(ByteArrayOutputStream out, int value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.write(value >>> (8 * i));
        }
    }
}
