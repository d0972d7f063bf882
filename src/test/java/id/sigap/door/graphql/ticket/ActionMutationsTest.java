package id.sigap.door.graphql.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.workflow.Action;
import id.sigap.workflow.Guard;
import id.sigap.workflow.Status;
import id.sigap.workflow.Transition;
import id.sigap.workflow.Workflow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a button says of an action can be done. */
class ActionMutationsTest {

    @Test
    void eachIsInThePublishedSchema() throws IOException {
        String schema = Files.readString(Path.of("schema/schema.graphql"));
        String mutations = schema.substring(schema.indexOf("type Mutation"));
        for (Transition row : Workflow.table()) {
            String mutation = ActionMutations.nameOf(row.action());
            assertTrue(mutations.contains("  " + mutation + "("), row.action() + ": " + mutation);
        }
    }

    @Test
    void whatIsNeededIsWhatCanBeSent() {
        assertEquals(
                Set.of(Guard.REASON_GIVEN, Guard.REASON_CODE_GIVEN),
                Set.copyOf(Workflow.needs(Action.REJECT, Status.WAITING)));
        assertTrue(Workflow.needs(Action.FINISH_FOLLOW_UP, Status.PROCESS).contains(Guard.EVIDENCE_PHOTO));
        assertFalse(Workflow.needs(Action.APPROVE, Status.VALIDATION).contains(Guard.FOUR_EYES));
        assertTrue(Workflow.needs(Action.UNMERGE, Status.PROCESS).contains(Guard.REASON_GIVEN));
    }
}
