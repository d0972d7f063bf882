-- Public figures: published once, for good (docs/statistics.md, docs/adr/0078-public-statistics.md).
create table statistics_release (
  number int  primary key check (number > 0),
  month  date not null unique check (extract(day from month) = 1)
);
comment on table statistics_release is 'A month whose figures are published. Numbered from 1 on in the order of the months; never changed.';
comment on column statistics_release.month is 'Its first day, in Asia/Jakarta.';

create table statistics_cell (
  release       int  not null references statistics_release,
  tabled        text not null,
  code          text not null,
  other_code    text not null,
  received      int  not null,
  resolved      int  not null,
  rejected      int,
  year_received int,
  year_resolved int,
  statuses      int[],
  working_days  int[],
  primary key (release, tabled, code, other_code),
  constraint statistics_cell_whole
    check (num_nulls(rejected, year_received, year_resolved, statuses, working_days) in (0, 5)),
  -- Whatever a fault may put here: no count of 1 to 4 is ever published.
  constraint statistics_cell_protected check (not array[1, 2, 3, 4] && (array[received, resolved, coalesce(rejected, 0),
    coalesce(year_received, 0), coalesce(year_resolved, 0)] || coalesce(statuses, '{}') || coalesce(working_days, '{}')))
);
comment on table statistics_cell is 'Published counts: each is the true one and a deviation that the keys of its reports decide. The true ones are nowhere.';
comment on column statistics_cell.tabled is 'Which table the row is of: a constant of the API.';
comment on column statistics_cell.code is 'What it is of, by the first thing that the table is by; empty where there is none.';
comment on column statistics_cell.other_code is 'The same by the second; those tables have received and resolved alone.';
comment on column statistics_cell.received is 'Reports that came in during the month.';
comment on column statistics_cell.resolved is 'Reports whose work was accepted during the month.';
comment on column statistics_cell.rejected is 'Reports that were rejected or withdrawn during the month.';
comment on column statistics_cell.year_received is 'Reports that came in since the year began.';
comment on column statistics_cell.year_resolved is 'Of those, the ones that were done when the month was over.';
comment on column statistics_cell.statuses is 'Where those that came in during the month stood when it was over: WAITING, COORDINATION, DISPOSITION, PROCESS, FOLLOW_UP, VALIDATION, VERIFICATION, FOLLOW_UP_REJECTED, DONE, REJECTED.';
comment on column statistics_cell.working_days is 'How many working days those took that were resolved: 0 to 3, 4 and 5, 6 and 7, 8 to 14, 15 and more.';

create trigger append_only before update or delete or truncate on statistics_release for each statement
  execute function refuse_change();
create trigger append_only before update or delete or truncate on statistics_cell for each statement
  execute function refuse_change();

-- What ended in a month, whenever it came in: one entry of eight is of these, so that few steps hear of it.
create index history_entry_ended on history_entry (at) where action in ('APPROVE', 'REJECT', 'WITHDRAW');

insert into job (name) values ('STATISTICS');
