package id.sigap.ticket.sealing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** Half of the key of one reporter's identity: without it no copy of the identity opens, not even in an old backup. */
@Entity
@NullUnmarked // filled by Hibernate
public class IdentitySecret {

    @Id
    private UUID ticketId;

    private byte[] secret;

    IdentitySecret() {}

    public IdentitySecret(UUID ticketId, byte[] secret) {
        this.ticketId = ticketId;
        this.secret = secret.clone();
    }

    public byte[] secret() {
        return secret.clone();
    }
}
