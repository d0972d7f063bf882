-- The log of what left as files: which list, as whom, why, and how much of it. Read by the operator after a breach.

create table export_run (
  id         bigint      generated always as identity primary key,
  person_key text        not null,
  roles      text        not null,
  unit_code  text        references unit,
  listing    text        not null,
  sort       text        not null,
  filter     text        not null,
  format     text        not null,
  reason     text,
  at         timestamptz not null
);
comment on table export_run is 'A list that somebody took away as a file: written before its first byte leaves. Append-only.';
comment on column export_run.filter is 'What was asked for, part by part; a part that asks for nothing is left out.';
comment on column export_run.reason is 'As given; null for citizens, who take what is their own.';
create index export_run_person on export_run (person_key, at desc, id desc);
create index export_run_at on export_run (at desc, id desc);
create trigger append_only before update or delete or truncate on export_run for each statement execute function refuse_change();

create table export_end (
  export_id bigint      primary key references export_run,
  row_count int         not null check (row_count >= 0),
  outcome   text        not null check (outcome in ('COMPLETE', 'CUT', 'REVOKED', 'FAILED')),
  at        timestamptz not null
);
comment on table export_end is 'How an export ended. One without an end: the instance ended before it did, and all of the list may have left. Append-only.';
comment on column export_end.row_count is 'Reports that left, or were about to.';
create trigger append_only before update or delete or truncate on export_end for each statement execute function refuse_change();
