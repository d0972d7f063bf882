package id.sigap.audit.chain;

import io.vertx.mutiny.sqlclient.Row;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SQL that compares texts, grants, comments, photos and answers with the hashes of them in the history entries they belong to. */
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
              b.grant_id as taken_back, exists (select from history_entry e where e.ticket_id = r.ticket_id
                and e.position > r.position and e.action = 'ERASE') as erased_later,""" + " " + BesideHash.COLUMNS;

    static final String TABLES = """
             left join history_text x on x.ticket_id = r.ticket_id and x.position = r.position
            left join photo_grant g on g.ticket_id = r.ticket_id and g.position = r.position
            left join photo_grant_end b on b.ticket_id = r.ticket_id and b.position = r.position
            left join ticket_comment c on c.ticket_id = r.ticket_id and c.position = r.position
            left join answer_sheet a on a.ticket_id = r.ticket_id and a.position = r.position
            left join answer_words w on w.ticket_id = a.ticket_id""";

    private static final String GRANT = "photo_grant";
    private static final String GRANT_END = "photo_grant_end";
    private static final String COMMENT = "ticket_comment";
    private static final String PHOTOS = "photo";
    private static final String ANSWERS = "answer_sheet";
    private static final String ANSWER_WORDS = "answer_words";

    private DetailRows() {}

    /** A row that is not what its entry says, or is gone. */
    public record Wrong(ChainFault fault, String table) {}

    /** The first; null if all is as the entry says. */
    static @Nullable Wrong wrong(Row row) {
        String text = row.getString("text_fault");
        if (text != null) {
            return new Wrong(ChainFault.valueOf(text), "history_text");
        }
        ChainFault words = answerWordsFault(row);
        if (words != null) {
            return new Wrong(words, ANSWER_WORDS);
        }
        Map<String, byte @Nullable []> beside = beside(row);
        List<String> own = tables(row.getString("action"));
        for (Map.Entry<String, byte @Nullable []> other : beside.entrySet()) {
            if (other.getValue() != null && !own.contains(other.getKey())) {
                return new Wrong(ChainFault.CHANGED, other.getKey());
            }
        }
        List<String> found =
                own.stream().filter(table -> beside.get(table) != null).toList();
        byte[] there = found.stream()
                .map(table -> Objects.requireNonNull(beside.get(table)))
                .reduce(BesideHash::both)
                .orElse(null);
        if (Arrays.equals(there, bytes(row, "detail_hash")) || isErased(row, own, there)) {
            return null;
        }
        return there == null
                ? new Wrong(ChainFault.MISSING, own.get(0))
                : new Wrong(ChainFault.CHANGED, found.get(found.size() - 1));
    }

    /** Answers in words may be gone as comments may. */
    private static @Nullable ChainFault answerWordsFault(Row row) {
        byte[] there = bytes(row, "answer_words_hash");
        if (Arrays.equals(there, bytes(row, "answer_words_kept"))) {
            return null;
        }
        if (there == null) {
            return row.getBoolean("erased_later") ? null : ChainFault.MISSING;
        }
        return ChainFault.CHANGED;
    }

    /** What there is beside the entry, hashed, by table. */
    private static Map<String, byte @Nullable []> beside(Row row) {
        Map<String, byte @Nullable []> beside = new LinkedHashMap<>();
        beside.put(GRANT, grant(row));
        beside.put(GRANT_END, end(row));
        beside.put(COMMENT, comment(row));
        beside.put(PHOTOS, bytes(row, "photos_hash"));
        beside.put(ANSWERS, bytes(row, "answers_hash"));
        return beside;
    }

    /** What an entry of that action keeps the hash of; of two it is one hash over theirs. */
    private static List<String> tables(String action) {
        return switch (action) {
            case "GRANT_PHOTOS" -> List.of(GRANT);
            case "REVOKE_PHOTOS" -> List.of(GRANT_END);
            case "COMMENT" -> List.of(COMMENT);
            case "SUBMIT" -> List.of(PHOTOS, ANSWERS);
            default -> List.of(PHOTOS);
        };
    }

    /** Comments go when the reporter is erased. */
    private static boolean isErased(Row row, List<String> tables, byte @Nullable [] there) {
        return tables.contains(COMMENT) && there == null && row.getBoolean("erased_later");
    }

    /** One with another time than its entry's is none that the entry knows. */
    private static byte @Nullable [] comment(Row row) {
        byte[] hash = bytes(row, "comment_hash");
        return hash == null || row.getOffsetDateTime("comment_at").isEqual(row.getOffsetDateTime("at"))
                ? hash
                : new byte[0];
    }

    private static byte @Nullable [] bytes(Row row, String column) {
        var buffer = row.getBuffer(column);
        return buffer == null ? null : buffer.getBytes();
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
