-- What each table takes: rows, its own pages with what is kept beside them, and its indexes; a row's bytes of both.
select relname as table, reltuples::bigint as rows,
  round(pg_table_size(oid) / 1048576.0) as "table MB", round(pg_indexes_size(oid) / 1048576.0) as "indexes MB",
  round(pg_table_size(oid) / reltuples) as "bytes a row", round(pg_indexes_size(oid) / reltuples) as "of indexes",
  (select count(*) from pg_index where indrelid = c.oid) as indexes
from pg_class c
where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and reltuples > 1000
order by pg_total_relation_size(oid) desc;
select round(pg_database_size(current_database()) / 1048576.0) as "database MB",
  round(pg_database_size(current_database()) / (select reltuples from pg_class where relname = 'ticket')) as "bytes a report";
