-- The log of what left as files: which list, as whom, why, and how much of it. One chain, as the log of reference changes is.
-- Read by the operator after a breach.

create table export_log (
  position   int         primary key check (position > 0),
  begun      int         unique references export_log,
  person_key text,
  roles      text,
  unit_code  text        references unit,
  listing    text,
  sort       text,
  filter     text,
  format     text,
  reason     text,
  row_count  int         check (row_count >= 0),
  outcome    text        check (outcome in ('COMPLETE', 'CUT', 'REVOKED', 'FAILED')),
  at         timestamptz not null,
  link       bytea       not null,
  constraint export_log_begins check (case when begun is null
    then num_nulls(person_key, roles, listing, sort, filter, format) = 0 and num_nonnulls(row_count, outcome) = 0
    else num_nonnulls(person_key, roles, unit_code, listing, sort, filter, format, reason) = 0
      and num_nulls(row_count, outcome) = 0 end)
);
comment on table export_log is 'A list that somebody took away as a file, in two entries: one before its first byte leaves, one of how that ended. Without the second the instance ended before it did, and all of the list may have left. Append-only.';
comment on column export_log.position is 'From 1 on, without a gap, in the order of the commits.';
comment on column export_log.begun is 'Of an end: the place of its beginning.';
comment on column export_log.filter is 'What was asked for, part by part; a part that asks for nothing is left out.';
comment on column export_log.reason is 'As given; null for citizens, who take what is their own.';
comment on column export_log.row_count is 'Reports that left, or were about to.';
comment on column export_log.link is 'Format and key version (a byte each) and HMAC-SHA-256 over the link before and every column.';
create index export_log_person on export_log (person_key, at desc, position desc) where begun is null;
create index export_log_at on export_log (at desc, position desc);
create trigger append_only before update or delete or truncate on export_log for each statement execute function refuse_change();

create table export_log_end (
  only_row boolean primary key default true check (only_row),
  position int     not null check (position >= 0),
  link     bytea
);
comment on table export_log_end is 'The latest entry in the log of exports: one row. Whoever appends locks it.';
comment on column export_log_end.link is 'Null while there is no entry.';
insert into export_log_end (position) values (0);
