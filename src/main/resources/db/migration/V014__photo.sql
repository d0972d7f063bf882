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
  upload_key        bytea       check (length(upload_key) = 32),
  check (ticket_id is null or upload_key is null),
  check ((ticket_id is null) = (kind is null)),
  check ((ticket_id is null) = (position is null)),
  foreign key (ticket_id, position) references history_entry
);
create index photo_ticket on photo (ticket_id, position) where ticket_id is not null;
create index photo_unattached on photo (uploaded_at) where ticket_id is null;
-- What somebody uploaded and has not used is counted before more is taken.
create index photo_unattached_of on photo (uploader_key, uploaded_at) where ticket_id is null;
-- A photo that is sent again is found again.
create unique index photo_upload_key on photo (upload_key) where upload_key is not null;
comment on table photo is 'A clean photo. Until a step of a report takes it, it is its uploader''s alone, and gone after a day.';
comment on column photo.id is 'Random, never ordered by time; the name of its files.';
comment on column photo.uploader_key is 'Pseudonym of who uploaded it; null for somebody without a token: whoever knows the id may attach it.';
comment on column photo.position is 'The step of the report''s history that it belongs to.';
comment on column photo.written_privately is 'Attached while the report was private: such evidence stays hidden when the report is published.';
comment on column photo.uploaded_at is 'For throwing away what nobody attached. Never leaves the process.';
comment on column photo.upload_key is 'Keyed hash of who sent it and of what the sender calls it, so that it can be sent again; until a report takes it.';

-- What is known of how a photo looks, and until it has been judged, of what its camera said (docs/adr/0068-evidence-guard.md).
create table photo_likeness (
  photo_id       uuid    primary key references photo on delete cascade,
  content        bytea   not null check (length(content) = 32),
  marks          bytea   not null,
  taken_on       bytea,
  taken_near     bytea,
  judged         boolean not null default false,
  keys           int[],
  reasons        text[]  not null default '{}',
  earlier_ticket uuid    references ticket,
  check (not judged or (taken_on is null and taken_near is null)),
  check (judged or (keys is null and reasons = '{}' and earlier_ticket is null))
);
create index photo_likeness_waiting on photo_likeness (photo_id) where not judged;
-- Photos that others are compared with alone have keys: what comes in costs neither of these two indexes.
create index photo_likeness_content on photo_likeness (content) where keys is not null;
create index photo_likeness_keys on photo_likeness using gin (keys) where keys is not null;
comment on table photo_likeness is 'How photos look, as hashes no picture can be made of, and which photos of work done deserve a closer look. Goes with the photo.';
comment on column photo_likeness.content is 'Keyed hash of the pixels as they were sent.';
comment on column photo_likeness.marks is 'Perceptual hashes of the whole and of its windows: photos that look alike differ in few bits.';
comment on column photo_likeness.taken_on is 'Until it is judged, a day at most: keyed hash of the photo and the day that its camera said.';
comment on column photo_likeness.taken_near is 'Until it is judged, a day at most: keyed hash of the photo and the square that its camera said.';
comment on column photo_likeness.judged is 'Whether a step took it and it has been compared since.';
comment on column photo_likeness.keys is 'Parts of the marks by which a copy finds it; of photos of work and visits, once they are judged.';
comment on column photo_likeness.reasons is 'Why it deserves a closer look. For the Bureau.';
comment on column photo_likeness.earlier_ticket is 'The report with the earlier photo.';

create table discarded_photo (
  id uuid primary key
);
comment on table discarded_photo is 'Photos that are gone but for their files. A row comes with the deletion of the photo''s, and goes when the files are deleted.';

-- Which files there have to be, for who looks after a restore for those that nobody needs (docs/operations.md).
create view photo_file with (security_invoker = true) as
  select id from photo
  union all
  select split_part(split_part(cover, ':', 2), ' ', 1)::uuid
  from ticket, unnest(covers) cover
  where cover like 'photo %';
comment on view photo_file is 'Photos by the names of their files: each one, and those that those outside see in place of one of which the Bureau has hidden a part.';

-- Who may see the photos of a private report besides its reporter and the Bureau, and until when.
create table photo_grant (
  id           uuid        primary key,
  ticket_id    uuid        not null,
  position     int         not null,
  officer_key  text        not null,
  officer_unit text        not null references unit,
  until        timestamptz not null,
  unique (ticket_id, position),
  foreign key (ticket_id, position) references history_entry
);
comment on table photo_grant is 'One officer may see the photos of one private report for a while. Who let them, when and why is the history entry. Append-only.';
comment on column photo_grant.id is 'Random, never ordered by time; may leave the process.';
comment on column photo_grant.officer_key is 'Pseudonym of the grantee.';
comment on column photo_grant.officer_unit is 'The unit that the grantee worked for; it, or a unit below it, had the report.';

create table photo_grantee (
  grant_id uuid primary key references photo_grant,
  name     text not null
);
comment on table photo_grantee is 'The grantee''s name as the token gave it: personal, and therefore erasable. It can be deleted, not changed.';

create table photo_grant_end (
  grant_id  uuid primary key references photo_grant,
  ticket_id uuid not null,
  position  int  not null,
  unique (ticket_id, position),
  foreign key (ticket_id, position) references history_entry
);
comment on table photo_grant_end is 'A grant that was taken back before its time. Who did it, when and why is the history entry. Append-only.';

-- The one answer to whether a grant is over before its time: it was taken back, or the report got another holder since.
-- With the rights of whoever asks: its owner may write what is append-only.
create view photo_grant_state with (security_invoker = true) as
  select g.id, g.ticket_id, g.position, g.officer_key, g.officer_unit, g.until,
         exists (select from photo_grant_end e where e.grant_id = g.id)
         or exists (select from history_entry h
                    where h.ticket_id = g.ticket_id and h.position > g.position
                      and h.to_unit is not null and h.action <> 'REQUEST_TRANSFER') as ended
  from photo_grant g;
comment on view photo_grant_state is 'Grants, and whether they have ended early. A report that comes back to its former holder comes back without them.';

create trigger append_only before update or delete or truncate on photo_grant for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on photo_grant_end for each statement execute function refuse_change();
create trigger erase_only before update on photo_grantee for each statement execute function refuse_change();
-- Once a step has taken it, a photo stays as it is; the entry keeps a hash of which photos it took.
create trigger attached_stays before update or delete on photo for each row when (old.ticket_id is not null)
  execute function refuse_change();
