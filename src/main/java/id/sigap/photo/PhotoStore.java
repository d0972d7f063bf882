package id.sigap.photo;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.util.UUID;

/** Where clean photos are kept. They are written once, under a random name, and never changed. */
public interface PhotoStore {

    /**
     * Kept for good once this has an answer; the same again changes nothing.
     *
     * @throws id.sigap.problem.Problem (in the Uni) UNAVAILABLE if the store is away
     */
    Uni<Void> put(UUID id, PhotoSize size, Buffer photo);

    /**
     * The photo as it was put.
     *
     * @throws id.sigap.problem.Problem (in the Uni) NOT_FOUND if it is not there, UNAVAILABLE if the store is away
     */
    Uni<Buffer> get(UUID id, PhotoSize size);

    /**
     * In both sizes; what is not there is no mistake.
     *
     * @throws id.sigap.problem.Problem (in the Uni) UNAVAILABLE if the store is away: some may be gone, some not
     */
    Uni<Void> delete(UUID id);

    /** Gives back what it holds of the machine. */
    default void close() {}
}
