package id.sigap.ticket.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Random ids (UUID version 4) from the injected source: two equal worlds get equal ids, and no id is ordered by time. */
@ApplicationScoped
public class Ids {

    private static final int SALT_BYTES = 16;
    private static final int SECRET_BYTES = 32;

    private final RandomGenerator random;

    Ids(RandomGenerator random) {
        this.random = random;
    }

    /** What makes the hash of a text tell nothing. */
    public byte[] salt() {
        return bytes(SALT_BYTES);
    }

    /** Half of a key. */
    byte[] secret() {
        return bytes(SECRET_BYTES);
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    public UUID next() {
        long high = (random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x4000L;
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
