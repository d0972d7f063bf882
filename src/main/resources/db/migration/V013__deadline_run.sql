-- How far the recomputing of deadlines has come: one row.
create table deadline_run (
  only_row          boolean primary key default true check (only_row),
  reference_version bigint  not null,
  on_day            date    not null,
  after_key         bigint,
  check_at          timestamptz
);
comment on table deadline_run is 'The reference data and day that open reports were last recomputed for. An instance that finds it as new as its own has nothing to do.';
comment on column deadline_run.after_key is 'Where the latest finished batch ends in the order of ticket.order_key; null once all are done.';
comment on column deadline_run.check_at is 'When to look at all once more, for steps that were in flight or computed by older reference data; null once that is done.';
insert into deadline_run (reference_version, on_day) values (-1, '2000-01-01');
