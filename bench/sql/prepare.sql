-- What the reports are made from: functions of the running number alone, so that two runs make the same rows; the days
-- that are worked; which 60 agencies, 40 categories and 267 urban villages there are, the busiest first.
-- psql -v reports=200000 -v days=365 -v until=2026-11-24
\set ON_ERROR_STOP 1
set timezone = 'UTC';
set work_mem = '1GB';
set maintenance_work_mem = '1GB';
set synchronous_commit = off;
set max_parallel_workers_per_gather = 0;
set jit = off;
-- Only a database that nobody has put anything into.
select 1 / (case when exists (select from ticket) then 0 else 1 end) as empty;

create function pg_temp.chance(n bigint, salt int) returns float8 language sql immutable as
  $$ select (hashint8extended(n, salt) & 9007199254740991)::float8 / 9007199254740992 $$;

create function pg_temp.uuid4(n bigint, salt int) returns uuid language sql immutable as
  $$ select overlay(overlay(md5(n || '/' || salt) placing '4' from 13)
    placing substr('89ab', (hashint8extended(n, salt) & 3)::int + 1, 1) from 17)::uuid $$;

create function pg_temp.digest(kind text, value text) returns bytea language sql immutable as
  $$ select sha256(convert_to(kind || value, 'UTF8')) $$;

-- In the form of a pseudonym: 18 bytes of Base64.
create function pg_temp.person(kind text, n bigint) returns text language sql immutable as
  $$ select translate(encode(substr(pg_temp.digest(kind, n::text), 1, 18), 'base64'), '+/', '-_') $$;

-- Ten symbols and their check symbol (docs/adr/0005): Horner's rule at the generator of GF(32), x^5 + x^2 + 1.
create function pg_temp.number(n bigint) returns text language plpgsql immutable as $$
declare
  alphabet constant text := '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  bits constant bigint := hashint8extended(n, 1);
  symbols text := '';
  symbol int;
  checksum int := 0;
begin
  for place in 0..9 loop
    symbol := ((bits >> (5 * place)) & 31)::int;
    symbols := symbols || substr(alphabet, symbol + 1, 1);
    checksum := (checksum # symbol) << 1;
    if checksum > 31 then
      checksum := checksum # 37;
    end if;
  end loop;
  return 'JK' || symbols || substr(alphabet, checksum + 1, 1);
end $$;

-- Of the size of a link, and no more: its key is not here, so that no check of the chains may run over these reports.
create function pg_temp.link(n bigint, place int) returns bytea language sql immutable as
  $$ select '\x0101'::bytea || pg_temp.digest('link', n || '/' || place) $$;

create function pg_temp.day(at timestamptz) returns date language sql immutable as
  $$ select (at at time zone 'Asia/Jakarta')::date $$;

-- counted: how many working days there are up to a day; worked: which day is the n-th.
create temp table counted as
select day, worked, (sum(worked::int) over (order by day))::int as rank
from (select d::date as day, extract(isodow from d) < 6
    and not exists (select from holiday h where h.day = d::date and h.status <> 'WITHDRAWN') as worked
  from generate_series(date :'until' - :days - 10, date :'until' + 120, interval '1 day') d) days;
create temp table worked as select rank, day from counted where worked;
create unique index on counted (day);
create unique index on worked (rank);

create temp table agency as
select code, row_number() over (order by pg_temp.digest('agency', code)) as r from unit
where kind in ('DINAS', 'BADAN', 'SATPOL', 'SUKU_DINAS') and valid_to is null and attended
order by r limit 60;

create temp table topic as
select code, (select working_days from category_days d where d.category_code = code and not withdrawn
    order by valid_from desc limit 1) as working_days, row_number() over (order by pg_temp.digest('topic', code)) as r from category
where valid_to is null order by r limit 40;

create temp table village as
select a.code, a.latitude, a.longitude, u.code as office, row_number() over (order by pg_temp.digest('village', a.code)) as r
from area a join unit u on u.area_code = a.code and u.kind = 'KELURAHAN' and u.valid_to is null
where a.level = 'URBAN_VILLAGE';
analyze counted, worked, agency, topic, village;
