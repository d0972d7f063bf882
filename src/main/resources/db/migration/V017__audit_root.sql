-- Daily roots: what every chain ended with, signed. To be copied elsewhere (docs/audit.md).
create table audit_key (
  id         int   primary key check (id > 0),
  version    int   not null,
  public_key bytea not null,
  sealed     bytea not null
);
comment on table audit_key is 'The Ed25519 keys that sign roots: one for each master key that was in use, made with the first root under it. The private half is sealed under that master key; id and version say which.';

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

-- Which master keys this database is written under. A service with another one must not write into it.
create table master_key (
  version     int   primary key check (version between 1 and 255),
  fingerprint bytea not null
);
comment on table master_key is 'Master keys by version, as whoever starts first has them: a keyed hash of a fixed word. It says nothing of the key, and opens nothing. Append-only.';
create trigger append_only before update or delete or truncate on master_key for each statement execute function refuse_change();
