-- What pgbench draws from, numbered: it can draw a number only. A literal list in a statement would measure the parser; a look-up
-- by number in a small table costs a few microseconds.
create table bench_open as select (row_number() over (order by md5(number)))::int as k, number from ticket where open limit 20000;
create table bench_work as select (row_number() over (order by md5(number)))::int as k, number from ticket
  where status in ('PROCESS', 'FOLLOW_UP', 'FOLLOW_UP_REJECTED') and step = 'HANDLING' limit 20000;
create table bench_topic as select (row_number() over (order by category_code))::int as k, category_code as topic
  from (select distinct category_code from ticket) t;
create table bench_area as select (row_number() over (order by a.code))::int as k, a.code as area, u.code as office
  from area a join unit u on u.area_code = a.code and u.kind = 'KELURAHAN' and u.valid_to is null limit 267;

-- Every inbox of two pages, each from its beginning and from its fiftieth report on.
create table bench_page as
with placed as (
  select holder_code as unit, status, order_key, id, band,
    row_number() over (partition by holder_code, status order by band, order_key, id) as place,
    count(*) over (partition by holder_code, status) as size
  from (select *, case when step_due_on < (now() at time zone 'Asia/Jakarta')::date then 0
      when step_soon_on <= (now() at time zone 'Asia/Jakarta')::date then 1 else 2 end as band
    from ticket where step = 'HANDLING' and merged_into is null) t)
select (row_number() over (order by unit, status, band))::int as k, * from (
  select unit, status, band, order_key, id from placed where size >= 101 and place = 50
  union all
  select unit, status, -1, 0, '00000000-0000-0000-0000-000000000000' from placed where size >= 101 and place = 1) pages;

alter table bench_open add primary key (k);
alter table bench_work add primary key (k);
alter table bench_topic add primary key (k);
alter table bench_area add primary key (k);
alter table bench_page add primary key (k);
create table bench_count as
select 'open' as name, count(*) as rows from bench_open union all select 'work', count(*) from bench_work
union all select 'topics', count(*) from bench_topic union all select 'areas', count(*) from bench_area
union all select 'pages', count(*) from bench_page;
analyze bench_open, bench_work, bench_topic, bench_area, bench_page;
