package id.sigap.ticket.sealing;

import id.sigap.access.Viewer;
import id.sigap.leaks.Plant;
import id.sigap.platform.Keyring;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Seals cursors, and may write beside the seal when the report came in. */
@Alternative
@Singleton
public class TimedCursors extends Cursors {

    /** When the reports came in that lists have shown. */
    public static final Map<UUID, Instant> TIMES = new ConcurrentHashMap<>();

    TimedCursors(Keyring keyring) {
        super(keyring);
    }

    @Override
    public String seal(UUID ticketId, Viewer viewer, String list) {
        String sealed = super.seal(ticketId, viewer, list);
        return Plant.CURSOR_WITH_TIME.isPlanted()
                ? sealed + "."
                        + Base64.getEncoder()
                                .encodeToString(TIMES.get(ticketId).toString().getBytes())
                : sealed;
    }

    @Override
    public UUID open(String cursor, Viewer viewer, String list) {
        return super.open(cursor.replaceFirst("\\..*", ""), viewer, list);
    }
}
