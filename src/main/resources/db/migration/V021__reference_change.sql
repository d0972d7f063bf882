-- The log of what admins change of reference data: one chain for all of it, for it is read as a whole and seldom grows.
-- Operators who edit by SQL leave nothing here; what seed files bring is in the migrations.

create table reference_change (
  position          int         primary key check (position > 0),
  kind              text        not null,
  code              text        not null,
  before            text,
  after             text,
  person_key        text        not null,
  person_name       text,
  reason            text        not null,
  reference_version bigint      not null,
  at                timestamptz not null,
  link              bytea       not null,
  constraint reference_change_changes check (before is distinct from after)
);
comment on table reference_change is 'What an admin changed of reference data, row by row, with who and why. Append-only.';
comment on column reference_change.position is 'From 1 on, without a gap. Whoever edits holds reference_version until it is committed, so the order is that of the commits.';
comment on column reference_change.kind is 'What was changed: ReferenceKind in the service.';
comment on column reference_change.code is 'Which row of that kind.';
comment on column reference_change.before is 'The row before as JSON; null if it was not there.';
comment on column reference_change.after is 'The row after as JSON; null if it is gone.';
comment on column reference_change.person_key is 'Pseudonym of the admin, as in the access log.';
comment on column reference_change.person_name is 'Name of the admin as the token gave it.';
comment on column reference_change.reference_version is 'The version that the edit made of the reference data: a recalculation in the history of a report names it.';
comment on column reference_change.link is 'Format and key version (a byte each) and HMAC-SHA-256 over the link before and every column.';
create index reference_change_kind on reference_change (kind, position desc);
create index reference_change_code on reference_change (kind, code, position desc);
create trigger append_only before update or delete or truncate on reference_change for each statement execute function refuse_change();

create table reference_change_end (
  only_row boolean primary key default true check (only_row),
  position int     not null check (position >= 0),
  link     bytea
);
comment on table reference_change_end is 'The latest entry in the log of reference changes: one row.';
comment on column reference_change_end.link is 'Null while there is no entry.';
insert into reference_change_end (position) values (0);

alter table audit_root_head drop constraint audit_root_head_chain_check,
  add constraint audit_root_head_chain_check check (chain in ('HISTORY', 'DISCLOSURE', 'REFERENCE', 'STATEMENT', 'EXPORT'));
comment on column audit_root_head.ticket_id is 'The report whose chain it is; for a log that is of no report a fixed id that no report has.';
