-- A page of an inbox with the latest step of each public report; @after is empty for first pages.
\set k random(1, @count)
select t.*, h.action, h.field, h.written_privately, h.actor_unit, h.at, x.body, x.officer
from (
  select * from (
    select t.id, t.number, t.status, t.open, t.category_code, t.area_code, t.description, t.holder_code, t.submitted_at,
      t.step_due_on, t.step_soon_on, t.latest_position, t.status_position, t.order_key,
      case when t.step_due_on < @today then 0 when t.step_soon_on <= @today then 1 else 2 end as band
    from ticket t
    where t.holder_code = (array[@units])[:k] and t.shown_status = (array[@statuses])[:k] and t.merged_into is null
      and t.step in ('COORDINATION', 'HANDLING')
    offset 0) t
  where true @after
  order by t.band, t.order_key, t.id limit 51) t
left join history_entry h on t.open and h.ticket_id = t.id and h.position = t.latest_position
left join history_text x on x.ticket_id = h.ticket_id and x.position = h.position
order by t.band, t.order_key, t.id;
