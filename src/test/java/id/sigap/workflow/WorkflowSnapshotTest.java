package id.sigap.workflow;

import id.sigap.testing.Snapshot;
import org.junit.jupiter.api.Test;

/** Any change of the rules shows in a committed page. */
class WorkflowSnapshotTest {

    @Test
    void thePageIsTheCommittedOne() {
        Snapshot.check("docs/workflow.md", WorkflowPage.page());
    }
}
