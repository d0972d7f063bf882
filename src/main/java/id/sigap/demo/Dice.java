package id.sigap.demo;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Dice that fall the same way each time: SplitMix64, whose every next number is the last one's sum with a constant, mixed.
 * Our own, because those of the JDK are kept for what nobody may guess; nobody gets these injected.
 */
final class Dice implements RandomGenerator {

    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    Dice(long seed) {
        this.state = seed;
    }

    @Override
    public long nextLong() {
        state += GAMMA;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    <T> T oneOf(List<T> list) {
        return list.get(nextInt(list.size()));
    }
}
