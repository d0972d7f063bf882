package id.sigap.audit.chain;

import io.vertx.mutiny.sqlclient.Row;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SQL that compares texts and grants with the hashes of them in the history entries they belong to. */
public final class DetailRows {

    /** Only the reporter's own words may be gone, and only once the chain says that the reporter was erased. */
    static final String COLUMNS = """
            case when x.ticket_id is null
                then case when r.text_hash is not null and not (r.actor_role = 'REPORTER' and exists (select
                  from history_entry e where e.ticket_id = r.ticket_id and e.position > r.position and e.action = 'ERASE'))
                  then 'MISSING' end
              when sha256(x.salt || convert_to(coalesce(x.body, ''), 'UTF8')
                || case when x.officer is null then '' else '\\x00' || convert_to(x.officer, 'UTF8') end)
                is distinct from r.text_hash then 'CHANGED' end as text_fault,
              g.id as grant_id, g.officer_key as grant_key, g.officer_unit as grant_unit, g.until as grant_until,
              b.grant_id as taken_back""";

    static final String TABLES = """
             left join history_text x on x.ticket_id = r.ticket_id and x.position = r.position
            left join photo_grant g on g.ticket_id = r.ticket_id and g.position = r.position
            left join photo_grant_end b on b.ticket_id = r.ticket_id and b.position = r.position""";

    private static final String GRANT = "photo_grant";
    private static final String GRANT_END = "photo_grant_end";

    private DetailRows() {}

    /** A row that is not what its entry says, or is gone. */
    public record Wrong(ChainFault fault, String table) {}

    /** The first; null if all is as the entry says. */
    static @Nullable Wrong wrong(Row row) {
        String text = row.getString("text_fault");
        if (text != null) {
            return new Wrong(ChainFault.valueOf(text), "history_text");
        }
        boolean takesBack = "REVOKE_PHOTOS".equals(row.getString("action"));
        byte[] grant = grant(row);
        byte[] end = end(row);
        if ((takesBack ? grant : end) != null) {
            return new Wrong(ChainFault.CHANGED, takesBack ? GRANT : GRANT_END);
        }
        byte[] there = takesBack ? end : grant;
        var kept = row.getBuffer("detail_hash");
        if (Arrays.equals(there, kept == null ? null : kept.getBytes())) {
            return null;
        }
        return new Wrong(there == null ? ChainFault.MISSING : ChainFault.CHANGED, takesBack ? GRANT_END : GRANT);
    }

    private static byte @Nullable [] grant(Row row) {
        UUID id = row.getUUID("grant_id");
        return id == null
                ? null
                : GrantHash.granted(
                        id,
                        row.getString("grant_key"),
                        row.getString("grant_unit"),
                        row.getOffsetDateTime("grant_until").toInstant());
    }

    private static byte @Nullable [] end(Row row) {
        UUID id = row.getUUID("taken_back");
        return id == null ? null : GrantHash.takenBack(id);
    }
}
