package id.sigap.leaks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever may not know the difference between two worlds is told the same in both, byte by byte. */
@QuarkusTest
@TestProfile(TwinProfile.class)
class TwinWorldIT {

    /** For each viewer: {@code make leaks} wants 100,000 in all. */
    static final int OPERATIONS = Integer.getInteger("leaks.operations", 500);

    static final long SEED = Long.getLong("leaks.seed", 20261123);

    @ParameterizedTest
    @EnumSource(Viewers.Who.class)
    void whoeverMayNotKnowCannotTell(Viewers.Who who) {
        Check check = new Check(who, OPERATIONS, SEED);
        assertTrue(check.operations() >= OPERATIONS, who + " does only " + check.operations());
        List<String> found = check.run();
        assertEquals(
                List.of(),
                found,
                found.size() + " leaks, the first: " + found.stream().findFirst());
    }

    @Test
    void theSchemaHasNothingThatNoWalkKnows() {
        assertFalse(ServedSchema.asked().hasSubscriptions(), "subscriptions are walked by nobody yet");
    }
}
