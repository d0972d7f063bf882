package id.sigap.photo.likeness;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How many copies are found, and how many strangers are taken for copies: over pictures made by chance of a fixed seed.
 *
 * @param photos originals
 */
record LikenessMeasure(List<Likeness> photos) {

    static LikenessMeasure of(int photos) {
        return new LikenessMeasure(IntStream.range(0, photos)
                .parallel()
                .mapToObj(i -> likeness(Scenes.of(i)))
                .toList());
    }

    /** The share of each kind of so many copies that is found; printed, with the strangers beside them. */
    Map<Copied, Double> table(int copies) {
        Map<Copied, Double> table = new EnumMap<>(Copied.class);
        for (Copied how : Copied.values()) {
            double found = found(how, copies);
            System.out.printf(Locale.ROOT, "Likeness: of %d copies %s %.1f %% found%n", copies, how, 100 * found);
            table.put(how, found);
        }
        long pairs = (long) photos.size() * (photos.size() - 1);
        System.out.printf(
                Locale.ROOT,
                "Likeness: of %d pairs of different streets %d taken for copies, %d looked at%n",
                pairs,
                strangers(false),
                strangers(true));
        return table;
    }

    /** The share of so many copies that are found by their keys, and seen to be near. */
    double found(Copied how, int copies) {
        return IntStream.range(0, copies)
                        .parallel()
                        .filter(i -> isFound(
                                likeness(how.of(Scenes.of(i), new Random(how.ordinal() + 7919L * i))), photos.get(i)))
                        .count()
                / (double) copies;
    }

    /** Pairs of which one is found by the other's keys; those of them alone that are near, unless all are asked for. */
    long strangers(boolean all) {
        return IntStream.range(0, photos.size())
                .parallel()
                .mapToLong(i -> {
                    Set<Integer> sought = new HashSet<>(List.of(photos.get(i).sought()));
                    return IntStream.range(0, photos.size())
                            .filter(k -> k != i && isSought(sought, photos.get(k)))
                            .filter(k -> all || photos.get(i).isNear(photos.get(k)))
                            .count();
                })
                .sum();
    }

    private static boolean isFound(Likeness copy, Likeness photo) {
        return isSought(new HashSet<>(List.of(copy.sought())), photo) && copy.isNear(photo);
    }

    private static boolean isSought(Set<Integer> sought, Likeness photo) {
        return Arrays.stream(photo.keys()).anyMatch(sought::contains);
    }

    static Likeness likeness(BufferedImage photo) {
        int width = photo.getWidth();
        int height = photo.getHeight();
        return Likeness.of(width, height, photo.getRGB(0, 0, width, height, null, 0, width));
    }
}
