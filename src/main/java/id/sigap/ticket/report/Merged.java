package id.sigap.ticket.report;

import id.sigap.workflow.Status;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * How a report is merged: into which other one, whose status it shows, and how many are merged into it. Once the other has
 * ended rejected or changed its visibility, the night is set in which they part; until then it shows what it showed.
 */
@Embeddable
@NullUnmarked // filled by Hibernate
public class Merged {

    private UUID mergedInto;

    @Enumerated(EnumType.STRING)
    private Status mirroredStatus;

    private LocalDate partsOn;
    private int mergedCount;

    void into(UUID master, Status shown) {
        mergedInto = master;
        mirroredStatus = shown;
    }

    void apartFrom(Merged master) {
        mergedInto = null;
        mirroredStatus = null;
        partsOn = null;
        master.count(-1);
    }

    /** One more is merged into this one, or one less. */
    void count(int more) {
        mergedCount += more;
    }

    public @Nullable UUID into() {
        return mergedInto;
    }

    /** The report whose people read what is written here too; nobody's once it is to part from that. */
    public @Nullable UUID workedAs() {
        return partsOn == null ? mergedInto : null;
    }

    @Nullable
    Status mirroredStatus() {
        return mirroredStatus;
    }

    public boolean isMaster() {
        return mergedCount > 0;
    }

    /** Whether the night has come, or is over, in which it parts from the other. */
    public boolean partsBy(LocalDate today) {
        return partsOn != null && !partsOn.isAfter(today);
    }

    MergeRow row() {
        return new MergeRow(mergedInto != null, null, isMaster());
    }
}
