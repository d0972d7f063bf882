package id.sigap.photo;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** What the scans of a JPEG bring of its frame, and what decoding them costs. */
final class JpegScans {

    private static final int COEFFICIENTS = 64;

    /** More scans than any camera makes: each costs a walk over all pixels. */
    private static final int MOST = 30;

    private static final long SCANNED_PIXELS = 600_000_000;

    /** What several scans are gathered in: the coefficients of all components, 2 bytes each, outside the heap. */
    private static final long GATHERED_BYTES = 240_000_000;

    private final long pixels;
    private final long gathered;
    private final boolean progressive;
    private final Map<Integer, BitSet> exact = new HashMap<>();
    private int count;

    /** @param frame the segment that begins it, from its length on */
    JpegScans(Bytes frame, boolean progressive) {
        this.progressive = progressive;
        this.pixels = (long) frame.u16(3) * frame.u16(5);
        int components = frame.u8(7);
        int most = 1;
        int sampled = 0;
        for (int i = 0; i < components; i++) {
            int factors = frame.u8(9 + 3 * i);
            exact.put(frame.u8(8 + 3 * i), new BitSet(COEFFICIENTS));
            most = Math.max(most, (factors >> 4) * (factors & 0xF));
            sampled += (factors >> 4) * (factors & 0xF);
        }
        this.gathered = 2 * pixels * sampled / most;
    }

    /**
     * Takes up one more.
     *
     * @throws id.sigap.problem.Problem PHOTO_INVALID for one too many
     */
    void add(Bytes scan) {
        count++;
        if (count > MOST || (count > 1 && count * pixels > SCANNED_PIXELS)) {
            throw Bytes.invalid();
        }
        int components = scan.u8(2);
        int from = scan.u8(3 + 2 * components);
        int to = Math.min(scan.u8(4 + 2 * components), COEFFICIENTS - 1);
        boolean lastBits = (scan.u8(5 + 2 * components) & 0xF) == 0;
        for (int i = 0; i < components && lastBits && from <= to; i++) {
            exact.computeIfAbsent(scan.u8(3 + 2 * i), ignored -> new BitSet(COEFFICIENTS))
                    .set(from, to + 1);
        }
    }

    boolean areNone() {
        return count == 0;
    }

    /** Whether every coefficient of every component has come to its last bit. */
    boolean areAll() {
        return exact.values().stream().allMatch(seen -> seen.cardinality() == COEFFICIENTS);
    }

    /** Whether gathering them takes more memory than there is for one photo. */
    boolean areTooMuch() {
        return (progressive || count > 1) && gathered > GATHERED_BYTES;
    }
}
