package id.sigap.leaks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.door.graphql.completion.Engine;
import id.sigap.leaks.Caller.Exchange;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a citizen does in the walk through the twin worlds, once completed in one pass and once by the engine alone: each answer is
 * the same, byte by byte. The walk takes every path, argument and change of the schema, with aliases, fragments and refusals.
 */
@QuarkusTest
@TestProfile(TwinProfile.class)
class OnePassIT {

    /** Whose reads run beside each other; the corpus of {@code ConformanceIT} has those of the others. */
    private static final Viewers.Who WHO = Viewers.Who.OWNER;

    @Test
    void answersByteForByteAsTheEngineWould() {
        Walks walks = new Walks(Worlds.all().known());
        List<Operation> operations = walks.of(WHO, 0, TwinWorldIT.SEED);
        List<List<Exchange>> ours = Walk.in(World.FIRST, WHO, operations);
        List<List<Exchange>> engines = Engine.withoutOnePass(() -> Walk.in(World.FIRST, WHO, operations));
        List<String> differing = new ArrayList<>();
        for (int i = 0; i < operations.size(); i++) {
            Leak.in(WHO, World.FIRST, operations.get(i), ours.get(i), engines.get(i))
                    .ifPresent(leak -> differing.add(leak.toString()));
        }
        assertEquals(List.of(), differing, differing.size() + " of " + operations.size() + " differ");
    }
}
