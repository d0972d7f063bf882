package id.sigap.ticket.breach;

import io.vertx.mutiny.core.buffer.Buffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report as it is searched.
 *
 * @param words all that people wrote in it
 * @param contact null without one, and after the reporter was erased
 */
record Searched(
        UUID id,
        String number,
        boolean open,
        String words,
        @Nullable Contact contact) {

    static final Searched BEFORE_ALL = new Searched(new UUID(0, 0), "", false, "", null);

    /** What is sealed, and the half of the key that the database keeps. */
    record Contact(int keyVersion, Buffer sealed, Buffer secret) {}
}
