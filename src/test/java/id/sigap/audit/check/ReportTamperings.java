package id.sigap.audit.check;

import id.sigap.audit.chain.ChainFault;
import id.sigap.testing.Database;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** What may be done to reports themselves, and to the comments and photos beside their histories. */
final class ReportTamperings {

    /** Every column but those that whoever forges cannot write, and a count of writes that says nothing. */
    private static final String COLUMNS = "select string_agg(column_name, ' ' order by column_name)"
            + " from information_schema.columns where table_schema = 'public' and table_name = 'ticket'"
            + " and is_generated = 'NEVER' and column_name not in ('id', 'version', 'parts_on')";

    /** Of a photo what the entry that took it knows. */
    private static final List<String> PHOTO = List.of(
            "kind = case kind when 'REPORT' then 'EVIDENCE' else 'REPORT' end",
            "written_privately = not written_privately",
            "id = gen_random_uuid()");

    private static final List<String> COMMENT = List.of(
            "body = body || 'x'",
            "salt = substr(sha256(salt), 1, 16)",
            "written_privately = not written_privately",
            "written_at = written_at + interval '1 microsecond'",
            "merged_into = gen_random_uuid()",
            "id = gen_random_uuid()");

    private final String schema;
    private final Random random;
    private final List<String> columns = columns();

    ReportTamperings(String schema, Random random) {
        this.schema = schema;
        this.random = random;
    }

    static List<String> columns() {
        return List.of(Database.sql(COLUMNS).split(" "));
    }

    Tampering next() {
        return switch (random.nextInt(6)) {
            case 0, 1, 2 -> column(columns.get(random.nextInt(columns.size())));
            case 3 -> beside("photo", PHOTO);
            case 4 -> beside("ticket_comment", COMMENT);
            default -> added();
        };
    }

    /** Another value in one column of a report. */
    Tampering column(String column) {
        String[] of = any("ticket", "id || ' ' || latest_position", "");
        String sql = "update ticket set " + column + " = " + Tamperings.other("ticket", column, random)
                + " where id = '" + of[0] + "'";
        boolean end = Set.of("latest_position", "latest_link").contains(column);
        return new Tampering(
                "change of ticket." + column,
                end ? Set.of(ChainFault.CHANGED, ChainFault.TRUNCATED) : Set.of(ChainFault.CHANGED),
                column.equals("latest_position") ? "history_entry" : "ticket",
                UUID.fromString(of[0]),
                Integer.parseInt(of[1]) + (column.equals("latest_position") ? 1 : 0),
                List.of(sql));
    }

    private Tampering beside(String table, List<String> changes) {
        String[] of = any(table, "ticket_id || ' ' || position", "where ticket_id is not null");
        String at = " where ticket_id = '" + of[0] + "' and position = " + of[1];
        boolean gone = random.nextInt(3) == 0;
        return Tampering.of(
                (gone ? "removal of a " : "change of a ") + table,
                gone ? ChainFault.MISSING : ChainFault.CHANGED,
                table,
                UUID.fromString(of[0]),
                Integer.parseInt(of[1]),
                gone
                        ? "delete from " + table + at
                        : "update " + table + " set " + changes.get(random.nextInt(changes.size())) + at);
    }

    /** One that no entry tells of, beside one that is about something else. */
    private Tampering added() {
        boolean comment = random.nextBoolean();
        String[] of = any("history_entry", "ticket_id || ' ' || position", "where action in ('RECEIVE', 'DISPOSE')");
        String place = "'" + of[0] + "', " + of[1];
        String table = comment ? "ticket_comment" : "photo";
        return Tampering.of(
                "forged " + table,
                ChainFault.CHANGED,
                table,
                UUID.fromString(of[0]),
                Integer.parseInt(of[1]),
                comment
                        ? "insert into ticket_comment (id, ticket_id, position, running_id, salt, body, written_privately, written_at)"
                                + " values (gen_random_uuid(), " + place
                                + ", -1, uuid_send(gen_random_uuid()), 'x', true, now())"
                        : "insert into photo (id, ticket_id, position, kind, written_privately, width, height, uploaded_at)"
                                + " values (gen_random_uuid(), " + place + ", 'EVIDENCE', true, 1, 1, now())");
    }

    private String[] any(String table, String place, String where) {
        return Database.sql("select " + place + " from " + schema + "." + table + " " + where + " order by md5(" + place
                        + " || '" + random.nextInt() + "') limit 1")
                .split(" ");
    }
}
