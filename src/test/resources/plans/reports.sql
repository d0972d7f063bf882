-- Many reports as a city would have them after some years: most are closed, the open ones are the latest, a few agencies
-- have much. Everything follows from the running number, so two runs are alike; only the ids are drawn.

create function spread(n bigint, salt int, among int) returns int language sql immutable as
  $$ select ((hashint8extended(n, salt) & 1073741823) % among)::int $$;

-- Ten words, the first of a list far more often than the last, as people's are.
create function some_words(n bigint) returns text language sql immutable as $$
  select string_agg(w.words[1 + spread(n, 30 + i, 40) * spread(n, 50 + i, 40) / 40], ' ' order by i)
  from (values (array['jalan', 'rusak', 'lubang', 'sampah', 'menumpuk', 'banjir', 'selokan', 'tersumbat', 'lampu', 'padam', 'pohon',
    'tumbang', 'kabel', 'menjuntai', 'parkir', 'liar', 'pedagang', 'kaki', 'lima', 'asap', 'pembakaran', 'bau', 'limbah', 'tikus',
    'nyamuk', 'halte', 'jembatan', 'retak', 'dinding', 'roboh', 'air', 'mati', 'keruh', 'bising', 'malam', 'warga', 'anak',
    'sekolah', 'taman', 'kucing'])) w (words), generate_series(1, 10) i group by w.words $$;
-- To make them takes as long as all the rest of a row.
create temp table phrase as select n, some_words(n) as words from generate_series(0::bigint, 19999) n;
create unique index on phrase (n);
analyze phrase;

-- Running number 1 is the latest; some 6 of 100 are open: the latest 5, and of the others each hundredth.
create temp table kind as
select n, gen_random_uuid() as id, date '2026-11-23' - (n * 1200 / :reports)::int as day, n % 5 < 2 as open, c.code as category,
  c.unit_code as agency, a.code as area, u.code as office, spread(n, 4, 100) as chance,
  case when n <= :reports * 5 / 100 or spread(n, 1, 100) = 0 then
    (array['WAITING', 'WAITING', 'WAITING', 'WAITING', 'COORDINATION', 'COORDINATION', 'DISPOSITION', 'DISPOSITION',
      'DISPOSITION', 'PROCESS', 'PROCESS', 'PROCESS', 'PROCESS', 'PROCESS', 'FOLLOW_UP', 'FOLLOW_UP', 'FOLLOW_UP',
      'VALIDATION', 'VERIFICATION', 'FOLLOW_UP_REJECTED'])[1 + spread(n, 2, 20)]
    when spread(n, 2, 8) = 0 then 'REJECTED' else 'DONE' end as status,
  case when n % 50 = 1 and n < :reports then n + 1 end as master
from generate_series(1::bigint, :reports) n
join (select code, unit_code, row_number() over (order by code) - 1 as r from category) c
  on c.r = spread(n, 5, 10) * spread(n, 6, 10)
join (select code, row_number() over (order by code) - 1 as r from area where level = 'URBAN_VILLAGE') a
  on a.r = spread(n, 7, 267)
join unit u on u.area_code = a.code and u.kind = 'KELURAHAN' and u.valid_to is null;
create unique index on kind (n);
analyze kind;

insert into ticket (id, number, version, status, open, listed_from, channel_code, category_code, area_code, place_source,
  latitude, longitude, address, description, holder_code, owner_key, anonymous, intake_key, intake_fingerprint, key_version, order_key, submitted_at,
  day_zero, due_on, due_provisional, paused_until, pauses, merged_into, mirrored_status, merged_on, parts_on,
  merged_count,
  latest_position, latest_action, latest_at, status_position, transfer_to, worker_keys, worker_units, done_on, disputed,
  dispute_pending, rating, step, step_from, step_due_on, step_soon_on, closed_on,
  erased_at, erasure_requested_at, erasure_due_at, latest_link, seal)
select k.id, 'JK' || lpad(k.n::text, 11, '0'), 3, k.status, k.open, case when k.open then k.day + 3 end,
  case when k.chance < 75 then 'JAKI' when k.chance < 90 then 'LAPOR_1708' when k.chance < 98 then 'KELURAHAN_OFFICE' else 'EMAIL' end,
  k.category, k.area, 'CHOSEN', case when k.chance < 80 then -6.35 + spread(k.n, 12, 25000) / 100000.0 end,
  case when k.chance < 80 then 106.7 + spread(k.n, 13, 25000) / 100000.0 end,
  case when k.chance < 60 then 'Jalan ' || (array['Melati', 'Kenanga', 'Mawar', 'Cempaka', 'Anggrek', 'Dahlia', 'Flamboyan'])[1 + spread(k.n, 14, 7)]
    || ' ' || 1 + spread(k.n, 15, 200) || ' RT ' || 1 + spread(k.n, 16, 15) end,
  repeat('Puing bangunan menutup trotoar. ', 2 + k.chance / 20) || 'Nomor' || spread(k.n, 17, 5000) || ' ' || p.words || '.',
  case when k.status in ('WAITING', 'COORDINATION') then case when k.chance < 10 then 'BIRO-PEM' else k.office end
    when k.status = 'REJECTED' then k.office else k.agency end,
  case when k.n % (:reports / 50) = 0 then :owner when k.chance > 15 then 'person ' || spread(k.n, 8, :reports / 4 + 1) end,
  false, int8send(k.n), int8send(k.n), 1, hashint8extended(k.n, 9), k.day + time '04:00', k.day, k.day + 9, false,
  case when k.status in ('COORDINATION', 'PROCESS', 'FOLLOW_UP') and k.chance < 5 then date '2026-11-27' end,
  case when k.chance < 5 then k.day + 1 || '/' || k.day + 6 else '' end,
  m.id, m.status, case when m.id is not null then k.day + 1 end,
  case when m.id is not null and k.n % 1000 = 1 then date '2026-11-25' end,
  case when k.n % 50 = 2 and k.status <> 'REJECTED' then 1 else 0 end,
  case k.status when 'WAITING' then 1 when 'COORDINATION' then 2 when 'REJECTED' then 2 when 'DISPOSITION' then 3
    when 'PROCESS' then 4 when 'DONE' then 6 else 5 end,
  'SUBMIT', k.day + time '05:00', 1,
  case when k.status in ('PROCESS', 'FOLLOW_UP') and k.chance between 50 and 52 and k.agency <> 'SDA' then 'SDA' end,
  case when k.status in ('WAITING', 'COORDINATION', 'DISPOSITION', 'REJECTED') then '{}' else array['worker ' || k.chance] end,
  case when k.status in ('WAITING', 'COORDINATION', 'DISPOSITION', 'REJECTED') then '{}' else array[k.agency] end,
  case when k.status = 'DONE' then k.day + 5 end,
  k.status = 'DONE' and k.chance = 60, k.status = 'DONE' and k.chance = 60 and k.n < :reports / 10,
  case when k.status = 'DONE' and k.chance < 30 then 1 + k.chance % 5 end,
  s.step, case when s.step is not null then k.day + 1 end, case when s.step is not null then k.day + 1 + s.days end,
  case when s.step is not null then k.day + s.days end, case when s.step is null then k.day + 5 end,
  case when s.step is null and k.day < date '2025-11-01' then k.day + 400 + time '03:00' end,
  case when k.n % 1000 = 7 then k.day + 1 + time '03:00' end, case when k.n % 1000 = 7 then k.day + 3 + time '03:00' end, '\x0101' || sha256(int8send(k.n)), '\x0101' || sha256(int8send(-k.n))
from kind k
join phrase p on p.n = spread(k.n, 29, 20000)
left join kind m on m.n = k.master and m.status <> 'REJECTED'
left join (values ('WAITING', 'COORDINATION', 2), ('COORDINATION', 'COORDINATION', 2), ('DISPOSITION', 'HANDLING', 7),
  ('PROCESS', 'HANDLING', 7), ('FOLLOW_UP', 'HANDLING', 7), ('FOLLOW_UP_REJECTED', 'HANDLING', 7),
  ('VALIDATION', 'VALIDATION', 2), ('VERIFICATION', 'VALIDATION', 2)) s (status, step, days) on s.status = k.status
order by k.n desc;

insert into history_entry (ticket_id, position, action, field, status, written_privately, actor_role, actor_unit, at, link)
select t.id, h.position, h.action, 'STATUS', h.status, not t.open, h.role,
  case h.role when 'OFFICER' then t.holder_code end, t.submitted_at + h.position * interval '8 hours', t.latest_link
from ticket t join kind k on k.id = t.id
join (values (1, 'SUBMIT', 'WAITING', 'REPORTER'), (2, 'RECEIVE', 'COORDINATION', 'LURAH'),
  (3, 'DISPOSE', 'DISPOSITION', 'LURAH'), (4, 'ACCEPT', 'PROCESS', 'OFFICER'), (5, 'FINISH_FOLLOW_UP', 'VALIDATION', 'OFFICER'),
  (6, 'APPROVE', 'DONE', 'VALIDATOR')) h (position, action, status, role) on h.position <= t.latest_position
order by k.n desc, h.position;

insert into history_text (ticket_id, position, salt, body, officer, open)
select h.ticket_id, h.position, int8send(h.running_id) || int8send(h.running_id),
  'Sudah dikerjakan hari ini oleh regu' || spread(h.running_id, 18, 5000) || ', ' || p.words, 'Petugas',
  h.position = 5 and not h.written_privately
from history_entry h join kind k on k.id = h.ticket_id join phrase p on p.n = spread(h.running_id, 29, 20000)
where h.position in (1, 2, 5) order by h.running_id;

select fill_ticket_words();

insert into photo (id, uploader_key, ticket_id, position, kind, written_privately, width, height, uploaded_at)
select gen_random_uuid(), t.owner_key, t.id, p.position, p.kind, not t.open, 1600, 1200, t.submitted_at
from ticket t join kind k on k.id = t.id
join (values (1, 'REPORT'), (5, 'EVIDENCE')) p (position, kind) on p.position <= t.latest_position and (k.n + p.position) % 3 > 0
order by k.n desc;

insert into photo (id, uploader_key, width, height, uploaded_at)
select gen_random_uuid(), 'person ' || n, 1600, 1200, timestamptz '2026-11-23 00:00Z' - n % 1500 * interval '1 minute'
from generate_series(1, :reports / 500) n;

-- One in a hundred deserves a closer look.
insert into photo_likeness (photo_id, content, marks, judged, keys, reasons)
select p.id, sha256(uuid_send(p.id)), sha256(uuid_send(p.id)), true, array[hashtext(p.id::text), hashtext(p.id::text || '2')],
  case when hashtext(p.id::text) % 100 = 0 then array['LOOKS_LIKE_EARLIER'] else '{}'::text[] end
from photo p where p.kind = 'EVIDENCE';

insert into photo_grant (id, ticket_id, position, officer_key, officer_unit, until)
select gen_random_uuid(), h.ticket_id, h.position, 'person ' || h.running_id % 3000, 'BINAMARGA', h.at + interval '1 day'
from history_entry h join kind k on k.id = h.ticket_id where h.position = 1 and k.n % 4 = 0 order by h.running_id;

insert into photo_grantee (grant_id, name)
select id, 'Petugas' from photo_grant on conflict do nothing;

insert into photo_grant_end (grant_id, ticket_id, position)
select g.id, g.ticket_id, g.position from photo_grant g where g.officer_key < 'person 2' on conflict do nothing;

insert into ticket_comment (id, ticket_id, position, salt, body, written_privately, written_at)
select gen_random_uuid(), t.id, 1, uuid_send(t.id), 'Masih ada.', not t.open, t.submitted_at from ticket t join kind k on k.id = t.id
where k.n % 10 = 0 order by k.n desc;

insert into ticket_follower
select case when k.n % (:reports / 40 / 5 * 5) = 0 then :owner else 'person ' || spread(k.n, 10, 3000) end, k.id
from kind k where k.open and k.n % 4 = 0;

insert into reporter_identity (ticket_id, key_version, sealed)
select k.id, 1, int8send(k.n) from kind k where k.n % 3 > 0;

insert into identity_secret
select k.id, sha256(int8send(k.n)) from kind k where k.n % 3 > 0;

insert into disclosure (ticket_id, position, field, viewer_key, roles, unit_code, reason, at, link)
select k.id, 1, case when k.n % 100 = 0 then 'REPORTER' when k.n % 10 = 0 then 'REPORT_PHOTOS' else 'REPORT' end,
  'viewer ' || spread(k.n, 11, 500), 'officer', case when k.n % 20 > 0 then k.agency else 'BIRO-PEM' end, 'opened',
  k.day + time '06:00', '\x0101' || sha256(int8send(k.n))
from kind k where not k.open or k.n % 100 = 0 order by k.n desc;

insert into disclosure_end (ticket_id, position, link)
select distinct on (ticket_id) ticket_id, position, link from disclosure order by ticket_id, position desc;
