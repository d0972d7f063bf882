-- Notes are searched by their words, as descriptions are (V010). A note is written once, so a column can hold its words: whoever
-- walks a list compares them a hundred times as fast as they are made, and so does the server where an index gives pages alone.
-- What a report is sent with stands first, and is its description.
alter table history_text
  add column open boolean not null default false,
  add column words tsvector generated always as (case when position > 1 then strip(words_of(body)) end) stored;
-- No samples for the planner: what is erased would live on in pg_statistic.
alter table history_text alter column words set statistics 0;
comment on column history_text.open is 'Whether everybody reads it who sees the report: a public note, written while the report was public. Its entry says so, and rules; this is for the indexes.';
comment on column history_text.words is 'The words of a note, to be searched for; gone with it.';

-- Each note is in one of them: it costs a step as much as one index, and nobody outside comes by what they may not read.
--   history_text_open     notes that everybody reads: public lists, and all others
--   history_text_inside   the others: lists of staff, and of reporters
-- What is new is sorted in a megabyte at a time: a step then costs half as much, and an eighth of the log. One in two thousand
-- does it for the others, in some 60 ms; whoever searches reads what waits besides.
create index history_text_open on history_text using gin (words) with (gin_pending_list_limit = 1024) where open and words is not null;
create index history_text_inside on history_text using gin (words) with (gin_pending_list_limit = 1024) where not open and words is not null;
