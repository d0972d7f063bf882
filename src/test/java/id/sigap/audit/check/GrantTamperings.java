package id.sigap.audit.check;

import id.sigap.audit.chain.ChainFault;
import id.sigap.testing.Database;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** What may be done to grants of sight of photos: to whom, until when, whether taken back, or one that nobody gave. */
final class GrantTamperings {

    private static final List<String> CHANGES = List.of(
            "until = until + interval '1 microsecond'",
            "until = until + interval '30 days'",
            "officer_key = officer_key || 'x'",
            "officer_unit = officer_unit || 'x'",
            "id = gen_random_uuid()");

    private final String schema;
    private final Random random;

    GrantTamperings(String schema, Random random) {
        this.schema = schema;
        this.random = random;
    }

    Tampering next() {
        return switch (random.nextInt(5)) {
            case 0, 1 -> changed("change of a grant", "photo_grant", CHANGES.get(random.nextInt(CHANGES.size())));
            case 2 -> removed("photo_grant");
            case 3 ->
                random.nextBoolean()
                        ? removed("photo_grant_end")
                        : changed("change of an end of a grant", "photo_grant_end", "grant_id = gen_random_uuid()");
            default -> forged();
        };
    }

    private Tampering changed(String name, String table, String change) {
        return tampering(
                name, ChainFault.CHANGED, table, any(table, ""), "update " + table + " set " + change + " where %s");
    }

    private Tampering removed(String table) {
        return tampering(
                "removal of a " + table,
                ChainFault.MISSING,
                table,
                any(table, ""),
                "delete from " + table + " where %s");
    }

    /** Beside an entry that is about something else, or beside none. */
    private Tampering forged() {
        String place = random.nextBoolean()
                ? any("history_entry", "where action not like '%PHOTOS'")
                : any("ticket", "").replaceAll(" .*", " 99");
        boolean end = random.nextBoolean();
        String insert = end
                ? "insert into photo_grant_end (grant_id, ticket_id, position) select gen_random_uuid(), %2$s"
                : "insert into photo_grant (id, ticket_id, position, officer_key, officer_unit, until)"
                        + " select gen_random_uuid(), %2$s, 'somebody', 'BINAMARGA', now()";
        return tampering("forged grant", ChainFault.CHANGED, end ? "photo_grant_end" : "photo_grant", place, insert);
    }

    /** A report and a position. */
    private String any(String table, String where) {
        String place = table.equals("ticket") ? "id || ' 1'" : "ticket_id || ' ' || position";
        return Database.sql("select " + place + " from " + schema + "." + table + " " + where + " order by md5(" + place
                + " || '" + random.nextInt() + "') limit 1");
    }

    /** @param sql with the place as a condition or, second, as two values */
    private static Tampering tampering(String name, ChainFault fault, String table, String place, String sql) {
        UUID id = UUID.fromString(place.split(" ")[0]);
        int position = Integer.parseInt(place.split(" ")[1]);
        return Tampering.of(
                name,
                fault,
                table,
                id,
                position,
                sql.formatted(
                        "ticket_id = '" + id + "' and position = " + position, "'" + id + "'::uuid, " + position));
    }
}
