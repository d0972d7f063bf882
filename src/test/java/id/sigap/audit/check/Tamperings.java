package id.sigap.audit.check;

import id.sigap.audit.chain.ChainFault;
import id.sigap.audit.chain.ChainKind;
import id.sigap.testing.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Draws things that somebody with all rights to the database may do to it. */
final class Tamperings {

    private static final List<String> ROOT_COLUMNS = List.of(
            "day",
            "made_at",
            "history_through",
            "disclosure_through",
            "heads",
            "heads_digest",
            "previous",
            "digest",
            "signature");

    /** Of the chains that reports have. */
    private static final Map<ChainKind, String> ENDS =
            new EnumMap<>(Map.of(ChainKind.HISTORY, "ticket", ChainKind.DISCLOSURE, "disclosure_end"));

    /** What hangs on entries of history. */
    private static final List<String> BESIDE = List.of("photo_grant", "photo_grant_end", "photo", "ticket_comment");

    /** A chain as it stands, and how far roots know it. */
    private record Chained(ChainKind kind, UUID ticketId, int last, int rooted) {
        String at(int position) {
            return " where ticket_id = '" + ticketId + "' and position = " + position;
        }

        String from(int position) {
            return " where ticket_id = '" + ticketId + "' and position >= " + position;
        }
    }

    private final Random random;
    private final String schema;
    private final List<Chained> chains = new ArrayList<>();
    private final GrantTamperings grants;
    private final ReportTamperings reports;
    private final List<LogTamperings> logs;

    Tamperings(String schema, long seed) throws SQLException {
        this.schema = schema;
        this.random = new Random(seed);
        this.grants = new GrantTamperings(schema, random);
        this.reports = new ReportTamperings(schema, random);
        this.logs = ChainKind.logs().stream()
                .map(log -> new LogTamperings(schema, log, random))
                .toList();
        for (ChainKind kind : ENDS.keySet()) {
            read("""
                    select r.ticket_id, max(r.position) as last,
                      coalesce((select max(h.position) from %1$s.audit_root_head h where h.chain = '%2$s'
                        and h.ticket_id = r.ticket_id), 0) as rooted
                    from %1$s.%3$s r group by r.ticket_id order by r.ticket_id""".formatted(schema, kind.name(), kind.table()), kind);
        }
    }

    private void read(String sql, ChainKind kind) throws SQLException {
        try (Connection connection = Database.connectAsSuperuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                chains.add(new Chained(
                        kind, rows.getObject("ticket_id", UUID.class), rows.getInt("last"), rows.getInt("rooted")));
            }
        }
    }

    Tampering next() {
        return switch (random.nextInt(24)) {
            case 0, 1, 2 -> change();
            case 3 -> changeLink();
            case 4 -> delete();
            case 5 -> truncate();
            case 6 -> truncateAndHide();
            case 7 -> swap();
            case 8 -> splice();
            case 9 -> forge();
            case 10 -> removeReport();
            case 11 -> changeRoot();
            case 12 -> changeHead();
            case 13 -> changeText();
            case 14 -> changeEnd();
            case 15, 16, 17 -> reports.next();
            case 20, 21, 22, 23 -> logs.get(random.nextInt(logs.size())).next();
            default -> grants.next();
        };
    }

    private Chained any() {
        return chains.get(random.nextInt(chains.size()));
    }

    /** With so many entries at least. */
    private Chained any(int least) {
        Chained chained = any();
        while (chained.last < least) {
            chained = any();
        }
        return chained;
    }

    private Chained rooted() {
        Chained chained = any();
        while (chained.rooted < 1) {
            chained = any();
        }
        return chained;
    }

    private int position(Chained chained) {
        return 1 + random.nextInt(chained.last);
    }

    private Tampering change() {
        Chained chained = any();
        int position = position(chained);
        String column =
                chained.kind.columns().get(random.nextInt(chained.kind.columns().size()));
        String sql = "update %s set %s = %s%s"
                .formatted(chained.kind.table(), column, other(chained.kind.table(), column), chained.at(position));
        return Tampering.of(
                "change of " + column, ChainFault.CHANGED, chained.kind.table(), chained.ticketId, position, sql);
    }

    /** Another value of the column's type, next to what it is. */
    private String other(String table, String column) {
        return other(table, column, random);
    }

    static String other(String table, String column, Random random) {
        String type = Database.sql("select data_type from information_schema.columns where table_schema = 'public'"
                + " and table_name = '" + table + "' and column_name = '" + column + "'");
        return switch (type) {
            case "text" -> "coalesce(" + column + ", '') || 'x'";
            case "boolean" -> "not " + column;
            case "integer", "bigint", "numeric" -> "coalesce(" + column + ", 0) + 1";
            case "date" -> "coalesce(" + column + ", date '2026-01-01') + 40";
            case "double precision" -> "coalesce(" + column + ", 0) + 0.001";
            case "ARRAY" -> "array_append(" + column + ", null)";
            case "uuid" -> "gen_random_uuid()";
            case "bytea" ->
                "case when coalesce(length(%1$s), 0) = 0 then '\\x00' else set_byte(%1$s, %2$d %% length(%1$s), get_byte(%1$s, %2$d %% length(%1$s)) # 1) end"
                        .formatted(column, random.nextInt(64));
            case "timestamp with time zone" -> "coalesce(" + column + ", now()) + interval '1 microsecond'";
            default -> throw new IllegalArgumentException(type);
        };
    }

    private Tampering changeLink() {
        Chained chained = any();
        int position = position(chained);
        String sql = "update " + chained.kind.table() + " set link = " + other(chained.kind.table(), "link")
                + chained.at(position);
        return Tampering.of(
                "change of a link", ChainFault.CHANGED, chained.kind.table(), chained.ticketId, position, sql);
    }

    private Tampering delete() {
        Chained chained = any(2);
        int position = 1 + random.nextInt(chained.last - 1);
        return Tampering.of(
                "deletion",
                ChainFault.MISSING,
                chained.kind.table(),
                chained.ticketId,
                position,
                "delete from " + chained.kind.table() + chained.at(position));
    }

    private Tampering truncate() {
        Chained chained = any();
        int from = position(chained);
        return Tampering.of(
                "truncation",
                ChainFault.TRUNCATED,
                chained.kind.table(),
                chained.ticketId,
                from,
                "delete from " + chained.kind.table() + chained.from(from));
    }

    /** The end is set back too: only a root remembers. */
    private Tampering truncateAndHide() {
        Chained chained = rooted();
        int from = 1 + random.nextInt(chained.rooted);
        String end = ENDS.get(chained.kind);
        String link = "(select link from " + chained.kind.table() + chained.at(from - 1) + ")";
        String hide = from == 1
                ? "delete from " + end + ofEnd(chained)
                : chained.kind == ChainKind.HISTORY
                        ? "update ticket set latest_position = " + (from - 1) + ", latest_link = " + link
                                + ofEnd(chained)
                        : "update disclosure_end set position = " + (from - 1) + ", link = " + link + ofEnd(chained);
        List<String> sql = new ArrayList<>(List.of("delete from " + chained.kind.table() + chained.from(from), hide));
        if (chained.kind == ChainKind.HISTORY) {
            BESIDE.forEach(table -> sql.add("delete from " + table + chained.from(from)));
        }
        return new Tampering(
                "hidden truncation", Set.of(ChainFault.TRUNCATED), chained.kind.table(), chained.ticketId, from, sql);
    }

    private static String ofEnd(Chained chained) {
        return " where " + (chained.kind == ChainKind.HISTORY ? "id" : "ticket_id") + " = '" + chained.ticketId + "'";
    }

    private Tampering swap() {
        Chained chained = any(2);
        int one = position(chained);
        int other = position(chained);
        while (other == one) {
            other = position(chained);
        }
        String update = "update " + chained.kind.table() + " set position = ";
        return Tampering.of(
                "swap",
                ChainFault.REORDERED,
                chained.kind.table(),
                chained.ticketId,
                Math.min(one, other),
                update + "-1" + chained.at(one),
                update + one + chained.at(other),
                update + other + chained.at(-1));
    }

    /** An entry of another report, link and all, in the place of this one's. */
    private Tampering splice() {
        Chained into = any();
        Chained from = any();
        while (from.kind != into.kind || from.ticketId.equals(into.ticketId)) {
            from = any();
        }
        int position = 1 + random.nextInt(Math.min(into.last, from.last));
        String columns = String.join(", ", into.kind.columns());
        return Tampering.of(
                "splice",
                ChainFault.CHANGED,
                into.kind.table(),
                into.ticketId,
                position,
                "update %1$s set (%2$s, link) = (select %2$s, link from %1$s%3$s)%4$s"
                        .formatted(into.kind.table(), columns, from.at(position), into.at(position)));
    }

    /** A new entry behind the last, with its link or without one. */
    private Tampering forge() {
        Chained chained = any();
        boolean withLink = random.nextBoolean();
        String columns = String.join(", ", chained.kind.columns());
        String insert = "insert into %1$s (ticket_id, position, %4$s, %2$s, link) select ticket_id, position + 1,"
                + " %4$s + 1000000, %2$s, %3$s from %1$s";
        String end = chained.kind == ChainKind.HISTORY
                ? "update ticket set latest_position = latest_position + 1" + ofEnd(chained)
                : "update disclosure_end set position = position + 1" + ofEnd(chained);
        // A link that is another row's looks as if rows had changed places.
        return new Tampering(
                "forgery",
                withLink ? Set.of(ChainFault.CHANGED, ChainFault.REORDERED) : Set.of(ChainFault.UNLINKED),
                chained.kind.table(),
                chained.ticketId,
                chained.last + 1,
                List.of(
                        insert.formatted(
                                        chained.kind.table(), columns, withLink ? "link" : "null", chained.kind.rowId())
                                + chained.at(chained.last),
                        end));
    }

    private Tampering removeReport() {
        Chained chained = rooted();
        while (chained.kind != ChainKind.HISTORY) {
            chained = rooted();
        }
        String ticket = " where ticket_id = '" + chained.ticketId + "'";
        return Tampering.of(
                "removal of a report",
                ChainFault.TRUNCATED,
                "history_entry",
                chained.ticketId,
                1,
                "delete from history_text" + ticket,
                "delete from history_entry" + ticket,
                "delete from disclosure" + ticket,
                "delete from photo_grant" + ticket,
                "delete from photo_grant_end" + ticket,
                "delete from photo" + ticket,
                "delete from ticket_comment" + ticket,
                "delete from disclosure_end" + ticket,
                "delete from ticket where id = '" + chained.ticketId + "'");
    }

    private Tampering changeRoot() {
        int number = 1 + random.nextInt(2);
        if (random.nextInt(4) == 0) {
            return Tampering.of(
                    "removal of a root",
                    number == 1 ? ChainFault.MISSING : ChainFault.TRUNCATED,
                    "audit_root",
                    null,
                    number,
                    "delete from audit_root where number = " + number);
        }
        String column = ROOT_COLUMNS.get(random.nextInt(ROOT_COLUMNS.size()));
        return Tampering.of(
                "change of a root's " + column,
                ChainFault.ROOT,
                "audit_root",
                null,
                number,
                "update audit_root set %s = %s where number = %d"
                        .formatted(column, other("audit_root", column), number));
    }

    private Tampering changeHead() {
        int number = 1 + random.nextInt(2);
        String one = " where root = " + number
                + " and (chain, ticket_id) = (select chain, ticket_id from audit_root_head" + " where root = " + number
                + " order by md5(ticket_id::text || " + random.nextInt() + ") limit 1)";
        return Tampering.of(
                "change of a head",
                ChainFault.CHANGED,
                "audit_root_head",
                null,
                number,
                random.nextBoolean()
                        ? "delete from audit_root_head" + one
                        : "update audit_root_head set position = position + 1" + one);
    }

    /** Changed or gone: nobody was erased here. */
    private Tampering changeText() {
        String found = Database.sql("select ticket_id || ' ' || position from " + schema + ".history_text order by md5("
                + "ticket_id::text || position || " + random.nextInt() + ") limit 1");
        UUID ticketId = UUID.fromString(found.split(" ")[0]);
        int position = Integer.parseInt(found.split(" ")[1]);
        String at = " where ticket_id = '" + ticketId + "' and position = " + position;
        if (random.nextBoolean()) {
            return Tampering.of(
                    "removal of a text",
                    ChainFault.MISSING,
                    "history_text",
                    ticketId,
                    position,
                    "delete from history_text" + at);
        }
        return Tampering.of(
                "change of a text",
                ChainFault.CHANGED,
                "history_text",
                ticketId,
                position,
                "update history_text set "
                        + List.of(
                                        "body = coalesce(body, '') || 'x'",
                                        "officer = coalesce(officer, '') || 'x'",
                                        "salt = sha256(salt)")
                                .get(random.nextInt(3))
                        + at);
    }

    private Tampering changeEnd() {
        Chained chained = any();
        String end = ENDS.get(chained.kind);
        String column = chained.kind == ChainKind.HISTORY ? "latest_link" : "link";
        return Tampering.of(
                "change of an end",
                ChainFault.CHANGED,
                end,
                chained.ticketId,
                chained.last,
                "update " + end + " set " + column + " = " + other(end, column) + ofEnd(chained));
    }
}
