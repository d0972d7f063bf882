package id.sigap.photo;

import id.sigap.photo.BareFile.Channels;
import id.sigap.photo.BareFile.Format;
import id.sigap.photo.likeness.Capture;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;

/** A PNG taken apart: kept are header, palette, transparency and pixels. Texts, times and colour profiles go. */
final class PngFile {

    static final String SIGNATURE = "\u0089PNG\r\n\u001A\n";

    private static final int AROUND = 12;

    private final Bytes file;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private int width;
    private int height;
    private boolean pixels;
    private int orientation = Orientation.UPRIGHT;
    private Capture capture = Capture.UNKNOWN;

    PngFile(Bytes file) {
        this.file = file;
    }

    BareFile bare() {
        kept.write(file.whole(), file.from(), SIGNATURE.length());
        int at = SIGNATURE.length();
        boolean ended = false;
        while (!ended) {
            Bytes chunk = file.part(at, AROUND + file.u32(at));
            String type = chunk.text(4, 4);
            if ((width == 0) != type.equals("IHDR")) {
                throw Bytes.invalid();
            }
            chunk(type, chunk);
            ended = type.equals("IEND");
            at += chunk.length();
        }
        if (!pixels) {
            throw Bytes.invalid();
        }
        return new BareFile(Format.PNG, kept.toByteArray(), width, height, orientation, Channels.USUAL, false, capture);
    }

    private void chunk(String type, Bytes chunk) {
        Bytes content = chunk.part(8, chunk.length() - AROUND);
        switch (type) {
            case "IHDR" -> {
                width = (int) Math.min(content.u32(0), Integer.MAX_VALUE);
                height = (int) Math.min(content.u32(4), Integer.MAX_VALUE);
                keep(chunk);
            }
            case "IDAT" -> {
                pixels = true;
                keep(chunk);
            }
            case "PLTE", "tRNS", "IEND" -> keep(chunk);
            case "acTL", "fcTL", "fdAT" -> throw new Problem(ProblemCode.PHOTO_ANIMATED);
            case "eXIf" -> {
                orientation = Orientation.of(content);
                capture = capture.or(content.capture());
            }
            default -> {
                // A capital letter: no reader can do without. None is known that we do not know.
                if (Character.isUpperCase(type.charAt(0))) {
                    throw Bytes.invalid();
                }
            }
        }
    }

    private void keep(Bytes chunk) {
        CRC32 sum = new CRC32();
        sum.update(chunk.whole(), chunk.from() + 4, chunk.length() - 8);
        if (sum.getValue() != chunk.u32(chunk.length() - 4)) {
            throw Bytes.invalid();
        }
        kept.write(chunk.whole(), chunk.from(), chunk.length());
    }
}
