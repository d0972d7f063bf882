-- The log of who was shown what: a chain for each report. Read by admins in order of time, by a reporter for the own report.

create table disclosure (
  id         bigint      generated always as identity primary key,
  ticket_id  uuid        not null references ticket,
  position   int         not null check (position > 0),
  field      text        not null,
  viewer_key text        not null,
  roles      text        not null,
  unit_code  text        references unit,
  reason     text        not null,
  at         timestamptz not null,
  link       bytea       not null
);
comment on table disclosure is 'Who was shown a protected value, and why: written before the value leaves. Append-only.';
comment on column disclosure.position is 'Place in the log of its report, from 1 on.';
comment on column disclosure.field is 'What was shown: REPORTER, REPORT (a private one), REPORT_PHOTOS or EVIDENCE_PHOTOS (of a private one, or attached while it was private).';
comment on column disclosure.reason is 'As given; a fixed word where nobody is asked: opened, photo, changed, sent again, or the name of the act.';
comment on column disclosure.link is 'As history_entry.link.';
create unique index disclosure_position on disclosure (ticket_id, position);
create index disclosure_ticket on disclosure (ticket_id, at desc, id desc);
create index disclosure_reporter on disclosure (ticket_id, id) where field = 'REPORTER';
create index disclosure_at on disclosure (at desc, id desc);
create index disclosure_viewer on disclosure (viewer_key, at desc, id desc);
create index disclosure_unit on disclosure (unit_code, at desc, id desc) where unit_code is not null;
create index disclosure_field on disclosure (field, at desc, id desc);
create trigger append_only before update or delete or truncate on disclosure for each statement execute function refuse_change();

create table disclosure_end (
  ticket_id uuid primary key references ticket,
  position  int  not null check (position > 0),
  link      bytea
);
comment on table disclosure_end is 'The latest entry in the disclosure log of a report. Whoever appends locks it.';
comment on column disclosure_end.link is 'Null only while the first entry is being appended.';
