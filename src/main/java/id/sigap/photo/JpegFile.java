package id.sigap.photo;

import id.sigap.photo.BareFile.Channels;
import id.sigap.photo.BareFile.Format;
import id.sigap.photo.likeness.Capture;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A JPEG taken apart: kept are tables, the frame and its scans. Everything else (EXIF, thumbnails, colour profiles,
 * comments, whatever follows the end) goes; a header of ours says how its colours are meant. Some programs forget the end, and
 * some lines lose it: it is added if all scans are there.
 */
final class JpegFile {

    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int PROGRESSIVE = 0xC2;
    private static final int EXIF = 0xE1;
    private static final int ADOBE = 0xEE;

    private static final byte[] JFIF = HexFormat.of().parseHex("ffe000104a46494600010100000100010000");

    private final Bytes file;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private int at = 2;
    private int width;
    private int height;
    private int components;
    private boolean named;
    private @Nullable JpegScans scans;
    private boolean endless;
    private int orientation = Orientation.UPRIGHT;
    private Capture capture = Capture.UNKNOWN;
    private int adobeTransform = -1;

    JpegFile(Bytes file) {
        this.file = file;
    }

    BareFile bare() {
        int marker = nextMarker();
        while (marker != EOI) {
            segment(marker);
            endless = marker == SOS && at >= file.length() - 1;
            marker = endless ? EOI : nextMarker();
        }
        if (scans == null || scans.areNone() || (endless && !scans.areAll())) {
            throw Bytes.invalid();
        }
        if (scans.areTooMuch()) {
            throw new Problem(ProblemCode.PHOTO_TOO_LARGE);
        }
        return new BareFile(Format.JPEG, whole(), width, height, orientation, channels(), endless, capture);
    }

    private int nextMarker() {
        if (file.u8(at) != 0xFF) {
            throw Bytes.invalid();
        }
        while (file.u8(at) == 0xFF) {
            at++;
        }
        return file.u8(at++);
    }

    private void segment(int marker) {
        Bytes segment = file.part(at, file.u16(at));
        if (segment.length() < 2 || marker == SOI) {
            throw Bytes.invalid();
        }
        at += segment.length();
        switch (marker) {
            case 0xC4, 0xDB, 0xDD -> keep(marker, segment); // tables: Huffman, quantisation; restart interval
            case 0xC0, 0xC1, PROGRESSIVE -> frame(marker, segment); // baseline, extended, progressive
            case SOS -> scan(segment);
            case EXIF -> exif(segment.part(2, segment.length() - 2));
            case ADOBE -> adobe(segment.part(2, segment.length() - 2));
            default -> {
                boolean dropped = (marker >= 0xE0 && marker <= 0xEF) || marker == 0xFE;
                if (!dropped) {
                    throw Bytes.invalid();
                }
            }
        }
    }

    private void frame(int marker, Bytes segment) {
        if (components != 0 || segment.u8(2) != 8) {
            throw Bytes.invalid();
        }
        height = segment.u16(3);
        width = segment.u16(5);
        components = segment.u8(7);
        named = components == 3 && segment.u8(8) == 'R' && segment.u8(11) == 'G' && segment.u8(14) == 'B';
        if (components != 1 && components != 3 && components != 4) {
            throw Bytes.invalid();
        }
        scans = new JpegScans(segment, marker == PROGRESSIVE);
        keep(marker, segment);
    }

    private void scan(Bytes segment) {
        if (scans == null) {
            throw Bytes.invalid();
        }
        scans.add(segment);
        keep(SOS, segment);
        int start = at;
        while (isData()) {
            at++;
        }
        kept.write(file.whole(), file.from() + start, at - start);
    }

    /** Everything is but a marker that is neither stuffing nor a restart; and the end, or the half of one that stands there. */
    private boolean isData() {
        if (at >= file.length() - 1) {
            return at < file.length() && file.u8(at) != 0xFF;
        }
        if (file.u8(at) != 0xFF) {
            return true;
        }
        int next = file.u8(at + 1);
        return next == 0 || next == 0xFF || (next >= 0xD0 && next <= 0xD7);
    }

    private void exif(Bytes content) {
        if (content.startsWith("Exif\0\0")) {
            orientation = orientation == Orientation.UPRIGHT ? Orientation.of(content) : orientation;
            capture = capture.or(content.capture());
        }
    }

    private void adobe(Bytes content) {
        if (content.startsWith("Adobe") && content.length() >= 12) {
            adobeTransform = content.u8(11);
        }
    }

    private void keep(int marker, Bytes segment) {
        kept.write(0xFF);
        kept.write(marker);
        kept.write(segment.whole(), segment.from(), segment.length());
    }

    private byte[] whole() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(kept.size() + 32);
        whole.write(0xFF);
        whole.write(SOI);
        if (adobeTransform >= 0) {
            whole.writeBytes(HexFormat.of().parseHex("ffee000e41646f6265006400000000%02x".formatted(adobeTransform)));
        } else if (components != 4 && !named) {
            whole.writeBytes(JFIF);
        }
        whole.writeBytes(kept.toByteArray());
        whole.write(0xFF);
        whole.write(EOI);
        return whole.toByteArray();
    }

    private Channels channels() {
        if (components != 4) {
            return Channels.USUAL;
        }
        return switch (adobeTransform) {
            case -1 -> Channels.CMYK;
            case 2 -> Channels.YCCK_INVERTED;
            default -> Channels.CMYK_INVERTED;
        };
    }
}
