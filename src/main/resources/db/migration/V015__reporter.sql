-- Who reported something, sealed, and apart from the report. It leaves again: a year after the report was closed, and on
-- request; the case and its history stay.

create table reporter_identity (
  ticket_id   uuid  primary key references ticket,
  key_version int   not null,
  sealed      bytea not null
);
comment on table reporter_identity is 'Who reported it, encrypted. Read only by the disclosure, which is logged first. No row: the reporter chose anonymity, or gave no contact.';

create table identity_secret (
  ticket_id uuid  primary key references ticket,
  secret    bytea not null check (length(secret) = 32)
);
comment on table identity_secret is 'Half of the key that a reporter''s identity is sealed under; the other half is the service''s. Deleting the row makes every copy of the identity unreadable, so back it up apart and for days only (docs/privacy.md).';

-- No samples for the planner: half a key that was destroyed would live on in pg_statistic.
alter table reporter_identity alter column sealed set statistics 0;
alter table identity_secret alter column secret set statistics 0;
