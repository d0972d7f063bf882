package id.sigap.audit.check;

import id.sigap.audit.chain.ChainFault;
import id.sigap.audit.chain.ChainKind;
import id.sigap.testing.Database;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** What may be done to a log that is one chain, of no report. */
final class LogTamperings {

    private final String table;
    private final String end;
    private final List<String> columns;
    private final Random random;
    private final int last;
    private final int rooted;

    LogTamperings(String schema, ChainKind log, Random random) {
        this.table = log.table();
        this.end = table + "_end";
        // Those that the table has, whatever the chain says that it covers.
        this.columns = List.of(Database.sql("select string_agg(column_name, ',' order by ordinal_position)"
                        + " from information_schema.columns where table_schema = 'public' and table_name = '" + table
                        + "' and column_name not in ('position', 'link')")
                .split(","));
        this.random = random;
        this.last = Integer.parseInt(Database.sql("select max(position) from " + schema + "." + table));
        this.rooted = Integer.parseInt(
                Database.sql("select max(position) from " + schema + ".audit_root_head where chain = '" + log + "'"));
    }

    List<String> columns() {
        return columns;
    }

    Tampering next() {
        int position = 1 + random.nextInt(last);
        return switch (random.nextInt(9)) {
            case 0, 1 -> column(columns.get(random.nextInt(columns.size())));
            case 2 -> of("change of a link", ChainFault.CHANGED, position, set("link", position));
            case 3 -> delete();
            case 4 ->
                of(
                        "truncation",
                        ChainFault.TRUNCATED,
                        position,
                        "delete from " + table + " where position >= " + position);
            case 5 -> truncateAndHide();
            case 6 -> swap();
            case 7 -> forge();
            default ->
                Tampering.of(
                        table + ": change of the end",
                        ChainFault.CHANGED,
                        end,
                        null,
                        last,
                        "update " + end + " set link = " + Tamperings.other(end, "link", random));
        };
    }

    /** Of some entry. */
    Tampering column(String column) {
        int position = 1 + random.nextInt(last);
        return of("change of " + column, ChainFault.CHANGED, position, set(column, position));
    }

    private String set(String column, int position) {
        return "update %s set %s = %s where position = %d"
                .formatted(table, column, Tamperings.other(table, column, random), position);
    }

    private Tampering delete() {
        int position = 1 + random.nextInt(last - 1);
        return of("deletion", ChainFault.MISSING, position, "delete from " + table + " where position = " + position);
    }

    /** The end is set back too: only a root remembers. */
    private Tampering truncateAndHide() {
        int from = 1 + random.nextInt(rooted);
        return of(
                "hidden truncation",
                ChainFault.TRUNCATED,
                from,
                "update " + end + " set position = " + (from - 1) + ", link = (select link from " + table
                        + " where position = " + (from - 1) + ")",
                "delete from " + table + " where position >= " + from);
    }

    private Tampering swap() {
        int one = 1 + random.nextInt(last - 1);
        String move = "update " + table + " set position = %d where position = %d";
        return of(
                "swap",
                ChainFault.REORDERED,
                one,
                move.formatted(-1, one),
                move.formatted(one, last),
                move.formatted(last, -1));
    }

    /** A new entry behind the last, with its link or without one. */
    private Tampering forge() {
        boolean withLink = random.nextBoolean();
        String names = String.join(", ", columns);
        return new Tampering(
                table + ": forged entry",
                withLink ? Set.of(ChainFault.CHANGED, ChainFault.REORDERED) : Set.of(ChainFault.UNLINKED),
                table,
                null,
                last + 1,
                List.of(
                        "insert into %1$s (position, %2$s, link) select position + 1, %2$s, %3$s from %1$s where position = %4$d"
                                .formatted(table, names, withLink ? "link" : "null", last),
                        "update " + end + " set position = position + 1"));
    }

    private Tampering of(String name, ChainFault fault, int position, String... sql) {
        return Tampering.of(table + ": " + name, fault, table, null, position, sql);
    }
}
