package id.sigap.photo;

import id.sigap.problem.Problem;

/** How the camera was held: one number in EXIF, read only to be applied. */
final class Orientation {

    static final int UPRIGHT = 1;

    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;

    private Orientation() {}

    /** Of a block of EXIF; upright if it says nothing that can be understood. */
    static int of(Bytes exif) {
        try {
            Bytes tiff = exif.startsWith("Exif\0\0") ? exif.part(6, exif.length() - 6) : exif;
            return inTiff(tiff);
        } catch (Problem e) {
            return UPRIGHT;
        }
    }

    private static int inTiff(Bytes tiff) {
        boolean little = tiff.startsWith("II*\0");
        if (!little && !tiff.startsWith("MM\0*")) {
            return UPRIGHT;
        }
        long start = little ? tiff.le32(4) : tiff.u32(4);
        Bytes directory = tiff.part((int) Math.min(start, tiff.length()), tiff.length() - start);
        int entries = u16(directory, 0, little);
        for (int i = 0; i < entries; i++) {
            int at = 2 + i * ENTRY;
            if (u16(directory, at, little) == TAG && u16(directory, at + 2, little) == SHORT) {
                int value = u16(directory, at + 8, little);
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static int u16(Bytes bytes, int at, boolean little) {
        return little ? bytes.le16(at) : bytes.u16(at);
    }
}
