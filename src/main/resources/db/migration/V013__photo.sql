-- Photos, without their bytes: those are files named by the id, re-encoded, without anything of the original but pixels.

create table photo (
  id                uuid        primary key,
  uploader_key      text,
  ticket_id         uuid        references ticket,
  position          int,
  kind              text        check (kind in ('REPORT', 'DISPUTE', 'EVIDENCE', 'VISIT')),
  written_privately boolean     not null default true,
  width             int         not null check (width > 0),
  height            int         not null check (height > 0),
  uploaded_at       timestamptz not null,
  check ((ticket_id is null) = (kind is null)),
  check ((ticket_id is null) = (position is null)),
  foreign key (ticket_id, position) references history_entry
);
create index photo_ticket on photo (ticket_id, position) where ticket_id is not null;
create index photo_unattached on photo (uploaded_at) where ticket_id is null;
comment on table photo is 'A clean photo. Until a step of a report takes it, it is its uploader''s alone, and gone after a day.';
comment on column photo.id is 'Random, never ordered by time; the name of its files.';
comment on column photo.uploader_key is 'Pseudonym of who uploaded it; null for somebody without a token: whoever knows the id may attach it.';
comment on column photo.position is 'The step of the report''s history that it belongs to.';
comment on column photo.written_privately is 'Attached while the report was private: such evidence stays hidden when the report is published.';
comment on column photo.uploaded_at is 'For throwing away what nobody attached. Never leaves the process.';
