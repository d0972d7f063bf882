-- A follow-up recorded: the report locked and changed, a history entry, its text.
\set k random(1, :work)
with seen as (
  select id, status, latest_position from ticket where number = (select number from bench_work where k = :k) for update),
moved as (
  update ticket t set version = t.version + 1, status = 'FOLLOW_UP', progress = 50, progress_privately = not t.open,
    latest_position = t.latest_position + 1, status_position = t.latest_position + 1, latest_action = 'RECORD_FOLLOW_UP',
    latest_unit = t.holder_code, latest_at = now(), latest_link = '\x0101' || uuid_send(t.id) || uuid_send(t.id)
  from seen where t.id = seen.id
  returning t.id, t.number, t.status, t.latest_position, t.open, t.holder_code, t.step_due_on, t.progress, t.latest_at,
    t.latest_link),
entered as (
  insert into history_entry (ticket_id, position, action, field, status, written_privately, actor_role, actor_key, actor_unit,
    progress, step_due_on, text_hash, at, link)
  select id, latest_position, 'RECORD_FOLLOW_UP', 'STATUS', status, not open, 'OFFICER', 'pembanding-uji-beban-000',
    holder_code, progress, step_due_on, uuid_send(id), latest_at, latest_link from moved),
worded as (
  insert into history_text (ticket_id, position, salt, body, officer)
  select id, latest_position, uuid_send(id), 'Diperbarui oleh uji beban', 'Petugas Uji Beban' from moved)
select number, status, latest_position, progress from moved;
