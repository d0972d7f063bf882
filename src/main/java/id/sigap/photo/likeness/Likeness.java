package id.sigap.photo.likeness;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * How a photo looks: marks that differ in few bits for photos that look alike. No picture can be made of them.
 *
 * <p>The first is of the whole, the others are of its windows: a copy that was cropped looks as a whole like one of the windows
 * of what it was cropped from. A photo on which there is nothing to be seen, such as one of the dark, has none: all such look alike.
 */
public final class Likeness {

    /** In so many bits of a mark's 192 a copy may differ: measured, docs/adr/0068-evidence-guard.md. */
    static final int NEAR = 40;

    static final int NONE = 2 * NEAR;

    /** Keys of a mark: every third of its first 63 bits, from three beginnings. Copies mostly agree in one, but for a bit. */
    private static final int KEYS = 3;

    private static final int KEY_BITS = 21;

    private final long[] marks;

    private Likeness(long[] marks) {
        this.marks = marks;
    }

    /** Of pixels as {@code 0xRRGGBB}, row by row; a few hundred in a row are enough. */
    public static Likeness of(int width, int height, int[] rgb) {
        Grid grid = Grid.of(width, height, rgb);
        LongBuffer marks = LongBuffer.allocate(Window.ALL.size() * Waves.LONGS);
        for (Window window : Window.ALL) {
            Grid part = grid.part(window);
            if (part.isPlain()) {
                return new Likeness(new long[0]);
            }
            marks.put(Waves.mark(part.ranked()));
        }
        return new Likeness(marks.array());
    }

    /** As it was kept. */
    public static Likeness of(byte[] kept) {
        LongBuffer marks = ByteBuffer.wrap(kept).asLongBuffer();
        long[] all = new long[marks.remaining()];
        marks.get(all);
        return new Likeness(all);
    }

    public byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(marks.length * Long.BYTES);
        bytes.asLongBuffer().put(marks);
        return bytes.array();
    }

    /** Whether one seems to be made of the other: of all of it, or of a part. */
    public boolean isNear(Likeness other) {
        return distance(other) <= NEAR;
    }

    /** In how many bits the nearest marks differ of which one is of a whole. */
    public int distance(Likeness other) {
        return Math.min(nearest(other), other.nearest(this));
    }

    private int nearest(Likeness other) {
        int nearest = NONE;
        for (int at = 0; at < other.marks.length && marks.length > 0; at += Waves.LONGS) {
            int bits = 0;
            for (int i = 0; i < Waves.LONGS; i++) {
                bits += Long.bitCount(marks[i] ^ other.marks[at + i]);
            }
            nearest = Math.min(nearest, bits);
        }
        return nearest;
    }

    /** By which it is found: one of these is among those that a copy of it is sought by, mostly. */
    public Integer[] keys() {
        Set<Integer> keys = new HashSet<>();
        for (int at = 0; at < marks.length; at += Waves.LONGS) {
            for (int key = 0; key < KEYS; key++) {
                keys.add(key(marks[at], key));
            }
        }
        return keys.toArray(Integer[]::new);
    }

    /** By which those are found that this may be a copy of, or of a part of them: its own keys, and all that differ in one bit. */
    public Integer[] sought() {
        Set<Integer> sought = new HashSet<>();
        for (int key = 0; key < KEYS && marks.length > 0; key++) {
            int own = key(marks[0], key);
            sought.add(own);
            for (int bit = 0; bit < KEY_BITS; bit++) {
                sought.add(own ^ 1 << bit);
            }
        }
        return sought.toArray(Integer[]::new);
    }

    private static int key(long mark, int key) {
        int bits = key;
        for (int i = 0; i < KEY_BITS; i++) {
            bits = bits << 1 | (int) (mark >>> (key + i * KEYS) & 1);
        }
        return bits;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Likeness likeness && Arrays.equals(marks, likeness.marks);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(marks);
    }
}
