package id.sigap.leaks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * The application's chance, begun anew before each act by the act's own name: the same report gets the same ids and number
 * in every world, in whatever order reports come in there and whatever else happens.
 */
@Alternative
@ApplicationScoped
public class SeededRandom implements RandomGenerator {

    private static volatile Random current = new Random(0);

    public static void seed(String act) {
        current = new Random(Mixed.of(act));
    }

    @Override
    public long nextLong() {
        return current.nextLong();
    }

    /** A seed from a text: all its bits depend on all of it. */
    static final class Mixed {

        private Mixed() {}

        static long of(String text) {
            long mixed = 1125899906842597L;
            for (int i = 0; i < text.length(); i++) {
                mixed = 31 * mixed + text.charAt(i);
            }
            return mixed * 0x9E3779B97F4A7C15L;
        }
    }
}
