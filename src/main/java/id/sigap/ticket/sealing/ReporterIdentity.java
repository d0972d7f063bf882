package id.sigap.ticket.sealing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** Who reported it, sealed. Apart from the report; read by the disclosure alone. */
@Entity
@NullUnmarked // filled by Hibernate
public class ReporterIdentity {

    @Id
    private UUID ticketId;

    private int keyVersion;
    private byte[] sealed;

    ReporterIdentity() {}

    ReporterIdentity(UUID ticketId, int keyVersion, byte[] sealed) {
        this.ticketId = ticketId;
        this.keyVersion = keyVersion;
        this.sealed = sealed.clone();
    }

    UUID ticketId() {
        return ticketId;
    }

    int keyVersion() {
        return keyVersion;
    }

    byte[] sealed() {
        return sealed.clone();
    }
}
