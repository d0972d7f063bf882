-- Reports and what belongs to them. Instants are timestamptz; days are dates in Asia/Jakarta.
-- Every id that may leave the process is a random UUID (version 4): none is ordered by time.

create table ticket (
  id                 uuid primary key,
  number             text        not null unique check (number ~ '^[A-Z]{0,4}[0-9A-HJKMNP-TV-Z]{11}$'),
  version            bigint      not null,
  status             text        not null check (status in (
                       'WAITING', 'COORDINATION', 'DISPOSITION', 'PROCESS', 'FOLLOW_UP', 'VALIDATION', 'VERIFICATION',
                       'FOLLOW_UP_REJECTED', 'DONE', 'REJECTED')),
  open               boolean     not null default false,
  listed_from        date,
  channel_code       text        not null references channel,
  category_code      text        not null references category,
  area_code          text        references area,
  place_source       text        not null check (place_source in ('BOUNDARY', 'NEAR_BOUNDARY', 'NEAREST_LABEL', 'CHOSEN', 'NONE')),
  latitude           double precision check (latitude between -90 and 90),
  longitude          double precision check (longitude between -180 and 180),
  address            text,
  description        text        not null,
  holder_code        text        not null references unit,
  owner_key          text,
  submitter_key      text,
  anonymous          boolean     not null,
  intake_key         bytea       not null unique,
  intake_fingerprint bytea       not null,
  key_version        int         not null,
  order_key          bigint      not null,
  submitted_at       timestamptz not null,
  day_zero           date        not null,
  due_on             date        not null,
  due_provisional    boolean     not null,
  agreed_on          date,
  paused_at          timestamptz,
  paused_until       date,
  merged_into        uuid        references ticket,
  latest_position    int         not null,
  latest_action      text        not null,
  latest_unit        text,
  latest_at          timestamptz not null,
  status_position    int         not null,
  check ((latitude is null) = (longitude is null)),
  check (open = (listed_from is not null)),
  check (merged_into is distinct from id)
);
comment on table ticket is 'A citizen report as it stands now; how it came to be so is history_entry.';
comment on column ticket.version is 'Counts writes, for optimistic locking; never leaves the process.';
comment on column ticket.open is 'Public. Private unless the reporter said otherwise.';
comment on column ticket.listed_from is 'First day a public report appears in lists: a random midnight one to five days on.';
comment on column ticket.owner_key is 'Pseudonym of the signed-in reporter: a keyed hash, not an identity.';
comment on column ticket.submitter_key is 'Pseudonym of the machine client or clerk who entered it for somebody else.';
comment on column ticket.intake_key is 'Keyed hash of who sent it and under which client key: makes a repeated submit one report.';
comment on column ticket.intake_fingerprint is 'Hash of the content: the same client key with other content is refused.';
comment on column ticket.key_version is 'Version of the keys that the PIN is derived under.';
comment on column ticket.order_key is 'Keyed hash of the id: the order of lists for those who may not know times.';
comment on column ticket.day_zero is 'Day of submission in Asia/Jakarta; day 1 is the next working day.';
comment on column ticket.due_provisional is 'The deadline reaches into a year whose holidays are not decreed yet.';
comment on column ticket.latest_position is 'Position of the latest history entry; the latest_ columns copy it, so that lists need no join.';
comment on column ticket.status_position is 'Position of the latest entry that everybody with the report in hand may see.';

create index ticket_mine on ticket (owner_key, submitted_at desc, id) where owner_key is not null;
create index ticket_listed on ticket (order_key, id) where open;
create index ticket_listed_from on ticket (listed_from) where open;
create index ticket_listed_category on ticket (category_code, order_key, id) where open;
create index ticket_listed_area on ticket (area_code, order_key, id) where open;
create index ticket_listed_status on ticket (status, order_key, id) where open;

create table history_entry (
  ticket_id         uuid        not null references ticket,
  position          int         not null check (position > 0),
  running_id        bigint      not null generated always as identity,
  action            text        not null,
  field             text        not null,
  status            text        not null,
  written_privately boolean     not null,
  actor_role        text        not null,
  actor_key         text,
  actor_unit        text        references unit,
  text_hash         bytea,
  at                timestamptz not null,
  primary key (ticket_id, position)
);
comment on table history_entry is 'Every step of a report. Append-only: the triggers below refuse anything else.';
comment on column history_entry.running_id is 'Order of insertion over all reports, for followers of the log; never leaves the process.';
comment on column history_entry.field is 'The ticket field the entry speaks of: it is shown by that field''s rule.';
comment on column history_entry.text_hash is 'SHA-256 of salt and text in history_text: the text can be erased, the history stays whole.';

create table history_text (
  ticket_id uuid  not null,
  position  int   not null,
  salt      bytea not null check (length(salt) = 16),
  body      text  not null,
  primary key (ticket_id, position),
  foreign key (ticket_id, position) references history_entry
);
comment on table history_text is 'Free text of a step: personal, and therefore erasable. It can be deleted, not changed.';

create table reporter_identity (
  ticket_id   uuid  primary key references ticket,
  key_version int   not null,
  sealed      bytea not null
);
comment on table reporter_identity is 'Who reported it, encrypted. Read only by the disclosure, which is logged first. No row: the reporter chose anonymity, or gave no contact.';

create table ticket_comment (
  id                uuid        primary key,
  ticket_id         uuid        not null references ticket,
  running_id        bigint      not null generated always as identity,
  body              text        not null,
  written_privately boolean     not null,
  written_at        timestamptz not null
);
create index ticket_comment_ticket on ticket_comment (ticket_id, running_id);
comment on table ticket_comment is 'The reporter''s comments: anonymous, and apart from history.';

create table ticket_follower (
  person_key text not null,
  ticket_id  uuid not null references ticket,
  primary key (person_key, ticket_id)
);
comment on table ticket_follower is 'Who follows which public report; by pseudonym, without a time.';

create table disclosure (
  id         bigint      generated always as identity primary key,
  ticket_id  uuid        not null references ticket,
  field      text        not null,
  viewer_key text        not null,
  roles      text        not null,
  unit_code  text        references unit,
  reason     text        not null,
  at         timestamptz not null
);
comment on table disclosure is 'Who was shown a protected value, and why: written before the value is read. Append-only.';
create index disclosure_ticket on disclosure (ticket_id);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger append_only before update or delete or truncate on history_entry for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on disclosure for each statement execute function refuse_change();
create trigger erase_only before update on history_text for each statement execute function refuse_change();
