package id.sigap.ticket.photos;

import id.sigap.access.ProtectedValue;
import id.sigap.access.TicketField;
import id.sigap.access.Viewer;
import id.sigap.ticket.PhotoKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A photo that somebody uploaded; its bytes are elsewhere. Nobody's but its uploader's until it is attached. */
@Entity
@NullUnmarked // filled by Hibernate
@SuppressWarnings("UnusedVariable") // some columns are written here and read by SQL
class Photo {

    @Id
    private UUID id;

    private String uploaderKey;
    private UUID ticketId;
    private Integer position;

    @Enumerated(EnumType.STRING)
    private PhotoKind kind;

    private boolean writtenPrivately;
    private int width;
    private int height;
    private Instant uploadedAt;

    Photo() {}

    boolean isAttached() {
        return ticketId != null;
    }

    boolean isUploadedBy(Viewer viewer) {
        return uploaderKey != null && uploaderKey.equals(viewer.personKey());
    }

    /** As what the log knows it: the reporter's own, or one of work and visits. */
    ProtectedValue recordedAs() {
        return kind.isReporters() ? ProtectedValue.REPORT_PHOTOS : ProtectedValue.EVIDENCE_PHOTOS;
    }

    /** What of a report one must be shown to see it. */
    Set<TicketField> fields() {
        return switch (kind) {
            case REPORT -> EnumSet.of(TicketField.REPORT_PHOTOS);
            case DISPUTE -> EnumSet.of(TicketField.REPORT_PHOTOS, TicketField.DISPUTE);
            case EVIDENCE, VISIT -> EnumSet.of(TicketField.EVIDENCE_PHOTOS);
        };
    }

    /** Whether it is shown as while the report was private, whatever the report is now. */
    boolean staysPrivate() {
        return writtenPrivately && !kind.isPublishedLater();
    }
}
