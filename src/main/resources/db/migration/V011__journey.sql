-- The journey from WAITING to DONE: who has a report, what its clocks say, and which steps are legal.
-- Comes with the first release: code of before it cannot write beside it, for every open report has a step clock from here on.
-- Instants are timestamptz; days are dates in Asia/Jakarta.

alter table unit add column attended boolean not null default true;
comment on column unit.attended is 'False while the unit has no officer who could act: the Bureau''s ticket administrators may then act for it, as they may for a closed one.';

alter table ticket
  drop column paused_at, -- never written
  add column delegators      text[]  not null default '{}',
  add column returns         int     not null default 0 check (returns >= 0),
  add column progress        int     check (progress between 0 and 100),
  add column progress_privately boolean not null default false,
  add column transfer_to     text    references unit,
  add column withdrawn       boolean not null default false,
  add column worker_keys     text[]  not null default '{}',
  add column worker_units    text[]  not null default '{}',
  add column done_on         date,
  add column closed_late     boolean not null default false,
  add column disputed        boolean not null default false,
  add column dispute_pending boolean not null default false,
  add column rating          int     check (rating between 1 and 5),
  add column mirrored_status text,
  add column shown_status    text    not null generated always as (coalesce(mirrored_status, status)) stored,
  add column merged_count    int     not null default 0 check (merged_count >= 0),
  add column merged_on       date,
  add column pauses          text    not null default '',
  add column step            text    check (step in ('COORDINATION', 'HANDLING', 'VALIDATION')),
  add column step_from       date,
  add column step_stops      text    not null default '',
  add column step_due_on     date,
  add column step_soon_on    date,
  add column handling_from   date,
  add column handling_stops  text    not null default '',
  add column handling_stopped_on date,
  add column awaits_bureau   boolean not null generated always as (
    status in ('VALIDATION', 'VERIFICATION') or transfer_to is not null or dispute_pending
    or (holder_code = 'BIRO-PEM' and status not in ('DONE', 'REJECTED'))) stored;

alter table ticket
  add constraint ticket_step_while_open check ((step is null) = (status in ('DONE', 'REJECTED'))),
  add constraint ticket_step_whole check ((step is null) = (step_from is null) and (step is null) = (step_due_on is null)
    and (step is null) = (step_soon_on is null)),
  add constraint ticket_withdrawn check (not withdrawn or status = 'REJECTED'),
  add constraint ticket_paused check (paused_until is null or status in ('COORDINATION', 'PROCESS', 'FOLLOW_UP')),
  add constraint ticket_transfer check (transfer_to is null or status in ('PROCESS', 'FOLLOW_UP', 'FOLLOW_UP_REJECTED')),
  add constraint ticket_transfer_elsewhere check (transfer_to <> holder_code),
  add constraint ticket_dispute check (not dispute_pending or (disputed and status = 'DONE')),
  add constraint ticket_done check ((done_on is not null) or status <> 'DONE'),
  add constraint ticket_merge check ((merged_into is null) = (mirrored_status is null)
    and (merged_into is null) = (merged_on is null)),
  add constraint ticket_merge_flat check (merged_into is null or merged_count = 0);

comment on column ticket.agreed_on is 'A later day agreed with the reporter; it is the deadline then.';
comment on column ticket.paused_until is 'Last day of the pause that is on; null if none is.';
comment on column ticket.delegators is 'The units that delegated the report down to its holder, in order: it can go back to the last.';
comment on column ticket.returns is 'How often an agency said "not ours"; from the second time on the Bureau coordinates.';
comment on column ticket.progress is 'Per cent done, of the follow-up since the latest refusal.';
comment on column ticket.progress_privately is 'Recorded while the report was private: the public does not learn it once the report is published.';
comment on column ticket.transfer_to is 'The unit that the holder asked to hand the report to; null if nothing is asked.';
comment on column ticket.worker_keys is 'Pseudonyms of who accepted it or recorded a follow-up: they may not judge it.';
comment on column ticket.worker_units is 'The units that they did it for.';
comment on column ticket.done_on is 'The day it was last accepted.';
comment on column ticket.closed_late is 'Once accepted after its deadline. It stays, whatever a dispute brings.';
comment on column ticket.disputed is 'The reporter disputed the outcome; only once.';
comment on column ticket.mirrored_status is 'Status of the report it is merged into; null if it is not merged. Its own stands still.';
comment on column ticket.shown_status is 'What everybody reads and filters by: of a merged report, the other''s.';
comment on column ticket.merged_count is 'How many reports are merged into this one.';
comment on column ticket.merged_on is 'The day since which its clocks stand still because it is merged.';
comment on column ticket.pauses is 'Days that do not count for the deadline: first/last,first/last …';
comment on column ticket.step is 'Whose clock runs: the urban village''s, the agency''s or the Bureau''s; null once closed.';
comment on column ticket.step_from is 'Day of hand-over, from which the clock of the step counts.';
comment on column ticket.step_stops is 'Days that do not count for the clock of the step; as pauses.';
comment on column ticket.step_due_on is 'Last day in time of the step. Never leaves the process: units see a band.';
comment on column ticket.step_soon_on is 'From this day on the step is due soon.';
comment on column ticket.handling_from is 'Hand-over of the handling clock that stands still while a follow-up is checked.';
comment on column ticket.handling_stopped_on is 'The day a follow-up reached 100 % and stopped the handling clock.';
comment on column ticket.awaits_bureau is 'Something here is for the Bureau to do.';

create index ticket_held on ticket (holder_code, order_key, id) where step is not null and merged_into is null;
create index ticket_bureau on ticket (order_key, id) where awaits_bureau and merged_into is null;
create index ticket_newest on ticket (submitted_at desc, id desc);
create index ticket_due on ticket (due_on, id);
create index ticket_running on ticket (id) where step is not null;
create index ticket_shuffled on ticket (order_key, id);
drop index ticket_listed;
drop index ticket_listed_status;
create index ticket_listed_status on ticket (shown_status, order_key, id) where open;
create index ticket_listed_holder on ticket (holder_code, order_key, id) where open;
create index ticket_status on ticket (shown_status, submitted_at desc, id desc);
create index ticket_category on ticket (category_code, submitted_at desc, id desc);
create index ticket_area on ticket (area_code, submitted_at desc, id desc);
create index ticket_holder on ticket (holder_code, submitted_at desc, id desc);
create index ticket_channel on ticket (channel_code, submitted_at desc, id desc);
create index ticket_merged on ticket (merged_into) where merged_into is not null;
create index ticket_paused on ticket (paused_until) where paused_until is not null;

alter table history_entry
  add column reason_code text,
  add column progress    int,
  add column stars       int,
  add column day         date,
  add column category_code text  references category,
  add column other_ticket uuid   references ticket,
  add column to_unit     text    references unit,
  add column on_behalf   boolean not null default false,
  add column old_due_on  date,
  add column new_due_on  date,
  add column step_due_on date,
  add column reference_version bigint,
  add constraint history_entry_due check ((old_due_on is null) = (new_due_on is null));
comment on column history_entry.day is 'Last day of a pause, or the day agreed.';
comment on column history_entry.category_code is 'The category from this entry on, where it was chosen or corrected.';
comment on column history_entry.other_ticket is 'The report that this one was merged into, or taken apart from. Leaves the process as its number alone.';
comment on column history_entry.to_unit is 'The unit that has the report after the step, or is asked for.';
comment on column history_entry.on_behalf is 'A ticket administrator acted for a unit that could not.';
comment on column history_entry.old_due_on is 'Where the deadline moved: from this day to new_due_on.';

comment on column history_entry.reference_version is 'Of a recalculation: the version of the reference data that made it move.';
comment on column history_entry.step_due_on is 'Due day of the step that runs after the entry: from these a unit''s lateness can be counted again. Shown to nobody.';

alter table history_text alter column body drop not null;
alter table history_text add column officer text;
comment on column history_text.officer is 'Name of the officer as the token gave it; named to staff.';

-- The table of legal steps (domain.md, The journey of a report), as id.sigap.workflow.Workflow has it; a test compares.
create table workflow_step (
  from_status text not null,
  action      text not null,
  to_status   text not null,
  primary key (from_status, action, to_status)
);
comment on table workflow_step is 'Every legal change of status or holder. The trigger below refuses all others.';

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

-- The schema is named because a data-only restore fires triggers with an empty search path.
create function refuse_illegal_step() returns trigger language plpgsql as $$
declare
  legal boolean;
begin
  execute format('select exists (select from %I.workflow_step where from_status = $1 and action = $2 and to_status = $3)',
    tg_table_schema) into legal using old.status, new.latest_action, new.status;
  if not legal then
    raise exception 'no legal step';
  end if;
  return new;
end $$;

create trigger legal_steps_only before update on ticket for each row
  when (old.status is distinct from new.status or old.holder_code is distinct from new.holder_code)
  execute function refuse_illegal_step();
create trigger append_only before update or delete or truncate on workflow_step for each statement execute function refuse_change();

-- How far the recomputing of deadlines has come: one row, which whoever works on a batch locks.
create table deadline_run (
  only_row          boolean primary key default true check (only_row),
  reference_version bigint  not null,
  on_day            date    not null,
  after_id          uuid,
  check_at          timestamptz
);
comment on table deadline_run is 'The reference data and day that open reports were last recomputed for. An instance that finds it locked, or as new as its own, has nothing to do.';
comment on column deadline_run.after_id is 'The last report of the latest finished batch; null once all are done.';
comment on column deadline_run.check_at is 'When to look at all once more, for steps that were in flight or computed by older reference data; null once that is done.';
insert into deadline_run (reference_version, on_day) values (-1, '2000-01-01');
