package id.sigap.audit;

import id.sigap.access.Role;
import id.sigap.access.TicketField;
import id.sigap.access.Viewer;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;

/** One protected value shown to one viewer. It names the field, never the value. */
@Entity
@NullUnmarked // filled by Hibernate
@SuppressWarnings("UnusedVariable") // some columns are written here and read by SQL
class Disclosure {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private UUID ticketId;

    @Enumerated(EnumType.STRING)
    private TicketField field;

    private String viewerKey;
    private String roles;
    private String unitCode;
    private String reason;
    private Instant at;

    Disclosure() {}

    Disclosure(Viewer viewer, UUID ticketId, TicketField field, String reason, Instant at) {
        this.ticketId = ticketId;
        this.field = field;
        this.viewerKey = viewer.person().orElseThrow();
        this.roles = viewer.roles().stream().map(Role::tokenName).sorted().collect(Collectors.joining(","));
        this.unitCode = viewer.unit();
        this.reason = reason;
        this.at = at;
    }
}
