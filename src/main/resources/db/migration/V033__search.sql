-- Words that reports are searched for by, kept ready: what makes them costs fifty times as much as to compare them, and whoever
-- walks a list compares some thousands. They stand apart from the report, or each step would write them anew; they are written
-- when a text is, by the triggers below, and are gone with it.
alter table history_text add column open boolean not null default false;
comment on column history_text.open is 'Whether everybody reads it who sees the report: a public note, written while the report was public. Its entry says so, and rules; this is for the words of it.';

-- In small letters, without accents, and as Indonesian has them without what it puts before and behind them, so that other forms
-- of a word are found, and as they are, so that their beginnings are. What joins words parts them, or the address of a page
-- would be one.
create function plain_words(said text) returns text language sql immutable strict parallel safe
  return lower(translate(case when octet_length(said) = length(said) then said else translate(said,
    'ÀÁÂÃÄÅĀàáâãäåāÇçÈÉÊËĒèéêëēÌÍÎÏĪìíîïīÑñÒÓÔÕÖŌòóôõöōÙÚÛÜŪùúûüūÝýÿ',
    'aaaaaaaaaaaaaacceeeeeeeeeeiiiiiiiiiinnoooooooooooouuuuuuuuuuyyy') end, '_.,:;/\-@#&+<>''', '               '));
-- Words of more than 2,047 bytes the server leaves out, with a notice each time: what is that long without a space is parted.
create function words_of(said text) returns tsvector language plpgsql immutable strict parallel safe as $$
declare
  plain text := plain_words(said);
begin
  if octet_length(plain) > 2047 then
    plain := regexp_replace(plain, '(\S{250})', '\1 ', 'g');
  end if;
  return strip(to_tsvector('pg_catalog.indonesian', plain) || to_tsvector('pg_catalog.simple', plain));
end $$;

-- What those inside alone read is kept as words with a hyphen before them, which nobody can type: who searches from outside asks
-- for none, and neither comes by it nor waits for it. Behind them stand two words that are none: which sixty-fourth of the lists
-- the report is in by its hash, and which month by its arrival. By these, a page is looked up where its list begins.
create function words_kept(everyone text, inside text, order_key bigint, submitted_at timestamptz) returns tsvector
  language plpgsql stable parallel safe as $$
declare
  words tsvector := coalesce(words_of(everyone), '');
begin
  if inside <> '' then
    words := words || array_to_tsvector(array(
      select '-' || left(w, 100) from unnest(tsvector_to_array(ts_delete(words_of(inside), tsvector_to_array(words)))) w));
  end if;
  return words || array_to_tsvector(array['#' || (order_key >> 58), '@' || to_char(submitted_at at time zone 'UTC', 'YYYYMM')]);
end $$;

create table ticket_words (
  ticket_id    uuid        not null,
  position     int         not null,
  order_key    bigint      not null,
  submitted_at timestamptz not null,
  words        tsvector    not null,
  primary key (ticket_id, position)
);
-- No samples for the planner: what is erased would live on in pg_statistic.
alter table ticket_words alter column words set statistics 0;
comment on table ticket_words is 'Words to search for, of each text that may be searched. Made of the texts, by triggers; fill_ticket_words makes what is missing.';
comment on column ticket_words.position is 'The entry whose note it is; 0: what the report itself says.';
comment on column ticket_words.order_key is 'That of the report, which never changes: what is found is sorted by it before the report is looked at.';
comment on column ticket_words.submitted_at is 'That of the report; as order_key.';
comment on column ticket_words.words is 'Words that everybody reads; with a hyphen before them what those inside read besides; and where in its lists the report is.';
-- What is new is sorted in a megabyte at a time: a step then costs half as much, and an eighth of the log. One in two thousand
-- does it for the others, in some 60 ms; whoever searches reads what waits besides.
create index ticket_words_found on ticket_words using gin (words) with (gin_pending_list_limit = 1024);

-- The address, and of a description that the Bureau hid words of all of it, is for those inside.
create function words_of_ticket(t ticket) returns tsvector language sql stable parallel safe as $$
  select words_kept(coalesce(t.covered_description, t.description),
    concat_ws(' ', t.address, case when t.covered_description is not null then t.description end), t.order_key, t.submitted_at)
$$;
create function words_of_note(n history_text, t ticket) returns tsvector language sql stable parallel safe as $$
  select words_kept(case when n.open then n.body end, case when not n.open then n.body end, t.order_key, t.submitted_at)
$$;
create function keep_words() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into ticket_words values (new.id, 0, new.order_key, new.submitted_at, words_of_ticket(new));
  else
    update ticket_words set words = words_of_ticket(new) where ticket_id = new.id and position = 0;
  end if;
  return null;
end $$;
create function keep_note_words() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    delete from ticket_words where ticket_id = old.ticket_id and position = old.position;
  else
    insert into ticket_words select t.id, new.position, t.order_key, t.submitted_at, words_of_note(new, t)
      from ticket t where t.id = new.ticket_id;
  end if;
  return null;
end $$;
create function fill_ticket_words() returns void language sql as $$
  insert into ticket_words select t.id, 0, t.order_key, t.submitted_at, words_of_ticket(t) from ticket t
    on conflict do nothing;
  insert into ticket_words select t.id, n.position, t.order_key, t.submitted_at, words_of_note(n, t)
    from history_text n join ticket t on t.id = n.ticket_id where n.position > 1 and n.body is not null
    on conflict do nothing;
$$;
-- A data-only restore, which has no search path, brings the words itself. What a report is sent with stands first among the
-- notes, and is its description.
create trigger words_kept after insert on ticket for each row when (current_setting('search_path') <> '')
  execute function keep_words();
create trigger words_kept_on after update on ticket for each row
  when (old.description is distinct from new.description or old.covered_description is distinct from new.covered_description
    or old.address is distinct from new.address)
  execute function keep_words();
create trigger words_kept after insert on history_text for each row
  when (new.position > 1 and new.body is not null and current_setting('search_path') <> '')
  execute function keep_note_words();
create trigger words_gone after delete on history_text for each row when (old.position > 1)
  execute function keep_note_words();

-- A word, letters and digits alone, in any of its forms; ':*' asks for its beginning. Where a word is, its stem is: of a whole
-- word that alone is looked for, and of a beginning both, unless the stem begins it.
create function word_asked(word text, how text, inside boolean) returns tsquery language plpgsql immutable strict parallel safe as $$
declare
  plain text := plain_words(word) || how;
  stem text := replace(to_tsquery('pg_catalog.indonesian', plain)::text, '<->', '&');
  said text := replace(to_tsquery('pg_catalog.simple', plain)::text, '<->', '&');
  asked text := case when how = '' or starts_with(said, left(stem, -3)) then stem else stem || ' | ' || said end;
begin
  return (case when inside then asked || ' | ' || regexp_replace(asked, '''([^'']+)''', '''-\1''', 'g') else asked end)::tsquery;
end $$;
create function words_asked(words text[], inside boolean) returns tsquery language plpgsql immutable strict parallel safe as $$
declare
  asked tsquery;
  word text;
begin
  foreach word in array words loop
    asked := coalesce(asked && word_asked(word, '', inside), word_asked(word, '', inside));
  end loop;
  return asked;
end $$;

-- How a search is done best. A word may be in each report or in one, and the planner cannot know: so it is asked of the texts of
-- some reports, always the same, for ids are drawn by chance. What many have is met soon where a list is walked; what few have is
-- looked up, and sorted; of what is between, as much of the list is looked up, from where the page begins, as should fill it.
--   whole     what is asked for in whole words; begun: the last, of which a beginning suffices; either may be null
--   sort      HASH, NEWEST or OLDEST; SHARE: a list that has few of all reports, of which part of the list would find too little;
--             of any other order nothing is known here
--   looked_up what to look up for a page; null: nothing
--   ends      whether there is no more in the list than that finds
--   rest      what to look up if it does not fill the page; null: nothing, the list is to be walked
--   all_of    what to look up for all of the list
--   few       whether that is so little that it can be counted
create function search_by(whole tsquery, begun tsquery, sort text, after_hash bigint, after_time timestamptz,
    out looked_up tsquery, out ends boolean, out rest tsquery, out all_of tsquery, out few boolean)
    language plpgsql stable parallel safe as $$
declare
  asked constant tsquery := coalesce(whole && begun, whole, begun);
  enough constant float8 := 500;
  texts int; have int; have_whole int; have_begun int;
  first timestamptz; last timestamptz; step interval;
  number float8; expected float8;
  places text;
begin
  select count(*), count(*) filter (where w.words @@ asked), count(*) filter (where w.words @@ whole), count(*) filter (where w.words @@ begun)
    into texts, have, have_whole, have_begun
    from (select s.words from ticket_words s order by s.ticket_id, s.position limit 2000) w;
  number := greatest(texts, pg_relation_size('ticket_words') / 300.0);
  expected := number * have / greatest(texts, 1);
  few := expected <= 10000;
  -- The server collects all that has a beginning before it compares any: where other words are rarer, they alone are looked up.
  all_of := case when whole is not null and (have_begun * 10 > texts or number * have_whole <= 3000.0 * texts) then whole else asked end;
  rest := case when expected <= 20000 and sort in ('HASH', 'NEWEST', 'OLDEST') then all_of end;
  ends := expected <= case sort when 'SHARE' then 20000 else 8000 end;
  if ends then
    looked_up := all_of;
  elsif have >= (case when all_of = whole or begun is null then 0.012 else 0.004 end) * texts then
    rest := null;
  elsif sort = 'HASH' then
    select string_agg('#' || place, '|') into places
      from generate_series(coalesce(after_hash >> 58, -32), least(coalesce(after_hash >> 58, -33) + ceil(64 * enough / expected)::int, 31)) place;
    looked_up := all_of && places::tsquery;
  elsif sort in ('NEWEST', 'OLDEST') then
    select min(t.submitted_at) at time zone 'UTC', max(t.submitted_at) at time zone 'UTC' into first, last from ticket t;
    step := make_interval(days => ceil(extract(epoch from last - first) / 86400 * enough / expected)::int);
    if sort = 'NEWEST' then
      last := coalesce(after_time at time zone 'UTC', last);
      first := greatest(first, last - step);
    else
      first := coalesce(after_time at time zone 'UTC', first);
      last := least(last, first + step);
    end if;
    select string_agg('@' || to_char(month, 'YYYYMM'), '|') into places
      from generate_series(date_trunc('month', first), last, interval '1 month') month;
    looked_up := all_of && places::tsquery;
  end if;
end $$;

do $$ begin
  execute format('alter function keep_words set search_path = %I, pg_temp', current_schema);
  execute format('alter function keep_note_words set search_path = %I, pg_temp', current_schema);
  execute format('alter function word_asked set search_path = %I, pg_temp', current_schema);
  execute format('alter function words_asked set search_path = %I, pg_temp', current_schema);
  execute format('alter function search_by set search_path = %I, pg_temp', current_schema);
end $$;
