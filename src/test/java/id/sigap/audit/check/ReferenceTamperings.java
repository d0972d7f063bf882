package id.sigap.audit.check;

import id.sigap.audit.chain.ChainFault;
import id.sigap.audit.chain.ChainKind;
import id.sigap.testing.Database;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** What may be done to the log of reference changes: one chain, of no report. */
final class ReferenceTamperings {

    private static final String TABLE = "reference_change";
    private static final String END = "reference_change_end";
    private static final List<String> COLUMNS = ChainKind.REFERENCE.columns();

    private final Random random;
    private final int last;
    private final int rooted;

    ReferenceTamperings(String schema, Random random) {
        this.random = random;
        this.last = Integer.parseInt(Database.sql("select max(position) from " + schema + "." + TABLE));
        this.rooted = Integer.parseInt(
                Database.sql("select max(position) from " + schema + ".audit_root_head where chain = 'REFERENCE'"));
    }

    Tampering next() {
        int position = 1 + random.nextInt(last);
        return switch (random.nextInt(9)) {
            case 0, 1 -> column(COLUMNS.get(random.nextInt(COLUMNS.size())));
            case 2 -> of("change of a link", ChainFault.CHANGED, position, set("link", position));
            case 3 -> delete();
            case 4 ->
                of(
                        "truncation",
                        ChainFault.TRUNCATED,
                        position,
                        "delete from " + TABLE + " where position >= " + position);
            case 5 -> truncateAndHide();
            case 6 -> swap();
            case 7 -> forge();
            default ->
                Tampering.of(
                        "change of the log's end",
                        ChainFault.CHANGED,
                        END,
                        null,
                        last,
                        "update " + END + " set link = " + Tamperings.other(END, "link", random));
        };
    }

    /** Of some entry. */
    Tampering column(String column) {
        int position = 1 + random.nextInt(last);
        return of("change of " + column, ChainFault.CHANGED, position, set(column, position));
    }

    private String set(String column, int position) {
        return "update %s set %s = %s where position = %d"
                .formatted(TABLE, column, Tamperings.other(TABLE, column, random), position);
    }

    private Tampering delete() {
        int position = 1 + random.nextInt(last - 1);
        return of("deletion", ChainFault.MISSING, position, "delete from " + TABLE + " where position = " + position);
    }

    /** The end is set back too: only a root remembers. */
    private Tampering truncateAndHide() {
        int from = 1 + random.nextInt(rooted);
        return of(
                "hidden truncation",
                ChainFault.TRUNCATED,
                from,
                "update " + END + " set position = " + (from - 1) + ", link = (select link from " + TABLE
                        + " where position = " + (from - 1) + ")",
                "delete from " + TABLE + " where position >= " + from);
    }

    private Tampering swap() {
        int one = 1 + random.nextInt(last - 1);
        String move = "update " + TABLE + " set position = %d where position = %d";
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
        String columns = String.join(", ", COLUMNS);
        return new Tampering(
                "forged edit",
                withLink ? Set.of(ChainFault.CHANGED, ChainFault.REORDERED) : Set.of(ChainFault.UNLINKED),
                TABLE,
                null,
                last + 1,
                List.of(
                        "insert into %1$s (position, %2$s, link) select position + 1, %2$s, %3$s from %1$s where position = %4$d"
                                .formatted(TABLE, columns, withLink ? "link" : "null", last),
                        "update " + END + " set position = position + 1"));
    }

    private static Tampering of(String name, ChainFault fault, int position, String... sql) {
        return Tampering.of("log: " + name, fault, TABLE, null, position, sql);
    }
}
