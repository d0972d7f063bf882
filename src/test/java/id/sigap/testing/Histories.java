package id.sigap.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What must hold of every report and its history, whatever happened to it. */
public final class Histories {

    private static final String LAST = "ticket t join lateral (select * from history_entry where ticket_id = t.id"
            + " order by position desc limit 1) e on true where ";

    private Histories() {}

    /** Positions have no gap, every step is legal, and the report is what its history makes of it. */
    public static void assertWhole() {
        assertNone("positions", "(select from history_entry group by ticket_id having max(position) <> count(*)) gap");
        assertNone("latest entry", LAST + """
                (t.latest_position, t.latest_action, t.latest_unit, t.latest_at, t.status, t.step_due_on)
                  is distinct from (e.position, e.action, e.actor_unit, e.at, e.status, e.step_due_on)""");
        assertNone("version clients name", """
                ticket t where status_position <> (select count(*) from history_entry
                  where ticket_id = t.id and field in ('STATUS', 'CATEGORY'))""");
        assertNone("where they end", """
                ticket t where moved_position <> (select max(position) from history_entry
                  where ticket_id = t.id and field in ('STATUS', 'CATEGORY'))""");
        assertNone("legal steps", """
                (select action, status, lag(status) over (partition by ticket_id order by position) as before
                  from history_entry) e
                where (status <> before and not exists
                  (select from workflow_step where (from_status, action, to_status) = (before, e.action, status)))""");
        assertNone("holder", """
                (select id, holder_code, (select to_unit from history_entry where ticket_id = t.id and to_unit is not null
                  and action <> 'REQUEST_TRANSFER' order by position desc limit 1) as handed from ticket t) h
                where handed <> holder_code""");
        assertNone("moved deadlines", """
                (select due_on, (select new_due_on from history_entry where ticket_id = t.id and new_due_on is not null
                  order by position desc limit 1) as moved from ticket t) m
                where moved <> due_on""");
        assertNone("a deadline moves from where it was", """
                (select old_due_on, lag(new_due_on) over (partition by ticket_id order by position) as before
                  from history_entry where new_due_on is not null) m
                where old_due_on <> before""");
    }

    /** All that the database holds of some reports, in one value. */
    public static String digest(String where) {
        return Database.sql(
                "select coalesce(md5(string_agg(t::text || (select string_agg(e::text, ';' order by position)"
                        + " from history_entry e where ticket_id = t.id), ';' order by id)), '') from ticket t where "
                        + where);
    }

    private static void assertNone(String what, String rows) {
        assertEquals(0, Database.count(rows), what);
    }
}
