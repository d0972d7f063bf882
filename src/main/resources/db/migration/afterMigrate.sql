-- A release may bring tables: the role that serves gets its rights on them, if another role owns them.
select grant_service('${service}');

-- Restored from a dump into a younger server, its transactions would come before those of the log, and followers would miss
-- them: they are counted from the end of the log on. Seen by one snapshot: what commits meanwhile is in neither number.
do $$
declare
  behind bigint;
begin
  select max(xact) - pg_snapshot_xmax(pg_current_snapshot())::text::bigint into behind from history_entry;
  if behind >= history_ahead() then
    execute format('create or replace function history_ahead() returns bigint language sql immutable as %L',
      format('select %s::bigint', behind + 1));
  end if;
end $$;
