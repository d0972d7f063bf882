package id.sigap.ticket.report;

import id.sigap.ticket.ErasureState;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Who reported a report and who entered it, by pseudonym, until the reporter is erased. */
@Embeddable
@NullUnmarked // filled by Hibernate
@SuppressWarnings("UnusedVariable") // some columns are written here and read by SQL
public class Ownership {

    /** So long a repeated submit is recognised (docs/privacy.md). */
    private static final Duration REPEATS = Duration.ofDays(3);

    private static final byte[] NOTHING = {};

    private String ownerKey;
    private String submitterKey;
    private byte[] intakeKey;
    private byte[] intakeFingerprint;
    private boolean anonymous;
    private Instant erasureRequestedAt;
    private Instant erasureDueAt;
    private Instant erasedAt;

    Ownership() {}

    Ownership(Intake intake) {
        ownerKey = intake.ownerKey();
        submitterKey = intake.submitterKey();
        anonymous = intake.anonymous();
        intakeKey = intake.key().key();
        intakeFingerprint = intake.key().fingerprint();
    }

    /** Also for one that is erased: something may have come to it since. */
    void requestErasure(Instant at, Instant due) {
        erasureRequestedAt = at;
        erasureDueAt = due;
        erasedAt = null;
    }

    /** Closed for so long that its reporter is to be erased: at that time. */
    public void eraseAt(Instant due) {
        erasureDueAt = due;
    }

    /** What was sent can no longer be compared; that it was sent is known as long as a repeat may come. */
    void erase(Instant submittedAt, Instant at) {
        ownerKey = null;
        intakeFingerprint = NOTHING;
        if (submittedAt.isBefore(at.minus(REPEATS))) {
            intakeKey = null;
        }
        erasureDueAt = null;
        erasedAt = at;
    }

    /** The reporter wrote something: if the report was erased, there is something to erase again. */
    public void written() {
        if (erasedAt != null) {
            erasureRequestedAt = null;
            erasedAt = null;
        }
    }

    @Nullable
    String ownerKey() {
        return ownerKey;
    }

    /** Who entered it for somebody else. */
    @Nullable
    String submitterKey() {
        return submitterKey;
    }

    /** Whether its reporter chose to be known to nobody. */
    public boolean isAnonymous() {
        return anonymous;
    }

    public ErasureState erasure() {
        return ErasureState.of(erasureRequestedAt != null, erasedAt != null);
    }
}
