-- What units received, answered and finished, by month (docs/adr/0077-escalation-and-staff-figures.md).
create table unit_figure (
  unit_code text   not null references unit,
  month     date   not null check (extract(day from month) = 1),
  figure    text   not null check (figure in ('RECEIVED', 'ANSWERED', 'FINISHED', 'FINISHED_LATE', 'RETURNED', 'REFUSED')),
  days      int    not null check (days >= 0),
  reports   bigint not null check (reports > 0),
  primary key (unit_code, month, figure, days)
);
comment on table unit_figure is 'How much happened at a unit in a month, counted from history, each entry once. Of a month that is over nothing changes: an entry counts in its own month.';
comment on column unit_figure.month is 'Its first day, in Asia/Jakarta.';
comment on column unit_figure.days is 'Working days that it took, of what was answered or finished: medians are read off these. 0 of all else.';

create table unit_figure_run (
  only_row   boolean primary key default true check (only_row),
  counted_to bigint  not null,
  on_day     date    not null
);
comment on table unit_figure_run is 'How far the log of history is counted.';
comment on column unit_figure_run.counted_to is 'The transaction, as history_entry.xact, before which all is counted. Never leaves the process.';
comment on column unit_figure_run.on_day is 'The day of the latest run that came to the end of the log.';
insert into unit_figure_run (counted_to, on_day) values (0, '2000-01-01');

insert into job (name) values ('UNIT_FIGURES');
