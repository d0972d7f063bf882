-- One row a report, with all that its steps and clocks follow from. Number 1 is the earliest. Skew: chance^k picks low
-- ranks far more often. Nine of ten reports are closed, but of the latest 30 days most are open; every step takes 3 to 22
-- hours, and none lies in the future.
create temp table drawn as
select n, pg_temp.uuid4(n, 2) as id, at, least(make_interval(hours => 3 + (n % 20)::int), (timestamptz :'until' - at) / 9) as gap,
  pg_temp.chance(n, 3) as fate, pg_temp.chance(n, 4) as size, pg_temp.chance(n, 5) as way,
  1 + floor(60 * pg_temp.chance(n, 6) ^ 2.2)::int as agency, 1 + floor(40 * pg_temp.chance(n, 7) ^ 1.8)::int as topic,
  1 + floor(267 * pg_temp.chance(n, 8) ^ 1.3)::int as village, pg_temp.chance(n, 9) < 0.75 as open
from (select n, timestamptz :'until' - make_interval(secs => (:reports - n + 1) * (:days * 86400.0 / :reports)) as at
  from generate_series(1::bigint, :reports) n) numbers;

create temp table fated as
select d.*, case
    when at > timestamptz :'until' - interval '30 days' and fate < 0.6
      then (array['WAITING', 'COORDINATION', 'DISPOSITION', 'PROCESS', 'FOLLOW_UP'])[1 + floor(fate / 0.6 * 5)::int]
    when fate < 0.015 then 'COORDINATION' when fate < 0.030 then 'DISPOSITION' when fate < 0.045 then 'PROCESS'
    when fate < 0.060 then 'FOLLOW_UP' when fate < 0.065 then 'FOLLOW_UP_REJECTED' when fate < 0.105 then 'REJECTED'
    else 'DONE' end as status
from drawn d;

-- records: follow-ups recorded before the last one.
create temp table made as
select f.*, a.code as agency_code, t.code as topic_code, t.working_days, v.code as area_code, v.office,
  v.latitude + (f.size - 0.5) / 500 as latitude, v.longitude + (f.way - 0.5) / 500 as longitude,
  c.records, c.steps,
  case when f.way < 0.75 then 'JAKI' when f.way < 0.85 then 'LAPOR_1708' when f.way < 0.93 then 'KELURAHAN_OFFICE'
    else 'BALAI_WARGA' end as channel,
  pg_temp.day(f.at) as day_zero,
  case when c.steps > 2 and f.status <> 'REJECTED' then pg_temp.day(f.at + 2 * f.gap) end as disposed_on,
  case when c.steps > 5 then pg_temp.day(f.at + (c.steps - 2) * f.gap) end as finished_on,
  pg_temp.day(f.at + (c.steps - 1) * f.gap) as last_on
from fated f
join agency a on a.r = f.agency join topic t on t.r = f.topic join village v on v.r = f.village
cross join lateral (select case f.status when 'FOLLOW_UP' then 1 when 'FOLLOW_UP_REJECTED' then 1
  when 'DONE' then (f.n % 3)::int else 0 end as records) r
cross join lateral (select r.records, case f.status when 'WAITING' then 1 when 'COORDINATION' then 2
  when 'DISPOSITION' then 3 when 'REJECTED' then 3 when 'PROCESS' then 4 when 'FOLLOW_UP' then 5 else 6 + r.records end as steps) c;

-- The clocks (id.sigap.deadline): n working days after a day, that day not counted; due soon a working day before, if
-- there is one. A refused follow-up goes on with what was left, as if the days of the check had not been.
create temp table clocked as
select m.n, due.day as due_on, coordination.day as coordination_due, handling.day as handling_due,
  soon.day as handling_soon, validation.day as validation_due, again.day as again_due, again_soon.day as again_soon,
  not exists (select from calendar_year y where y.decreed and y.year = extract(year from m.day_zero + 1))
    or not exists (select from calendar_year y where y.decreed and y.year = extract(year from due.day)) as provisional
from made m
join counted zero on zero.day = m.day_zero
join worked due on due.rank = zero.rank + m.working_days
join worked coordination on coordination.rank = zero.rank + 1
left join counted disposed on disposed.day = m.disposed_on
left join worked handling on handling.rank = disposed.rank + m.working_days - 2
left join worked soon on soon.rank = disposed.rank + m.working_days - 3
left join counted finished on finished.day = m.finished_on
left join worked validation on validation.rank = finished.rank + 1
left join counted refused on refused.day = m.last_on and m.status = 'FOLLOW_UP_REJECTED'
left join worked again on again.rank = disposed.rank + m.working_days - 2
  + case when disposed.rank + m.working_days - 2 > finished.rank then refused.rank - finished.rank else 0 end
left join worked again_soon on again_soon.rank = disposed.rank + m.working_days - 3
  + case when disposed.rank + m.working_days - 3 > finished.rank then refused.rank - finished.rank else 0 end;
create unique index on made (n);
create unique index on clocked (n);
analyze made, clocked;
