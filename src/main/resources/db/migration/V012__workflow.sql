-- The table of legal steps (docs/domain.md, The journey of a report), as id.sigap.workflow.Workflow has it; a test compares.
create table workflow_step (
  from_status text not null,
  action      text not null,
  to_status   text not null,
  primary key (from_status, action, to_status)
);
comment on table workflow_step is 'Every legal change of status or holder. The triggers below refuse all others, and those that no history entry tells of.';

insert into workflow_step (from_status, action, to_status) values
  ('WAITING', 'RECEIVE', 'COORDINATION'),
  ('COORDINATION', 'MOVE', 'COORDINATION'),
  ('COORDINATION', 'CORRECT_AREA', 'COORDINATION'),
  ('COORDINATION', 'ACCEPT', 'PROCESS'),
  ('COORDINATION', 'DISPOSE', 'DISPOSITION'),
  ('WAITING', 'REJECT', 'REJECTED'),
  ('COORDINATION', 'REJECT', 'REJECTED'),
  ('WAITING', 'WITHDRAW', 'REJECTED'),
  ('COORDINATION', 'WITHDRAW', 'REJECTED'),
  ('DISPOSITION', 'DELEGATE', 'DISPOSITION'),
  ('DISPOSITION', 'RETURN', 'COORDINATION'),
  ('DISPOSITION', 'ACCEPT', 'PROCESS'),
  ('PROCESS', 'APPROVE_TRANSFER', 'DISPOSITION'),
  ('FOLLOW_UP', 'APPROVE_TRANSFER', 'DISPOSITION'),
  ('FOLLOW_UP_REJECTED', 'APPROVE_TRANSFER', 'DISPOSITION'),
  ('PROCESS', 'RECORD_FOLLOW_UP', 'FOLLOW_UP'),
  ('FOLLOW_UP', 'RECORD_FOLLOW_UP', 'FOLLOW_UP'),
  ('FOLLOW_UP_REJECTED', 'RECORD_FOLLOW_UP', 'FOLLOW_UP'),
  ('PROCESS', 'FINISH_FOLLOW_UP', 'VALIDATION'),
  ('FOLLOW_UP', 'FINISH_FOLLOW_UP', 'VALIDATION'),
  ('FOLLOW_UP_REJECTED', 'FINISH_FOLLOW_UP', 'VALIDATION'),
  ('DISPOSITION', 'REJECT', 'REJECTED'),
  ('PROCESS', 'REJECT', 'REJECTED'),
  ('FOLLOW_UP', 'REJECT', 'REJECTED'),
  ('VALIDATION', 'ORDER_VERIFICATION', 'VERIFICATION'),
  ('VALIDATION', 'APPROVE', 'DONE'),
  ('VALIDATION', 'REFUSE_FOLLOW_UP', 'FOLLOW_UP_REJECTED'),
  ('VERIFICATION', 'APPROVE', 'DONE'),
  ('VERIFICATION', 'REFUSE_FOLLOW_UP', 'FOLLOW_UP_REJECTED'),
  ('REJECTED', 'COMPLETE', 'WAITING'),
  ('DONE', 'REOPEN', 'VALIDATION');

create function refuse_illegal_step() returns trigger language plpgsql as $$
begin
  if not exists (select from workflow_step
      where from_status = old.status and action = new.latest_action and to_status = new.status) then
    raise exception 'no legal step';
  end if;
  return new;
end $$;

create trigger legal_steps_only before update on ticket for each row
  when (old.status is distinct from new.status or old.holder_code is distinct from new.holder_code)
  execute function refuse_illegal_step();
-- What a report says of itself follows from its history, so whoever changes it writes the entry too, in the same transaction.
-- Asked when that is over: a step writes the report first. What it cannot ask is whether the entry's link is genuine, for that
-- takes a key; the verifier does (docs/audit.md).
create function refuse_change_without_entry() returns trigger language plpgsql as $$
declare
  -- What changes beside history: counts of writes, what is mirrored, what only the calendar knew, and a time that is drawn.
  beside constant text[] := array['version', 'seal', 'mirrored_status', 'shown_status', 'ended_as', 'merged_count', 'parts_on',
    'due_provisional', 'step_soon_on', 'delegators_soon_on', 'erasure_due_at', 'with_bureau', 'awaits_bureau'];
  entry history_entry;
  was ticket;
begin
  if tg_op = 'INSERT' then
    was := new;
    was.latest_position := 0;
  else
    was := old;
  end if;
  if (new.id, new.number, new.channel_code, new.anonymous, new.submitter_key, new.key_version, new.order_key, new.submitted_at)
      is distinct from
      (was.id, was.number, was.channel_code, was.anonymous, was.submitter_key, was.key_version, was.order_key, was.submitted_at)
  then
    raise exception 'what a report began with stays' using errcode = 'restrict_violation';
  end if;
  if new.latest_position = was.latest_position then
    if to_jsonb(new) - beside is distinct from to_jsonb(was) - beside then
      raise exception 'no history entry says so' using errcode = 'restrict_violation';
    end if;
    return null;
  end if;
  select * into entry from history_entry h
  where h.ticket_id = new.id and h.position = new.latest_position and h.xmin = pg_current_xact_id()::xid;
  if not found
    or new.latest_position <> was.latest_position + 1
    or (entry.action, entry.status, entry.actor_unit, entry.at, entry.link, entry.step_due_on, entry.written_privately)
      is distinct from
      (new.latest_action, new.status, new.latest_unit, new.latest_at, new.latest_link, new.step_due_on, not was.open)
    or new.open <> (case entry.action when 'PUBLISH' then true when 'MAKE_PRIVATE' then false else was.open end)
    or (new.holder_code <> was.holder_code
      and (entry.action = 'REQUEST_TRANSFER' or entry.to_unit is distinct from new.holder_code))
    or (new.merged_into is distinct from was.merged_into
      and (entry.action, entry.other_ticket) is distinct from
        (case when new.merged_into is null then 'UNMERGE' else 'MERGE' end, coalesce(new.merged_into, was.merged_into)))
    or (new.category_code <> was.category_code
      and (entry.action, entry.category_code) is distinct from ('CORRECT_CATEGORY', new.category_code))
    or ((new.covered_description, new.covers) is distinct from (was.covered_description, was.covers)
      and entry.action not in ('REDACT', 'REVEAL', 'COMPLETE'))
    or (new.owner_key is distinct from was.owner_key and (entry.action <> 'ERASE' or new.owner_key is not null))
  then
    raise exception 'no history entry says so' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;

create constraint trigger told_by_history after insert or update on ticket deferrable initially deferred for each row
  execute function refuse_change_without_entry();

-- A merged report shows the other's status, and the other counts it. Neither has an entry there, so the two rows are compared,
-- as they are at the end.
create function refuse_broken_merge() returns trigger language plpgsql as $$
begin
  if exists (select from ticket t join ticket m on m.id = t.merged_into where t.id = new.id
      and t.mirrored_status <> m.status and t.parts_on is null)
    or exists (select from ticket t where t.id = new.id
      and t.merged_count <> (select count(*) from ticket c where c.merged_into = t.id))
  then
    raise exception 'merged reports do not agree' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;

-- A data-only restore has no search path; anybody else's would begin with temporary tables, and those anybody can make.
do $$ begin
  execute format('alter function refuse_illegal_step() set search_path = %I, pg_temp', current_schema);
  execute format('alter function refuse_change_without_entry() set search_path = %I, pg_temp', current_schema);
  execute format('alter function refuse_broken_merge() set search_path = %I, pg_temp', current_schema);
end $$;

create constraint trigger merged_agree after update on ticket deferrable initially deferred for each row
  when (old.mirrored_status is distinct from new.mirrored_status or old.merged_count <> new.merged_count)
  execute function refuse_broken_merge();

create trigger append_only before update or delete or truncate on workflow_step for each statement execute function refuse_change();
