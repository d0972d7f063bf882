-- A report by its number and its whole history: two statements in one round trip, names taken to be at hand in the service.
\set k random(1, :open)
\startpipeline
select id, number, status, shown_status, open, category_code, area_code, description, holder_code, owner_key, submitter_key,
  submitted_at, due_on, status_position
from ticket where number = (select number from bench_open where k = :k);
select h.position, h.action, h.field, h.status, h.written_privately, h.actor_unit, h.to_unit, x.body, h.at
from history_entry h left join history_text x on x.ticket_id = h.ticket_id and x.position = h.position
where h.ticket_id = (select id from ticket where number = (select number from bench_open where k = :k)) order by h.position;
\endpipeline
