package id.sigap.ticket.sealing;

import id.sigap.leaks.Plant;
import id.sigap.platform.Keyring;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
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
    public String seal(CursorList list, List<?> place) {
        String sealed = super.seal(list, place);
        // The id is what decides last.
        return Plant.CURSOR_WITH_TIME.isPlanted() && place.get(place.size() - 1) instanceof UUID id
                ? sealed + "."
                        + Base64.getEncoder()
                                .encodeToString(TIMES.get(id).toString().getBytes())
                : sealed;
    }

    @Override
    public List<Object> open(CursorList list, String cursor) {
        return super.open(list, cursor.replaceFirst("\\..*", ""));
    }
}
