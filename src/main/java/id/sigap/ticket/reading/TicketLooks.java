package id.sigap.ticket.reading;

import id.sigap.access.Role;
import id.sigap.access.Viewer;
import id.sigap.ticket.TicketQuery.TrailPart;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Statements that read one report, each with or without what a citizen has noted of it for themselves.
 *
 * @param orNextByNumber the one whose number comes next, if there is none of that number; by what is read along of its trail
 * @param orNextById the same by id
 */
record TicketLooks(String byId, Map<TrailPart, String> orNextByNumber, Map<TrailPart, String> orNextById) {

    private static final TicketLooks PLAIN = with("");

    private static final TicketLooks READ_BY = with(readBy("$2"));

    /** By whom a citizen's own notes are read; null for whoever is none. */
    static @Nullable String readerOf(Viewer viewer) {
        return viewer.has(Role.CITIZEN) ? viewer.personKey() : null;
    }

    /** @param reader the second parameter of each of them, unless it is null */
    static TicketLooks of(@Nullable String reader) {
        return reader == null ? PLAIN : READ_BY;
    }

    private static TicketLooks with(String more) {
        String columns = StoredRows.SHOWN + more;
        return new TicketLooks(
                "select " + columns + " from ticket t where t.id = $1",
                next(columns, "t.number >= $1 order by t.number limit 1"),
                next(columns, "t.id >= $1 order by t.id limit 1"));
    }

    private static Map<TrailPart, String> next(String columns, String which) {
        String bare = "select " + columns + " from ticket t where " + which;
        String trail = "select " + columns + ", h.* from (select " + StoredRows.READ + " from ticket t where " + which
                + ") t left join lateral (%s) h on true order by h.place, h.part_id";
        String steps = trail.formatted(TrailRows.STEPS_OF_ROW);
        String whole = trail.formatted(TrailRows.WHOLE_OF_ROW);
        return Map.of(TrailPart.NONE, bare, TrailPart.LATEST, steps, TrailPart.STEPS, steps, TrailPart.WHOLE, whole);
    }

    /** Of the report {@code t}, besides its columns, what the person of that parameter has noted of it. */
    static String readBy(String reader) {
        return ", exists (select from ticket_follower f where f.ticket_id = t.id and f.person_key = " + reader
                + ") as followed, (select s.version from ticket_seen s where s.ticket_id = t.id and s.person_key = "
                + reader + ") as seen";
    }
}
