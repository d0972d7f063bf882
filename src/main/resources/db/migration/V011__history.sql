-- Every step of a report: a chain of entries that nothing changes or deletes, and beside it the words, which can be erased.
-- Links are made by the service, with a key that the database does not know (docs/audit.md).

-- How far this server's transactions are behind those that the log was written in: not at all, unless it was restored into a
-- younger server (afterMigrate.sql). Part of the statements that ask for it, which are planned anew if it changes.
create function history_ahead() returns bigint language sql immutable as 'select 0::bigint';

create table history_entry (
  ticket_id         uuid        not null references ticket,
  position          int         not null check (position > 0),
  running_id        bigint      not null generated always as identity,
  xact              bigint      not null default pg_current_xact_id()::text::bigint + history_ahead(),
  action            text        not null,
  field             text        not null,
  status            text        not null,
  written_privately boolean     not null,
  actor_role        text        not null,
  actor_key         text,
  actor_unit        text        references unit,
  on_behalf         boolean     not null default false,
  to_unit           text        references unit,
  reason_code       text,
  progress          int,
  stars             int,
  day               date,
  category_code     text        references category,
  other_ticket      uuid        references ticket,
  old_due_on        date,
  new_due_on        date,
  step_due_on       date,
  reference_version bigint,
  text_hash         bytea,
  detail_hash       bytea,
  at                timestamptz not null,
  link              bytea       not null,
  primary key (ticket_id, position),
  constraint history_entry_due check ((old_due_on is null) = (new_due_on is null))
);
create unique index history_entry_running on history_entry (running_id);
create index history_entry_xact on history_entry (xact, running_id); -- what changed since, behind the oldest open transaction
comment on table history_entry is 'Every step of a report. Append-only: the triggers below refuse anything else.';
comment on column history_entry.running_id is 'Order of insertion over all reports, for followers of the log; never leaves the process.';
comment on column history_entry.xact is 'The transaction that wrote it, in an order that outlives the server: whoever follows the log reads up to the oldest that is still open, for what has a smaller running_id may commit later. Never leaves the process but sealed.';
comment on column history_entry.field is 'The ticket field the entry speaks of: it is shown by that field''s rule.';
comment on column history_entry.on_behalf is 'A ticket administrator acted for a unit that could not.';
comment on column history_entry.to_unit is 'The unit that has the report after the step where that is another one, or is asked for.';
comment on column history_entry.day is 'Last day of a pause, or the day agreed.';
comment on column history_entry.category_code is 'The category from this entry on, where it was chosen or corrected.';
comment on column history_entry.other_ticket is 'The report that this one was merged into, or taken apart from. Leaves the process as its number alone.';
comment on column history_entry.old_due_on is 'Where the deadline moved: from this day to new_due_on.';
comment on column history_entry.step_due_on is 'Due day of the step that runs after the entry: from these a unit''s lateness can be counted again. Shown to nobody.';
comment on column history_entry.reference_version is 'Of a recalculation: the version of the reference data that made it move.';
comment on column history_entry.text_hash is 'SHA-256 of salt and text in history_text: the text can be erased, the history stays whole.';
comment on column history_entry.detail_hash is 'SHA-256 over what belongs to the entry in another table: the grant (id, officer_key, officer_unit, until), or the id of the one taken back; the photos; the comment and its salt. Covered by the link.';
comment on column history_entry.link is 'Format and key version (a byte each) and HMAC-SHA-256 over the link before and every column but running_id and xact.';

create table history_text (
  ticket_id uuid  not null,
  position  int   not null,
  salt      bytea not null check (length(salt) = 16),
  body      text,
  officer   text,
  primary key (ticket_id, position),
  foreign key (ticket_id, position) references history_entry
);
-- No samples for the planner: what is erased would live on in pg_statistic.
alter table history_text alter column salt set statistics 0, alter column body set statistics 0;
comment on table history_text is 'Free text of a step: personal, and therefore erasable. It can be deleted, not changed.';
comment on column history_text.officer is 'Name of the officer as the token gave it; named to staff.';

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger append_only before update or delete or truncate on history_entry for each statement execute function refuse_change();
create trigger erase_only before update on history_text for each statement execute function refuse_change();

alter table ticket_comment add foreign key (ticket_id, position) references history_entry;
create trigger erase_only before update on ticket_comment for each statement execute function refuse_change();
