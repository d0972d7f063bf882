-- A page of an inbox, from its beginning or from its fiftieth report on, with the latest step of each public report.
\set k random(1, :pages)
select t.*, h.action, h.field, h.written_privately, h.actor_unit, h.at, x.body, x.officer
from (
  select * from (
    select t.id, t.number, t.status, t.open, t.category_code, t.area_code, t.description, t.holder_code, t.submitted_at,
      t.step_due_on, t.step_soon_on, t.latest_position, t.status_position, t.order_key,
      case when t.step_due_on < :today::date then 0 when t.step_soon_on <= :today::date then 1 else 2 end as band
    from ticket t
    where t.holder_code = (select unit from bench_page where k = :k)
      and t.shown_status = (select status from bench_page where k = :k)
      and t.merged_into is null and t.step in ('COORDINATION', 'HANDLING')
    offset 0) t
  where (t.band, t.order_key, t.id) > ((select band from bench_page where k = :k),
    (select order_key from bench_page where k = :k), (select id from bench_page where k = :k))
  order by t.band, t.order_key, t.id limit 51) t
left join history_entry h on t.open and h.ticket_id = t.id and h.position = t.latest_position
left join history_text x on x.ticket_id = h.ticket_id and x.position = h.position
order by t.band, t.order_key, t.id;
