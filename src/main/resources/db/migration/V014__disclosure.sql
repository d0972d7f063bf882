-- The disclosure log is read: by admins in order of time, by a reporter for the own report.

drop index disclosure_ticket;
create index disclosure_ticket on disclosure (ticket_id, at desc, id desc);
create index disclosure_reporter on disclosure (ticket_id, id) where field = 'REPORTER';
create index disclosure_at on disclosure (at desc, id desc);
create index disclosure_viewer on disclosure (viewer_key, at desc, id desc);
create index disclosure_unit on disclosure (unit_code, at desc, id desc) where unit_code is not null;
create index disclosure_field on disclosure (field, at desc, id desc);
comment on column disclosure.field is 'What was shown: REPORTER, REPORT (a private one), REPORT_PHOTOS or EVIDENCE_PHOTOS (of a private one, or attached while it was private).';
comment on column disclosure.reason is 'As given; a fixed word where nobody is asked: opened, photo, changed, sent again, or the name of the act.';
comment on table disclosure is 'Who was shown a protected value, and why: written before the value leaves. Append-only.';
