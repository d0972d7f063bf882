package id.sigap.door.portal.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Names for what is sent, so that it can be sent again: random, for nothing else keeps one sender's from another's. */
@ApplicationScoped
public class FormKeys {

    private static final long VERSION_MASK = 0xFFFF_FFFF_FFFF_0FFFL;
    private static final long VERSION = 0x4000L;
    private static final long VARIANT_MASK = 0x3FFF_FFFF_FFFF_FFFFL;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final RandomGenerator random;

    FormKeys(RandomGenerator random) {
        this.random = random;
    }

    public String next() {
        return new UUID((random.nextLong() & VERSION_MASK) | VERSION, (random.nextLong() & VARIANT_MASK) | VARIANT)
                .toString();
    }
}
