-- The rows themselves, as the service would have left them. Reports lie in the order they came in, history in order of
-- time over all reports.
create temp table secondary as
select c.relname as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i join pg_class c on c.oid = i.indexrelid
where i.indrelid::regclass::text in ('ticket', 'history_entry', 'history_text', 'ticket_words', 'photo', 'ticket_comment') and not i.indisunique;
create temp table reference as
select conrelid::regclass::text as owner, conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
where contype = 'f' and conrelid::regclass::text in ('ticket', 'history_entry', 'history_text', 'photo', 'ticket_comment');
select format('alter table %s drop constraint %I', owner, name) from reference \gexec
select format('drop index %I', name) from secondary \gexec
-- What watches over histories asks for each entry in the transaction that writes the report.
alter table ticket disable trigger told_by_history;
alter table ticket disable trigger merged_agree;
alter table ticket disable trigger words_kept;
alter table history_text disable trigger words_kept;

insert into ticket (id, number, version, status, open, listed_from, channel_code, category_code, area_code, place_source,
  latitude, longitude, address, description, holder_code, owner_key, submitter_key, anonymous, intake_key,
  intake_fingerprint, key_version, order_key, submitted_at, day_zero, due_on, due_provisional, latest_position,
  latest_action, latest_unit, latest_at, latest_link, seal, status_position, open_steps, moved_position, progress, progress_privately, worker_keys,
  worker_units, done_on, closed_on, closed_late, step, step_from, step_stops, step_due_on, step_soon_on, handling_from, handling_stopped_on)
select m.id, pg_temp.number(m.n), m.steps - 1, m.status, m.open, case when m.open then m.day_zero + 1 + (m.n % 5)::int end,
  m.channel, m.topic_code, m.area_code, 'CHOSEN', m.latitude, m.longitude,
  'Jl. Contoh No. ' || 1 + (m.way * 300)::int || ', RT 00' || 1 + (m.size * 8)::int,
  'Laporan warga nomor ' || m.n || '. Mohon ditindaklanjuti, '
    || rtrim(repeat('kondisi di lokasi sudah mengganggu warga sekitar. ', 2 + (m.size * 6)::int)),
  case when m.status in ('WAITING', 'COORDINATION', 'REJECTED') then m.office else m.agency_code end,
  case when m.channel = 'JAKI' then pg_temp.person('citizen', m.n % (:reports / 4)) end,
  case m.channel when 'LAPOR_1708' then pg_temp.person('client', 1708)
    when 'KELURAHAN_OFFICE' then pg_temp.person('clerk', m.village) end,
  m.n % 5 = 0, pg_temp.digest('intake', m.n::text), pg_temp.digest('content', m.n::text), 1, hashint8extended(m.n, 10), m.at,
  m.day_zero, c.due_on, c.provisional, m.steps,
  case m.status when 'WAITING' then 'SUBMIT' when 'COORDINATION' then 'RECEIVE' when 'DISPOSITION' then 'DISPOSE'
    when 'PROCESS' then 'ACCEPT' when 'FOLLOW_UP' then 'RECORD_FOLLOW_UP' when 'FOLLOW_UP_REJECTED' then 'REFUSE_FOLLOW_UP'
    when 'REJECTED' then 'REJECT' else 'APPROVE' end,
  case when m.status = 'WAITING' then case when m.channel = 'KELURAHAN_OFFICE' then m.office end
    when m.status in ('COORDINATION', 'DISPOSITION', 'REJECTED') then m.office
    when m.status in ('PROCESS', 'FOLLOW_UP') then m.agency_code else 'BIRO-PEM' end,
  m.at + (m.steps - 1) * m.gap, pg_temp.link(m.n, m.steps), pg_temp.link(m.n, 0), m.steps, case when m.open then m.steps else 0 end, m.steps,
  case m.status when 'FOLLOW_UP' then 40 when 'DONE' then 100 end,
  m.steps > 4 and not m.open,
  case when m.steps > 3 then array[pg_temp.person('officer', m.n % 2000)] else '{}' end,
  case when m.steps > 3 then array[m.agency_code] else '{}' end,
  case when m.status = 'DONE' then m.last_on end, case when m.status in ('DONE', 'REJECTED') then m.last_on end, m.status = 'DONE' and m.last_on > c.due_on,
  s.step, s.step_from,
  case when m.status = 'FOLLOW_UP_REJECTED' and m.last_on > m.finished_on
    then (m.finished_on + 1) || '/' || m.last_on else '' end,
  s.due_on, s.soon_on, case when m.steps > 5 then m.disposed_on end, m.finished_on
from made m join clocked c on c.n = m.n
cross join lateral (select
  case when m.status in ('DONE', 'REJECTED') then null when m.steps < 3 then 'COORDINATION' else 'HANDLING' end as step,
  case when m.status in ('DONE', 'REJECTED') then null when m.steps < 3 then m.day_zero else m.disposed_on end as step_from,
  case when m.status in ('DONE', 'REJECTED') then null when m.steps < 3 then c.coordination_due
    when m.status = 'FOLLOW_UP_REJECTED' then c.again_due else c.handling_due end as due_on,
  case when m.status in ('DONE', 'REJECTED') then null when m.steps < 3 then c.coordination_due
    when m.status = 'FOLLOW_UP_REJECTED' then c.again_soon else c.handling_soon end as soon_on) s
order by m.n;

create temp table entry as
select m.id, m.n, m.open, p.position, m.at + (p.position - 1) * m.gap as at, a.action,
  case a.action when 'SUBMIT' then 'WAITING' when 'RECEIVE' then 'COORDINATION' when 'DISPOSE' then 'DISPOSITION'
    when 'REJECT' then 'REJECTED' when 'ACCEPT' then 'PROCESS' when 'RECORD_FOLLOW_UP' then 'FOLLOW_UP'
    when 'FINISH_FOLLOW_UP' then 'VALIDATION' when 'APPROVE' then 'DONE' else 'FOLLOW_UP_REJECTED' end as status,
  case when a.action = 'SUBMIT' then case m.channel when 'LAPOR_1708' then 'CHANNEL' when 'KELURAHAN_OFFICE' then 'DESK_OFFICER'
      else 'REPORTER' end
    when a.action in ('RECEIVE', 'DISPOSE', 'REJECT') then 'LURAH'
    when a.action in ('APPROVE', 'REFUSE_FOLLOW_UP') then 'VALIDATOR' else 'OFFICER' end as role,
  case when a.action = 'SUBMIT' then case m.channel when 'KELURAHAN_OFFICE' then m.office end
    when a.action in ('RECEIVE', 'DISPOSE', 'REJECT') then m.office
    when a.action in ('APPROVE', 'REFUSE_FOLLOW_UP') then 'BIRO-PEM' else m.agency_code end as unit,
  case when a.action = 'SUBMIT' then case m.channel when 'LAPOR_1708' then pg_temp.person('client', 1708)
      when 'KELURAHAN_OFFICE' then pg_temp.person('clerk', m.village) end
    when a.action in ('RECEIVE', 'DISPOSE', 'REJECT') then pg_temp.person('lurah', m.village)
    when a.action in ('APPROVE', 'REFUSE_FOLLOW_UP') then pg_temp.person('validator', m.n % 20)
    else pg_temp.person('officer', m.n % 2000) end as person,
  case a.action when 'SUBMIT' then m.office when 'DISPOSE' then m.agency_code end as to_unit,
  case when a.action = 'SUBMIT' then m.topic_code end as category,
  case a.action when 'RECORD_FOLLOW_UP' then case when p.position = 5 then 40 else 70 end
    when 'FINISH_FOLLOW_UP' then 100 end as progress,
  case when a.action in ('SUBMIT', 'RECEIVE') then c.coordination_due
    when a.action in ('DISPOSE', 'ACCEPT', 'RECORD_FOLLOW_UP') then c.handling_due
    when a.action = 'FINISH_FOLLOW_UP' then c.validation_due
    when a.action = 'REFUSE_FOLLOW_UP' then c.again_due end as step_due_on,
  substr(pg_temp.digest('salt', m.n || '/' || p.position), 1, 16) as salt
from made m join clocked c on c.n = m.n
cross join lateral generate_series(1, m.steps) p (position)
cross join lateral (select case when p.position = 1 then 'SUBMIT' when p.position = 2 then 'RECEIVE'
  when p.position = 3 then case when m.status = 'REJECTED' then 'REJECT' else 'DISPOSE' end
  when p.position = 4 then 'ACCEPT' when p.position <= 4 + m.records then 'RECORD_FOLLOW_UP'
  when p.position = 5 + m.records then 'FINISH_FOLLOW_UP'
  when m.status = 'DONE' then 'APPROVE' else 'REFUSE_FOLLOW_UP' end as action) a;

-- What was written with each step. Of a submission that is the description, and no officer signs it.
create temp table words as
select e.id, e.position, e.at, e.salt,
  case when e.action = 'SUBMIT' then t.description
    else 'Tindak lanjut tahap ' || e.position || ': petugas telah memeriksa lokasi dan memperbarui status laporan.' end as body,
  case when e.action <> 'SUBMIT' then 'Petugas ' || (e.n * 7 + e.position) % 2000 end as officer,
  e.open and e.action in ('ACCEPT', 'RECORD_FOLLOW_UP', 'FINISH_FOLLOW_UP', 'APPROVE', 'REFUSE_FOLLOW_UP', 'REJECT') as open
from entry e join ticket t on t.id = e.id;

insert into history_entry (ticket_id, position, action, field, status, written_privately, actor_role, actor_key, actor_unit,
  text_hash, at, reason_code, progress, category_code, to_unit, step_due_on, link)
select e.id, e.position, e.action, 'STATUS', e.status, not e.open, e.role, e.person, e.unit,
  sha256(w.salt || convert_to(w.body, 'UTF8')
    || case when w.officer is null then ''::bytea else '\x00'::bytea || convert_to(w.officer, 'UTF8') end),
  e.at, case when e.action = 'REJECT' then 'NOT_CLEAR' end, e.progress, e.category, e.to_unit, e.step_due_on,
  pg_temp.link(e.n, e.position)
from entry e join words w on w.id = e.id and w.position = e.position
order by e.at, e.n, e.position;

insert into history_text (ticket_id, position, salt, body, officer, open)
select id, position, salt, body, officer, open from words order by at, id;
select fill_ticket_words();

-- The work that was finished has its photo, six of ten reports theirs. The files behind them are not made.
insert into photo (id, uploader_key, ticket_id, position, kind, written_privately, width, height, uploaded_at)
select pg_temp.uuid4(n, 100 + position), person, id, position, case when position = 1 then 'REPORT' else 'EVIDENCE' end,
  not open, 1600, 1200, at
from entry where action = 'FINISH_FOLLOW_UP' or (action = 'SUBMIT' and n % 5 < 3)
order by at, n;

insert into ticket_comment (id, ticket_id, position, salt, body, written_privately, written_at)
select pg_temp.uuid4(n, 200), id, position, substr(pg_temp.digest('comment', n::text), 1, 16), 'Terima kasih, mohon segera ditangani.', not open, at from entry
where n % 3 = 0 and position = 1 order by n;

select definition from secondary \gexec
select format('alter table %s add constraint %I %s', owner, name, definition) from reference \gexec
alter table ticket enable trigger told_by_history;
alter table ticket enable trigger merged_agree;
alter table ticket enable trigger words_kept;
alter table history_text enable trigger words_kept;
vacuum (freeze, analyze) ticket, history_entry, history_text, ticket_words, photo, ticket_comment;
