-- A report, its first history entry and its text, with keys that nobody has used.
\set k random(1, :topics)
\set a random(1, :areas)
with drawn as (select gen_random_uuid() as id, gen_random_uuid() as key, now() as at),
made as (
  insert into ticket (id, number, version, status, open, channel_code, category_code, area_code, place_source, latitude,
    longitude, address, description, holder_code, owner_key, anonymous, intake_key, intake_fingerprint, key_version, order_key,
    submitted_at, day_zero, due_on, due_provisional, latest_position, latest_action, latest_at, status_position, step,
    step_from, step_due_on, step_soon_on, latest_link, seal)
  select id, 'JK' || upper(right(id::text, 11)), 0, 'WAITING', false, 'JAKI', (select topic from bench_topic where k = :k),
    (select area from bench_area where k = :a),
    'CHOSEN', -6.2, 106.8, 'Jl. Contoh No. 1', :description, (select office from bench_area where k = :a), 'pembanding-uji-beban-000',
    false, uuid_send(key) || uuid_send(key), uuid_send(id) || uuid_send(key), 1, hashtextextended(id::text, 0), at,
    :today::date, :today::date + 11, false, 1, 'SUBMIT', at, 1, 'COORDINATION', :today::date, :today::date + 1, :today::date + 1,
    '\x0101' || uuid_send(id) || uuid_send(id), '\x0101' || uuid_send(id) || uuid_send(key)
  from drawn
  returning id, number, status, step_due_on, submitted_at, latest_link),
entered as (
  insert into history_entry (ticket_id, position, action, field, status, written_privately, actor_role, category_code,
    step_due_on, text_hash, at, link)
  select id, 1, 'SUBMIT', 'STATUS', status, true, 'REPORTER', (select topic from bench_topic where k = :k), step_due_on, uuid_send(id), submitted_at,
    latest_link
  from made),
worded as (insert into history_text (ticket_id, position, salt, body) select id, 1, uuid_send(id), :description from made)
select id, number, status, submitted_at from made;
