package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code make advisories FEED=file}: nothing in the package is known to be broken, as far as that file knows. */
@Tag("advisories")
@Shows(Promise.O4)
class AdvisoriesIT {

    @Test
    void nothingInThePackageHasASeriousAdvisory() throws Exception {
        Path feed = Path.of(System.getProperty("advisories.feed"));
        Advisories advisories = Advisories.over(BillOfMaterials.read().packages(), feed);
        System.out.printf(
                "%,d advisories read; without weight enough to stop: %s%n", advisories.read(), advisories.mild());
        assertTrue(advisories.read() > 0, "no advisory in " + feed);
        assertEquals(Set.of(), advisories.serious());
    }
}
