package id.sigap.promises;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.testing.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who takes a test away, or makes a promise that nothing shows, sees it on a committed page. */
class PromisesSnapshotTest {

    @Test
    void thePageIsTheCommittedOne() {
        Snapshot.check("docs/promises.md", PromisesPage.page());
    }

    @Test
    void whatNothingShowsIsSaid() {
        assertEquals(List.of(), PromisesPage.unspoken());
    }
}
