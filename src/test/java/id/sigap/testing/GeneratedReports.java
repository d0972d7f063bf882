package id.sigap.testing;

import java.time.LocalDate;

/**
 * Reports by the thousand, written by SQL: at every step, some paused, some with a day agreed, some delegated. Their links are
 * none: nothing that checks chains may come by them.
 */
public final class GeneratedReports {

    private static final String REPORTS = """
            with made as (
              select gen_random_uuid() as id, n, date '%1$s' - n %% %2$d as day_zero, c.code as category,
                case when n %% 11 = 0 then (date '%1$s' - n %% %2$d + 2) || '/' || (date '%1$s' - n %% %2$d + 4) else '' end
                  as pauses,
                case when n %% 13 = 0 then date '%1$s' - n %% %2$d + 30 end as agreed_on,
                (array['COORDINATION', 'HANDLING', 'VALIDATION'])[n %% 3 + 1] as step,
                (array['COORDINATION', 'PROCESS', 'VALIDATION'])[n %% 3 + 1] as status
              from generate_series(1, %3$d) n
              join (select code, row_number() over (order by code) - 1 as r from category) c
                on c.r = n %% (select count(*) from category)),
            stored as (
              insert into ticket (id, number, version, status, open, channel_code, category_code, place_source, description,
                holder_code, anonymous, intake_key, intake_fingerprint, key_version, order_key, submitted_at, day_zero, due_on,
                due_provisional, agreed_on, pauses, step, step_from, step_stops, step_due_on, step_soon_on, handling_from,
                handling_stopped_on, delegators, delegators_from, delegators_stops, delegators_due_on, delegators_soon_on,
                done_on, latest_position, latest_action, latest_at, status_position,
                latest_link, seal)
              select id, 'JK' || upper(left(md5(id::text), 11)), 0, case when %4$s then status else 'DONE' end, false, 'JAKI',
                category, 'NONE', 'Laporan buatan', 'BIRO-PEM', true, uuid_send(id), uuid_send(id), 1, n, now(), day_zero,
                day_zero, false, agreed_on, pauses, case when %4$s then step end, case when %4$s then day_zero + n %% 2 end,
                case when %4$s then pauses else '' end, case when %4$s then day_zero end, case when %4$s then day_zero end,
                case when step = 'VALIDATION' then day_zero end, case when step = 'VALIDATION' then day_zero end,
                case when n %% 7 = 1 then array['BINAMARGA', 'SDA'] else '{}' end,
                case when n %% 7 = 1 then array[day_zero, day_zero + 1] else '{}' end,
                case when n %% 7 = 1 then array[pauses, ''] else '{}' end,
                case when n %% 7 = 1 then array[day_zero, day_zero] else '{}' end,
                case when n %% 7 = 1 then array[day_zero, day_zero] else '{}' end,
                case when %4$s then null else day_zero end, 1, 'SUBMIT', now(), 1, '', ''
              from made
              returning *)
            insert into history_entry
              (ticket_id, position, action, field, status, written_privately, actor_role, to_unit, category_code, step_due_on,
                at, link)
            select id, 1, 'SUBMIT', 'STATUS', status, true, 'REPORTER', holder_code, category_code, step_due_on, latest_at,
              latest_link
            from stored""";

    private GeneratedReports() {}

    /** Open ones. Their due days are nonsense until they are computed. */
    public static void open(int count, LocalDate latest, int overDays) {
        Database.sql(openSql(count, latest, overDays));
    }

    /** The same for another database. */
    public static String openSql(int count, LocalDate latest, int overDays) {
        return REPORTS.formatted(latest, overDays, count, "true");
    }

    /** Done ones, with due days that nothing must touch. */
    public static void closed(int count, LocalDate latest, int overDays) {
        Database.sql(closedSql(count, latest, overDays));
    }

    /** The same for another database. */
    public static String closedSql(int count, LocalDate latest, int overDays) {
        return REPORTS.formatted(latest, overDays, count, "false");
    }
}
