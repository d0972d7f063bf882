package id.sigap.photo;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.util.UUID;

/** Where clean photos are kept. They are written once, under a random name, and never changed. */
public interface PhotoStore {

    /** Kept for good once this has an answer. */
    Uni<Void> put(UUID id, PhotoSize size, Buffer photo);

    /** Fails if it is not there. */
    Uni<Buffer> get(UUID id, PhotoSize size);

    /** In both sizes; what is not there is no mistake. */
    Uni<Void> delete(UUID id);
}
