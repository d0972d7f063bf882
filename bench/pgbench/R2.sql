-- A page of an inbox, from its beginning or from its fiftieth report on, with the latest step of each public report: run by run,
-- as the service reads it (docs/adr/0057-lists-in-order.md).
\set k random(1, :pages)
with page as materialized (
  select unit, status, band, case when band < 0 then -9223372036854775808 else order_key end as order_key, id
  from bench_page where k = :k),
held as not materialized (
  select t.id, t.number, t.status, t.open, t.category_code, t.area_code, t.description, t.holder_code, t.submitted_at,
    t.step_due_on, t.step_soon_on, t.latest_position, t.status_position, t.order_key
  from ticket t
  where t.holder_code = (select unit from page) and not t.passed_on and t.merged_into is null
    and t.step in ('COORDINATION', 'HANDLING') and t.shown_status = (select status from page)),
overdue as (
  select 0 as band, * from held where step_due_on < :today::date and (select band from page) <= 0
    and (order_key, id) > (select order_key, id from page) order by order_key, id limit 51),
soon as (
  select 1, * from held where step_soon_on <= :today::date and step_due_on >= :today::date and (select band from page) <= 1
    and ((select band from page) < 1 or (order_key, id) > (select order_key, id from page))
  order by order_key, id limit 51 - (select count(*) from overdue)),
on_track as (
  select 2, * from held where step_soon_on > :today::date
    and ((select band from page) < 2 or (order_key, id) > (select order_key, id from page))
  order by order_key, id limit 51 - (select count(*) from overdue) - (select count(*) from soon))
select t.*, h.action, h.field, h.written_privately, h.actor_unit, h.at, x.body, x.officer
from (select * from overdue union all select * from soon union all select * from on_track) t
left join history_entry h on t.open and h.ticket_id = t.id and h.position = t.latest_position
left join history_text x on x.ticket_id = h.ticket_id and x.position = h.position
order by t.band, t.order_key, t.id;
