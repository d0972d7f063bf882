package id.sigap.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The end of one report's log: whoever appends holds it, so that no two entries follow the same one. */
@Entity
@NullUnmarked // filled by Hibernate
class DisclosureEnd {

    @Id
    private UUID ticketId;

    private int position;
    private byte[] link;

    /** Of the entry to come. */
    int position() {
        return position;
    }

    /** Of the entry before; null if there is none. */
    byte @Nullable [] link() {
        return link == null ? null : link.clone();
    }
}
