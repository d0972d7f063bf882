-- Whose clocks were escalated (docs/adr/0077-escalation-and-staff-figures.md).
create table escalation (
  ticket_id uuid    not null references ticket,
  order_key bigint  not null,
  clock     text    not null check (clock in ('WHOLE', 'COORDINATION', 'HANDLING', 'VALIDATION')),
  unit_code text    references unit,
  whose     text    not null generated always as (coalesce(unit_code, '*')) stored,
  began_on  date    not null,
  up        boolean not null,
  band      text    not null check (band in ('DUE_SOON', 'OVERDUE')),
  rank      int     not null generated always as (case band when 'OVERDUE' then 0 else 1 end) stored,
  tie       bigint  not null generated always as (hashtextextended(ticket_id::text || clock || coalesce(unit_code, '*'), 0)) stored,
  primary key (order_key, ticket_id, clock, whose, began_on, up, band),
  constraint escalation_whole check ((unit_code is null) = (clock = 'WHOLE') and (unit_code is not null or not up))
);
create index escalation_listed on escalation (whose, rank, order_key, tie);
comment on table escalation is 'What was escalated of clocks that are not over: its key makes each escalation one, whoever runs, dies or comes back. Says no time. A row goes in the night after its clock has ended.';
comment on column escalation.order_key is 'That of the report: lists are in its order, and the batch goes by it.';
comment on column escalation.clock is 'The step whose clock it is, or WHOLE for the overall deadline''s.';
comment on column escalation.unit_code is 'Whose clock it is; null for the overall deadline''s, of which the Bureau hears.';
comment on column escalation.began_on is 'The day from which that clock counts: with it the clock is known again, and a new one of the same step is another. Never leaves the process.';
comment on column escalation.up is 'Told to the units above, who hear some days later (the ADR says why); false: to the unit itself and the Bureau.';
comment on column escalation.tie is 'Orders the clocks of one report; a hash, so that it tells of no order in time.';

create table escalation_run (
  only_row  boolean primary key default true check (only_row),
  on_day    date    not null,
  after_key bigint
);
comment on table escalation_run is 'The day of the latest batch. Whoever finds an earlier one runs what is due, however many nights nobody ran.';
comment on column escalation_run.after_key is 'Where the latest finished part of it ends in the order of ticket.order_key; null once it is through.';
insert into escalation_run (on_day) values ('2000-01-01');

insert into job (name) values ('ESCALATIONS');
