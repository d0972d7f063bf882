package id.sigap.ticket.photos;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** What is known of a photo that came: how it looks, and until it is judged, keyed hashes of what its camera said. */
@Entity
@NullUnmarked // filled by Hibernate
@SuppressWarnings("UnusedVariable") // written here and read by SQL
class PhotoLikeness {

    @Id
    private UUID photoId;

    private byte[] content;
    private byte[] marks;
    private byte[] takenOn;
    private byte[] takenNear;

    PhotoLikeness() {}

    PhotoLikeness(UUID photoId, byte[] content, byte[] marks) {
        this.photoId = photoId;
        this.content = content;
        this.marks = marks;
    }

    PhotoLikeness taken(byte[] on, byte[] near) {
        takenOn = on;
        takenNear = near;
        return this;
    }
}
