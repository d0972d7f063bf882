-- Who reported something leaves again: a year after the report was closed, and on request. The case and its history stay.
-- Instants are timestamptz; days are dates in Asia/Jakarta.

alter table ticket
  add column closed_on            date,
  add column erasure_requested_at timestamptz,
  add column erased_at            timestamptz;
comment on column ticket.closed_on is 'The day it was last done or rejected.';
comment on column ticket.erasure_requested_at is 'The reporter, or the Bureau for them, asked that nothing says any more who reported it.';
comment on column ticket.erased_at is 'Nothing here says any more who reported it. Null again, and the request too, once the reporter wrote something since.';
alter table ticket alter column intake_key drop not null;
comment on column ticket.intake_key is 'Keyed hash of who sent it and under which client key: makes a repeated submit one report. Null once erased, unless it was sent less than three days before.';
comment on column ticket.intake_fingerprint is 'Hash of the content: the same client key with other content is refused. Of a report with an identity_secret hashed with that too, for the contact is part of it; empty once erased.';

create index ticket_erasure_requested on ticket (id) where erasure_requested_at is not null and erased_at is null;
create index ticket_erasure_due on ticket (closed_on) where closed_on is not null and erased_at is null;

create table identity_secret (
  ticket_id uuid  primary key references ticket,
  secret    bytea not null check (length(secret) = 32)
);
comment on table identity_secret is 'Half of the key that a reporter''s identity is sealed under; the other half is the service''s. Deleting the row makes every copy of the identity unreadable, so back it up apart and for days only (docs/privacy.md).';
