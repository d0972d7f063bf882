-- Hash chains: each entry of a report's history and of its disclosure log has a link, which covers the entry and the link before.
-- Links are made by the service, with a key that the database does not know.

alter table history_entry add column link bytea not null;
alter table ticket add column latest_link bytea not null;
alter table disclosure add column position int not null check (position > 0), add column link bytea not null;
comment on column history_entry.link is 'Format and key version (a byte each) and HMAC-SHA-256 over the link before and every column but running_id.';
comment on column ticket.latest_link is 'Link of the latest entry; copied, so that a step needs no statement to fetch it.';
comment on column disclosure.position is 'Place in the log of its report, from 1 on.';
comment on column disclosure.link is 'As history_entry.link.';

create unique index disclosure_position on disclosure (ticket_id, position);
create unique index history_entry_running on history_entry (running_id);

create table disclosure_end (
  ticket_id uuid primary key references ticket,
  position  int  not null check (position > 0),
  link      bytea
);
comment on table disclosure_end is 'The latest entry in the disclosure log of a report. Whoever appends locks it.';

-- Daily roots: what every chain ended with, signed. To be copied elsewhere (docs/audit.md).
create table audit_key (
  id         int   primary key check (id > 0),
  version    int   not null,
  public_key bytea not null,
  sealed     bytea not null
);
comment on table audit_key is 'The Ed25519 key that signs roots: one, made with the first root and never replaced. The private half is sealed under the master key; version says which.';

create table audit_root (
  number             int         primary key check (number > 0),
  day                date        not null unique,
  made_at            timestamptz not null,
  history_through    bigint      not null,
  disclosure_through bigint      not null,
  heads              int         not null check (heads >= 0),
  heads_digest       bytea       not null,
  previous           bytea       not null,
  digest             bytea       not null,
  key_id             int         not null references audit_key,
  signature          bytea       not null
);
comment on table audit_root is 'One for each day: a digest of what every chain that had grown ended with, behind the digest of the root before. Append-only.';
comment on column audit_root.day is 'The day, in Asia/Jakarta, after whose end it was made.';
comment on column audit_root.history_through is 'running_id up to which it covers history; all transactions that could add one below had ended.';

create table audit_root_head (
  root      int   not null,
  chain     text  not null check (chain in ('HISTORY', 'DISCLOSURE')),
  ticket_id uuid  not null,
  position  int   not null,
  link      bytea not null,
  primary key (root, chain, ticket_id)
);
comment on table audit_root_head is 'What a chain ended with when a root was made, if it had grown since the root before. Refers to nothing: it must outlive what it proves. Append-only.';
create index audit_root_head_ticket on audit_root_head (ticket_id);

create trigger append_only before update or delete or truncate on audit_key for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on audit_root for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on audit_root_head for each statement execute function refuse_change();

create table audit_run (
  only_row boolean primary key default true check (only_row)
);
insert into audit_run default values;
comment on table audit_run is 'One row, which whoever makes a root locks.';

-- What the role that serves may do, if another one owns the tables. Called after every migration (afterMigrate.sql).
create function grant_service(service text) returns void language plpgsql as $$
declare
  appended text;
  erased text;
begin
  if service = current_user or not exists (select from pg_roles where rolname = service) then
    return;
  end if;
  execute format('grant usage on schema %I to %I', current_schema, service);
  execute format('grant select, insert, update, delete on all tables in schema %I to %I', current_schema, service);
  execute format('grant usage on all sequences in schema %I to %I', current_schema, service);
  foreach appended in array array['history_entry', 'disclosure', 'audit_key', 'audit_root', 'audit_root_head',
    'photo_grant', 'photo_grant_end', 'workflow_step', 'flyway_schema_history'] loop
    if to_regclass(format('%I.%I', current_schema, appended)) is not null then
      execute format('revoke update, delete, truncate on %I.%I from %I', current_schema, appended, service);
    end if;
  end loop;
  foreach erased in array array['history_text', 'photo_grantee'] loop
    if to_regclass(format('%I.%I', current_schema, erased)) is not null then
      execute format('revoke update on %I.%I from %I', current_schema, erased, service);
    end if;
  end loop;
  execute format('revoke delete on %I.ticket from %I', current_schema, service);
end $$;
comment on function grant_service is 'Gives a role the rights to serve: all on data, on what is append-only to read and to append.';
