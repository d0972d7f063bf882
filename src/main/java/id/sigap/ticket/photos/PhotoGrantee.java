package id.sigap.ticket.photos;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** The name of the officer behind a grant. Personal, so it stands apart and can be erased. */
@Entity
@NullUnmarked // filled by Hibernate
@SuppressWarnings("UnusedVariable") // written here and read by SQL
class PhotoGrantee {

    @Id
    private UUID grantId;

    private String name;

    PhotoGrantee() {}

    PhotoGrantee(UUID grantId, String name) {
        this.grantId = grantId;
        this.name = name;
    }
}
