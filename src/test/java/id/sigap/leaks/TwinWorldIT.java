package id.sigap.leaks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whoever may not know the difference between two worlds is told the same in both, byte by byte: by each kind of operation
 * there is, and by some more by chance. In {@code verify} a viewer of each standing, in {@code make twins} all of them; in
 * {@code make leaks} by thousands more, and each difference alone.
 */
@QuarkusTest
@TestProfile(TwinProfile.class)
@Shows({Promise.C2, Promise.C3, Promise.C4, Promise.C8, Promise.C9, Promise.C10, Promise.C11, Promise.C12, Promise.C14})
class TwinWorldIT {

    /** By chance, for each of the viewers: a hundred if all are asked. {@code make leaks} wants 100,000. */
    static final int MORE = Integer.getInteger("leaks.more", 6);

    /** Names of viewers, for whoever looks for a leak of theirs. */
    private static final Some ONLY = Some.of("leaks.viewers", "ANONYMOUS,PIN_HOLDER,OWNER,LURAH,OFFICER,ADMIN");

    static final long SEED = Long.getLong("leaks.seed", 20261123);

    @ParameterizedTest
    @EnumSource(Viewers.Who.class)
    void whoeverMayNotKnowCannotTell(Viewers.Who who) {
        assumeTrue(ONLY.has(who), ONLY.toString());
        Check check = new Check(who, MORE, SEED);
        System.out.printf("Twin worlds: -Dleaks.seed=%d -Dleaks.more=%d%n", SEED, MORE);
        List<String> found = check.run();
        assertEquals(
                List.of(),
                found,
                found.size() + " leaks, the first: " + found.stream().findFirst());
    }

    @Test
    void theSchemaHasNothingThatNoWalkKnows() {
        assertEquals(LiveWalk.ROOTS, ServedSchema.asked().subscriptions());
    }
}
