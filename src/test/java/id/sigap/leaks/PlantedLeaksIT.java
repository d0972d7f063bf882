package id.sigap.leaks;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The check bites, with some leaks in {@code verify} and with all in {@code make twins}: a part of the operations that are green in {@link TwinWorldIT} is red with a leak in the service, in the
 * world where everything hidden is other as in the one, asked by {@code make leaks}, where nothing but its cause is.
 */
@QuarkusTest
@TestProfile(TwinProfile.class)
@Shows({Promise.C2, Promise.C3, Promise.C4})
class PlantedLeaksIT {

    /** Names of plants: each that sends statements of its own is among them, for {@code StatementsIT} wants to see them. */
    private static final Some ONLY = Some.of(
            "leaks.plants",
            "ORDER_OF_ARRIVAL,VERSION_COUNTS_RECOUNTS,CONFLICT_BEFORE_PARTY,SEARCH_FINDS_PRIVATE,FACET_COUNTS_HIDDEN,"
                    + "REDACTED_PHOTO,ETAG_OF_LATEST_CHANGE,LAST_MODIFIED,PAGE_TELLS_EXISTENCE,PAGE_TELLS_HOUR,PAGE_TELLS_REPORTER,"
                    + "ERROR_DIFFERS");

    @ParameterizedTest
    @EnumSource(Plant.class)
    void aPlantedLeakIsFound(Plant plant) {
        assumeTrue(ONLY.has(plant), ONLY.toString());
        World world = Check.ONE_BY_ONE ? World.of(plant.world()) : World.hiddenFrom(plant.who());
        assertTrue(world.has(plant.world()), plant + " is one that " + plant.who() + " may know");
        Check check = new Check(plant.who(), TwinWorldIT.MORE, TwinWorldIT.SEED).part(plant.part());
        Plant.during(plant, () -> {
            List<Leak> leaks = check.leaksIn(world);
            System.out.printf(
                    "Planted %s: %d of %d operations tell; %s%n",
                    plant,
                    leaks.size(),
                    check.operations(),
                    leaks.stream().findFirst().map(Leak::toString).orElse("none"));
            assertFalse(leaks.isEmpty(), plant + " was not found");
        });
    }
}
