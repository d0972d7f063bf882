-- Reports and what the reporter and the public add to them. Instants are timestamptz; days are dates in Asia/Jakarta.
-- Every id that may leave the process is a random UUID (version 4): none is ordered by time.

create table ticket (
  id                 uuid primary key,
  number             text        not null unique check (number ~ '^[A-Z]{0,4}[0-9A-HJKMNP-TV-Z]{11}$'),
  version            bigint      not null,

  -- What it is about.
  channel_code       text        not null references channel,
  category_code      text        not null references category,
  area_code          text        references area,
  place_source       text        not null check (place_source in ('BOUNDARY', 'NEAR_BOUNDARY', 'NEAREST_LABEL', 'CHOSEN', 'NONE')),
  latitude           double precision check (latitude between -90 and 90),
  longitude          double precision check (longitude between -180 and 180),
  address            text,
  description        text        not null,
  covered_description text,
  covers             text[],

  -- Whose it is, and how a repeated submit is known.
  owner_key          text,
  submitter_key      text,
  anonymous          boolean     not null,
  intake_key         bytea       unique,
  intake_fingerprint bytea       not null,
  key_version        int         not null,
  erasure_requested_at timestamptz,
  erasure_due_at     timestamptz,
  erased_at          timestamptz,

  -- Where it stands.
  status             text        not null check (status in (
                       'WAITING', 'COORDINATION', 'DISPOSITION', 'PROCESS', 'FOLLOW_UP', 'VALIDATION', 'VERIFICATION',
                       'FOLLOW_UP_REJECTED', 'DONE', 'REJECTED')),
  mirrored_status    text,
  shown_status       text        not null generated always as (coalesce(mirrored_status, status)) stored,
  ended_as           text        generated always as (case when coalesce(mirrored_status, status) in ('DONE', 'REJECTED')
    then coalesce(mirrored_status, status) end) stored,
  withdrawn          boolean     not null default false,
  open               boolean     not null default false,
  listed_from        date,
  order_key          bigint      not null,
  merged_into        uuid        references ticket,
  merged_count       int         not null default 0 check (merged_count >= 0),
  merged_on          date,
  parts_on           date,

  -- Who has it, and what was done.
  holder_code        text        not null references unit,
  returns            int         not null default 0 check (returns >= 0),
  moves              int         not null default 0 check (moves >= 0),
  transfer_to        text        references unit,
  worker_keys        text[]      not null default '{}',
  worker_units       text[]      not null default '{}',
  progress           int         check (progress between 0 and 100),
  progress_privately boolean     not null default false,
  disputed           boolean     not null default false,
  dispute_pending    boolean     not null default false,
  rating             int         check (rating between 1 and 5),
  with_bureau        boolean     not null default false,
  awaits_bureau      boolean     not null generated always as (
    case when merged_into is null
      then status in ('VALIDATION', 'VERIFICATION') or transfer_to is not null or dispute_pending
        or (with_bureau and status not in ('DONE', 'REJECTED'))
      else dispute_pending and mirrored_status = 'DONE' end) stored,

  -- Its clocks.
  submitted_at       timestamptz not null,
  day_zero           date        not null,
  due_on             date        not null,
  due_provisional    boolean     not null,
  agreed_on          date,
  paused_until       date,
  pauses             text        not null default '',
  step               text        check (step in ('COORDINATION', 'HANDLING', 'VALIDATION')),
  step_from          date,
  step_begun_with    text        references unit,
  passed_on          boolean     not null generated always as (step_begun_with is not null) stored,
  step_stops         text        not null default '',
  step_due_on        date,
  step_soon_on       date,
  handed_by          text        references unit,
  delegators         text[]      not null default '{}',
  delegators_from    date[]      not null default '{}',
  delegators_stops   text[]      not null default '{}',
  delegators_due_on  date[]      not null default '{}',
  delegators_soon_on date[]      not null default '{}',
  handling_from      date,
  handling_stops     text        not null default '',
  handling_stopped_on date,
  done_on            date,
  closed_on          date,
  closed_late        boolean     not null default false,

  -- What it copies from its history, so that lists need no join and a step no further statement.
  latest_position    int         not null,
  latest_action      text        not null,
  latest_unit        text,
  latest_at          timestamptz not null,
  latest_link        bytea       not null,
  status_position    int         not null,
  moved_position     int         not null default 1,
  open_steps         int         not null default 0 check (open_steps >= 0),
  seal               bytea       not null,

  check ((latitude is null) = (longitude is null)),
  check (open = (listed_from is not null)),
  check (merged_into is distinct from id),
  constraint ticket_step_while_open check ((step is null) = (status in ('DONE', 'REJECTED'))),
  constraint ticket_step_whole check ((step is null) = (step_from is null) and (step is null) = (step_due_on is null)
    and (step is null) = (step_soon_on is null)),
  constraint ticket_delegators_whole check (cardinality(delegators) = all (array[cardinality(delegators_from),
    cardinality(delegators_stops), cardinality(delegators_due_on), cardinality(delegators_soon_on)])),
  constraint ticket_withdrawn check (not withdrawn or status = 'REJECTED'),
  constraint ticket_paused check (paused_until is null or status in ('COORDINATION', 'PROCESS', 'FOLLOW_UP')),
  constraint ticket_transfer check (transfer_to is null or status in ('PROCESS', 'FOLLOW_UP', 'FOLLOW_UP_REJECTED')),
  constraint ticket_transfer_elsewhere check (transfer_to <> holder_code),
  constraint ticket_dispute check (not dispute_pending or (disputed and (status = 'DONE' or merged_into is not null))),
  constraint ticket_erasure_due check (erasure_requested_at is null or erased_at is not null or erasure_due_at is not null),
  constraint ticket_done check ((done_on is not null) or status <> 'DONE'),
  constraint ticket_merge check ((merged_into is null) = (mirrored_status is null)
    and (merged_into is null) = (merged_on is null)),
  constraint ticket_merge_flat check (merged_into is null or merged_count = 0),
  constraint ticket_merge_rejects_nobody check (mirrored_status <> 'REJECTED'),
  constraint ticket_parting check (parts_on is null or merged_into is not null)
) with (fillfactor = 88); -- seven to a page, with room for the next row of one of them
comment on table ticket is 'A citizen report as it stands now; how it came to be so is history_entry.';
comment on column ticket.version is 'Counts writes, for optimistic locking; never leaves the process.';
comment on column ticket.covered_description is 'The description as those outside read it: with a block in place of words that the Bureau has hidden. Null if none is.';
comment on column ticket.covers is 'What the Bureau has hidden, one element each: what it is in (description, the note of a step by its position, or a photo by its id), and from which character to which; of a photo the name of the files that those outside see instead, and which rectangles of it are hidden, in thousandths of its sides. Null if nothing is.';
comment on column ticket.owner_key is 'Pseudonym of the signed-in reporter: a keyed hash, not an identity.';
comment on column ticket.submitter_key is 'Pseudonym of the machine client or clerk who entered it for somebody else.';
comment on column ticket.intake_key is 'Keyed hash of who sent it and under which client key: makes a repeated submit one report. Null once erased, unless it was sent less than three days before.';
comment on column ticket.intake_fingerprint is 'Hash of the content: the same client key with other content is refused. Of a report with an identity_secret hashed with that too, for the contact is part of it; empty once erased.';
comment on column ticket.key_version is 'Version of the keys that the PIN is derived under.';
comment on column ticket.erasure_requested_at is 'The reporter, or the Bureau for them, asked that nothing says any more who reported it.';
comment on column ticket.erasure_due_at is 'When that is done: drawn by chance, once, on request or when a year has passed since the closing. Null before, and once it is done. One drawn before that year was over was drawn for an earlier closing, and means nothing.';
comment on column ticket.erased_at is 'Nothing here says any more who reported it. Null again, and the request too, once the reporter wrote something since.';
comment on column ticket.mirrored_status is 'Status of the report it is merged into; null if it is not merged. Its own stands still. It stays as it is once parts_on is set.';
comment on column ticket.shown_status is 'What everybody reads and filters by: of a merged report, the other''s.';
comment on column ticket.ended_as is 'The status that is shown, if it is the last one: lists ask for it, and what runs never changes it.';
comment on column ticket.open is 'Public. Private unless the reporter said otherwise.';
comment on column ticket.listed_from is 'First day a public report appears in lists: a random midnight one to five days on.';
comment on column ticket.order_key is 'Keyed hash of the id: the order of lists for those who may not know times.';
comment on column ticket.merged_count is 'How many reports are merged into this one.';
comment on column ticket.merged_on is 'The day since which its clocks stand still because it is merged.';
comment on column ticket.parts_on is 'The night in which it parts from the report it is merged into, which ended rejected or changed its visibility one to five days before. Never leaves the process.';
comment on column ticket.returns is 'How often an agency said "not ours"; from the second time on the Bureau coordinates.';
comment on column ticket.moves is 'How often an urban village said "the next one''s"; from the second time on the Bureau coordinates.';
comment on column ticket.transfer_to is 'The unit that the holder asked to hand the report to; null if nothing is asked.';
comment on column ticket.worker_keys is 'Pseudonyms of who accepted it or recorded a follow-up: they may not judge it.';
comment on column ticket.worker_units is 'The units that they did it for; not the Bureau, whose own work is judged by another person of it.';
comment on column ticket.progress is 'Per cent done, of the follow-up since the latest refusal.';
comment on column ticket.progress_privately is 'Recorded while the report was private: the public does not learn it once the report is published.';
comment on column ticket.disputed is 'The reporter disputed the outcome; only once.';
comment on column ticket.with_bureau is 'The holder is the Bureau: as unit.bureau says, copied by the triggers below, so that an index can ask.';
comment on column ticket.awaits_bureau is 'Something here is for the Bureau to do. Of a merged report a dispute alone, while what it shows is done.';
comment on column ticket.day_zero is 'Day of submission in Asia/Jakarta; day 1 is the next working day.';
comment on column ticket.due_provisional is 'The deadline reaches into a year whose holidays are not decreed yet.';
comment on column ticket.agreed_on is 'A later day agreed with the reporter; it is the deadline then.';
comment on column ticket.paused_until is 'Last day of the pause that is on; null if none is.';
comment on column ticket.pauses is 'Days that do not count for the deadline: first/last,first/last …';
comment on column ticket.step is 'Whose clock runs: the urban village''s, the agency''s or the Bureau''s; null once closed.';
comment on column ticket.step_from is 'Day of hand-over, from which the clock of the step counts.';
comment on column ticket.step_begun_with is 'The unit that had it when the clock of the step began, if it was passed on since with that clock: the holder does not know the day, and is shown no band. Null: the holder had it then.';
comment on column ticket.passed_on is 'Whether the clock of the step began with another unit than the holder.';
comment on column ticket.step_stops is 'Days that do not count for the clock of the step; as pauses.';
comment on column ticket.step_due_on is 'Last day in time of the step. Never leaves the process: units see a band.';
comment on column ticket.step_soon_on is 'From this day on the step is due soon.';
comment on column ticket.handed_by is 'The unit that handed it to the first of the delegators, or to the holder if nobody delegated: it knows since when that one''s clock runs. Null if none did, and once the clock is over.';
comment on column ticket.delegators is 'The units that delegated the report down to its holder, in order: it can go back to the last. The arrays beside it are their clocks, which run on.';
comment on column ticket.delegators_from is 'Of each the day it was handed the report, from which its clock counts.';
comment on column ticket.delegators_stops is 'Of each the days that do not count for its clock; as pauses.';
comment on column ticket.delegators_due_on is 'Of each the last day in time. Never leaves the process, as step_due_on.';
comment on column ticket.delegators_soon_on is 'Of each the day from which it is due soon.';
comment on column ticket.handling_from is 'Hand-over of the handling clock that stands still while a follow-up is checked.';
comment on column ticket.handling_stopped_on is 'The day a follow-up reached 100 % and stopped the handling clock.';
comment on column ticket.done_on is 'The day it was last accepted.';
comment on column ticket.closed_on is 'The day it was last done or rejected.';
comment on column ticket.closed_late is 'Once accepted after its deadline. It stays, whatever a dispute brings.';
comment on column ticket.latest_position is 'Position of the latest history entry; the latest_ columns copy it, so that lists need no join.';
comment on column ticket.latest_link is 'Link of the latest entry; copied, so that a step needs no statement to fetch it.';
comment on column ticket.status_position is 'How many entries that everybody with the report in hand may see have moved its version.';
comment on column ticket.moved_position is 'Position of the latest of those: lists read the history from it on.';
comment on column ticket.open_steps is 'How many entries that move the version were written while the report was public: those who know a report only while it is public do not see what was done while it was private.';

comment on column ticket.seal is 'HMAC-SHA-256 over the report as history left it: whoever has no key cannot change the row unseen (docs/audit.md).';

-- Who needs which index. A column that changes at nearly every step stands in none of them, status least of all: the row of a
-- step that changes nothing else here goes beside the old one in its page (HOT), and no index hears of it. So lists by a
-- status that runs read what runs; ended_as says the others. What stands behind the columns that an index is ordered by is
-- looked at in the index, before the row. Which statements use which is printed by IndexIT, where none goes unused.
--
--   ticket_pkey, number, intake_key   look-ups, steps, foreign keys; a repeated submit
--   lists, thirteen:
--   ticket_mine      the reporter's own
--   ticket_entered   what a channel or a clerk entered for others; of what citizens send themselves it has nothing
--   ticket_newest    all by arrival, either way, and those of a channel
--   ticket_due       all by deadline
--   ticket_shuffled  all, public ones, those that ended in one way, and their numbers, without looking at the rows
--   ticket_category, ticket_area, ticket_holder   those of one, public or all
--   ticket_point     those in a small box of the map, by the point as lists show it
--   ticket_marked    those that are paused, disputed or asked to be handed over
--   ticket_held      a unit's inbox: in order within each band of the holder's clock
--   ticket_running   all that runs: in order within each band; by status; the recompute of due days, pauses that lapse; figures
--   ticket_bureau    the Bureau's inbox: in order within each band
--   nights, three:
--   ticket_merged    what is merged into a report, and what parts from one
--   ticket_erasure, ticket_retention   what is to be erased: on request; long closed
create index ticket_mine on ticket (owner_key) where owner_key is not null;
create index ticket_entered on ticket (submitter_key, order_key, id) where submitter_key is not null;
create index ticket_newest on ticket (submitted_at desc, id desc, channel_code);
create index ticket_due on ticket (due_on, id);
create index ticket_shuffled on ticket (order_key, id, open, listed_from, ended_as);
create index ticket_category on ticket (category_code, order_key, id);
create index ticket_area on ticket (area_code, order_key, id);
create index ticket_holder on ticket (holder_code, order_key, id);
create index ticket_point on ticket using gist (point(round(longitude * 1000), round(latitude * 1000)))
  where latitude is not null;
create index ticket_marked on ticket (order_key, id)
  where paused_until is not null or transfer_to is not null or dispute_pending;
create index ticket_held on ticket (holder_code, passed_on, order_key, id, step_due_on, step_soon_on)
  where step is not null and merged_into is null;
create index ticket_running on ticket (order_key, id, step_due_on, step_soon_on, paused_until) where ended_as is null;
create index ticket_bureau on ticket (order_key, id, step_due_on, step_soon_on) where awaits_bureau;
create index ticket_merged on ticket (merged_into, parts_on) where merged_into is not null;
create index ticket_erasure on ticket (id) where erasure_requested_at is not null and erased_at is null;
create index ticket_retention on ticket (id, closed_on) where closed_on is not null and erased_at is null;

-- Whether the holder is the Bureau.
create function know_bureau() returns trigger language plpgsql as $$
begin
  new.with_bureau := coalesce((select bureau from unit where code = new.holder_code), false);
  return new;
end $$;
create trigger bureau_known before insert on ticket for each row execute function know_bureau();
create trigger bureau_known_on before update on ticket for each row
  when (old.holder_code is distinct from new.holder_code or old.with_bureau is distinct from new.with_bureau)
  execute function know_bureau();

create function move_bureau() returns trigger language plpgsql as $$
begin
  update ticket set with_bureau = new.bureau where holder_code = new.code;
  return null;
end $$;
create trigger bureau_moved after update on unit for each row when (old.bureau is distinct from new.bureau)
  execute function move_bureau();

-- A data-only restore fires triggers with an empty search path, so each brings its own; a statement that names its schema by a
-- parameter would be planned anew for each row.
do $$ begin
  execute format('alter function know_bureau() set search_path = %I, pg_temp', current_schema);
  execute format('alter function move_bureau() set search_path = %I, pg_temp', current_schema);
end $$;

create table ticket_comment (
  id                uuid        primary key,
  ticket_id         uuid        not null references ticket,
  position          int         not null,
  merged_into       uuid        references ticket,
  running_id        bigint      not null generated always as identity,
  salt              bytea       not null check (length(salt) = 16),
  body              text        not null,
  written_privately boolean     not null,
  written_at        timestamptz not null,
  client_key        bytea       unique,
  unique (ticket_id, position)
);
-- No samples for the planner: what is erased would live on in pg_statistic.
alter table ticket_comment alter column salt set statistics 0, alter column body set statistics 0,
  alter column client_key set statistics 0;
alter table ticket alter column owner_key set statistics 0, alter column intake_key set statistics 0,
  alter column intake_fingerprint set statistics 0;
create index ticket_comment_ticket on ticket_comment (ticket_id, running_id);
create index ticket_comment_merged on ticket_comment (merged_into, running_id) where merged_into is not null;
comment on table ticket_comment is 'The reporter''s comments: anonymous, and apart from history. They can be deleted, not changed.';
comment on column ticket_comment.position is 'The history entry that says that it was written, and keeps its salted hash; it is no step, and shown to nobody.';
comment on column ticket_comment.client_key is 'Keyed hash of who sent it and under which client key; null if it was sent under none.';
comment on column ticket_comment.merged_into is 'The report that it was merged into when this was written: whoever works on that one reads it too, whatever becomes of either.';

create table ticket_follower (
  person_key text not null,
  ticket_id  uuid not null references ticket,
  primary key (person_key, ticket_id)
);
comment on table ticket_follower is 'Who follows which public report; by pseudonym, without a time.';

create table ticket_seen (
  ticket_id  uuid not null references ticket,
  person_key text not null,
  version    text not null,
  primary key (ticket_id, person_key)
);
alter table ticket_seen alter column person_key set statistics 0, alter column version set statistics 0;
comment on table ticket_seen is 'What citizens have read of their own reports and of those they follow; by pseudonym, without a time. Gone with the identity of the reporter.';
comment on column ticket_seen.version is 'As that person was told it, or would have been: a keyed hash of the last step they could see.';

create table ticket_claim (
  ticket_id       uuid primary key references ticket,
  unit_code       text not null references unit,
  person_key      text not null,
  officer         text,
  status_position int  not null,
  until           date not null
);
create index ticket_claim_until on ticket_claim (until);
comment on table ticket_claim is 'Who of the unit that has a report has it in hand: a mark, no step. It is over once the report has another holder or status_position: no step writes here.';
comment on column ticket_claim.officer is 'The name in the token of that person.';
comment on column ticket_claim.status_position is 'That of the report when it was claimed.';
comment on column ticket_claim.until is 'Its last day.';
