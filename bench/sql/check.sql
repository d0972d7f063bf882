-- What must hold of every report. Each line counts the rows that break a rule: all must be 0.
\set ON_ERROR_STOP 1
set work_mem = '512MB';
create temp table broken as
select 'reports without as many entries as they say' as rule, count(*) as rows from ticket t
  left join (select ticket_id, count(*) as entries, max(position) as latest from history_entry group by 1) h on h.ticket_id = t.id
  where h.entries is distinct from t.latest_position or h.latest is distinct from t.latest_position
union all
select 'reports that do not copy their latest entry', count(*) from ticket t
  join history_entry h on h.ticket_id = t.id and h.position = t.latest_position
  where (h.action, h.status, h.actor_unit, h.at, h.step_due_on)
    is distinct from (t.latest_action, t.status, t.latest_unit, t.latest_at, t.step_due_on)
union all
select 'steps that the workflow does not know', count(*) from history_entry h
  join history_entry b on b.ticket_id = h.ticket_id and b.position = h.position - 1
  where not exists (select from workflow_step w
    where w.from_status = b.status and w.action = h.action and w.to_status = h.status)
union all
select 'entries whose texts do not hash to what they say', count(*) from history_entry h
  left join history_text x on x.ticket_id = h.ticket_id and x.position = h.position
  where h.text_hash is distinct from sha256(x.salt || convert_to(x.body, 'UTF8')
    || case when x.officer is null then ''::bytea else '\x00'::bytea || convert_to(x.officer, 'UTF8') end)
union all
select 'entries before the one they follow, or to come', count(*) from history_entry h
  left join history_entry b on b.ticket_id = h.ticket_id and b.position = h.position - 1 where h.at <= b.at or h.at > now()
union all
select 'holders that the last hand-over does not name', count(*) from ticket t
  join (select distinct on (ticket_id) ticket_id, to_unit from history_entry where to_unit is not null
    order by ticket_id, position desc) h on h.ticket_id = t.id
  where h.to_unit <> t.holder_code
union all
select 'submissions that name no holder', count(*) from history_entry where action = 'SUBMIT' and to_unit is null
union all
select 'finished work without a photo', count(*) from history_entry h
  where h.action = 'FINISH_FOLLOW_UP' and not exists (select from photo p
    where p.ticket_id = h.ticket_id and p.position = h.position and p.kind = 'EVIDENCE')
union all
select 'reports written more often than they have steps', count(*) from ticket where version <> latest_position - 1
union all
select 'due days that the recomputing of Sigap had to move', count(*) from history_entry where action = 'RECALCULATE';
select rule, rows from broken;
select status, count(*), round(100.0 * count(*) / sum(count(*)) over (), 1) as percent from ticket group by 1 order by 2 desc;
select count(*) as reports, round((select count(*) from history_entry)::numeric / count(*), 2) as entries_each,
  count(*) filter (where open) as public, pg_size_pretty(pg_database_size(current_database())) as size from ticket;
select 1 / (case when sum(rows) = 0 then 1 else 0 end) as whole from broken;
