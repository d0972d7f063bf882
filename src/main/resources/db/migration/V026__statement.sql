-- Monthly statements of units (docs/domain.md, Pay rule), and the tariff by which a score becomes a deduction.

create table tariff (
  month  date    primary key check (extract(day from month) = 1),
  source text    not null,
  edited boolean not null default false
);
comment on table tariff is 'What a score costs, from a month on until the next tariff: one row, and its bands in tariff_band.';
comment on column tariff.month is 'The first day of the first month that it applies to.';
comment on column tariff.source is 'The decision it comes from; "fill-in" marks what no decision says.';
comment on column tariff.edited is 'True once an admin added or changed it, so that later seed files leave it alone.';

create table tariff_band (
  month      date         not null references tariff,
  from_score numeric(5,2) not null check (from_score >= 0),
  to_score   numeric(5,2) not null check (to_score <= 100),
  deduction  numeric(5,2) not null check (deduction between 0 and 100),
  primary key (month, from_score),
  constraint tariff_band_upwards check (from_score < to_score)
);
comment on table tariff_band is 'The bands of a tariff: without a gap and without an overlap from 0 to 100, as the service sees to. Per cent throughout: no amount of money, and nobody''s name.';
comment on column tariff_band.to_score is 'A score of this belongs to the next band; 100 to the last.';
comment on column tariff_band.deduction is 'Per cent of the unit''s allowance.';

create trigger tariff_edited after insert or update or delete or truncate on tariff execute function bump_reference_version();
create trigger tariff_band_edited after insert or update or delete or truncate on tariff_band execute function bump_reference_version();

insert into tariff (month, source) values ('2016-01-01', 'fill-in');
insert into tariff_band (month, from_score, to_score, deduction) values
  ('2016-01-01', 0, 60, 30),
  ('2016-01-01', 60, 80, 20),
  ('2016-01-01', 80, 90, 10),
  ('2016-01-01', 90, 95, 5),
  ('2016-01-01', 95, 100, 0);

create table statement_month (
  month             date   primary key check (extract(day from month) = 1),
  computed_on       date   not null,
  objections_until  date   not null,
  bureau            text   not null references unit,
  reference_version bigint not null
);
comment on table statement_month is 'The months whose statements were computed, and with what.';
comment on column statement_month.objections_until is 'Last day on which a unit may object. Set once: computing the month again moves it for nobody.';
comment on column statement_month.bureau is 'The unit that checked what was done: the validation counts for it.';
comment on column statement_month.reference_version is 'The reference data that it was computed by. While nothing of the month is final, newer ones have it computed again.';

create table statement (
  month             date         not null references statement_month,
  unit_code         text         not null references unit,
  received          int          not null check (received >= 0),
  done_in_time      int          not null check (done_in_time >= 0),
  done_late         int          not null check (done_late >= 0),
  open_overdue      int          not null check (open_overdue >= 0),
  refusals          int          not null check (refusals >= 0),
  returns           int          not null check (returns >= 0),
  median_half_days  int          check (median_half_days >= 0),
  primary key (month, unit_code)
);
create index statement_unit on statement (unit_code, month);
comment on table statement is 'The figures of a unit and month as computed from history; score and deduction follow from them. Of a unit of one person it is that person''s data.';
comment on column statement.received is 'Hand-overs to the unit in the month, one for each report and step.';
comment on column statement.done_in_time is 'Steps of the unit that were settled in the month, done by their due day.';
comment on column statement.done_late is 'Those that were settled in the month and had outlasted their due day, however they ended.';
comment on column statement.open_overdue is 'Clocks of the unit that were running when the month was over, past their due day.';
comment on column statement.median_half_days is 'Median of the working days that what was done took, in half days; null for less than five.';

create table statement_objection (
  month      date        not null,
  unit_code  text        not null,
  reason     text        not null,
  person_key text        not null,
  at         timestamptz not null,
  primary key (month, unit_code),
  foreign key (month, unit_code) references statement
);
comment on table statement_objection is 'What a unit has against its statement: once, within the time for it. Append-only.';

create table statement_decision (
  month           date        not null,
  unit_code       text        not null,
  excused_late    int         not null check (excused_late >= 0),
  excused_overdue int         not null check (excused_overdue >= 0),
  reason          text        not null,
  person_key      text        not null,
  at              timestamptz not null,
  primary key (month, unit_code),
  foreign key (month, unit_code) references statement_objection
);
comment on table statement_decision is 'What was decided on an objection. Nothing excused: it was refused. The figures stay as history has them. Append-only.';
comment on column statement_decision.excused_late is 'How many of those done late do not count against the unit.';
comment on column statement_decision.excused_overdue is 'How many of those open past their due day do not.';

create table statement_final (
  position          int          primary key check (position > 0),
  month             date         not null,
  unit_code         text         not null references unit,
  received          int          not null,
  done_in_time      int          not null,
  done_late         int          not null,
  open_overdue      int          not null,
  refusals          int          not null,
  returns           int          not null,
  median_half_days  int,
  excused_late      int          not null,
  excused_overdue   int          not null,
  score             numeric(5,2),
  deduction         numeric(5,2) not null,
  tariff_month      date         not null references tariff,
  bureau            text         not null,
  signed_by         text,
  signer            text,
  at                timestamptz  not null,
  link              bytea        not null,
  unique (month, unit_code),
  foreign key (month, unit_code) references statement,
  constraint statement_final_signed check (deduction = 0 or (signed_by is not null and signer is not null))
);
comment on table statement_final is 'Statements that are final, in one chain over all units and months: a deduction only if a person has signed it. Append-only.';
comment on column statement_final.position is 'From 1 on, without a gap.';
comment on column statement_final.signed_by is 'Pseudonym of who signed; null where nothing is deducted and the time for objections is over.';
comment on column statement_final.signer is 'Name of who signed, as the token gave it.';
comment on column statement_final.link is 'Format and key version (a byte each) and HMAC-SHA-256 over the link before and every column.';

create table statement_final_end (
  only_row boolean primary key default true check (only_row),
  position int     not null check (position >= 0),
  link     bytea
);
comment on table statement_final_end is 'The latest of the final statements: one row. Whoever appends locks it.';
comment on column statement_final_end.link is 'Null while there is none.';
insert into statement_final_end (position) values (0);

create trigger append_only before update or delete or truncate on statement_objection for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on statement_decision for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on statement_final for each statement execute function refuse_change();

-- What is final is not computed again, whoever tries.
create function refuse_final() returns trigger language plpgsql as $$
begin
  if exists (select from statement_final f where f.month = old.month and f.unit_code = old.unit_code) then
    raise exception 'this statement is final' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
do $$ begin
  execute format('alter function refuse_final() set search_path = %I, pg_temp', current_schema);
end $$;
create trigger final_stays before update or delete on statement for each row execute function refuse_final();

insert into job (name) values ('STATEMENTS');

-- What was closed since a day: a month is counted without looking at all reports there ever were.
create index ticket_closed on ticket (closed_on) where closed_on is not null;
