-- What an admin dates or closes: the days of categories, step clocks, units and who succeeds them (docs/adr/0074).
-- A dated row holds from its first day until the next one's: no two overlap, and no day is without.

create table category_days (
  category_code text not null references category,
  valid_from    date not null,
  working_days  int  not null,
  withdrawn     boolean not null default false,
  edited        boolean not null default false,
  primary key (category_code, valid_from),
  constraint category_days_range check (working_days between 1 and 365)
);
comment on table category_days is 'How many working days a category has: each row for reports that begin on its first day or later, until the next one''s.';
comment on column category_days.valid_from is 'First day of submission that the row is for; the first row of a category is also for what began before.';
comment on column category_days.working_days is 'Working days from submission to the overall deadline.';
comment on column category_days.withdrawn is 'Taken back; kept, so that no later seed file brings it back: the row before goes on.';
comment on column category_days.edited is 'True once an admin added or changed the row, so that later seed files leave it alone.';

insert into category_days (category_code, valid_from, working_days, edited)
  select code, valid_from, working_days, edited from category;
alter table category drop column working_days;

alter table step_clock add column withdrawn boolean not null default false;
alter table step_clock alter column working_days drop not null;
alter table step_clock add constraint step_clock_general check (working_days is not null or category_code is not null);
comment on column step_clock.withdrawn is 'Taken back; kept, so that no later seed file brings it back: the row before goes on.';
comment on column step_clock.working_days is 'Working days of the step, or what is added to the category''s days (as -2) if relative_to_category; at least 1 in effect. Null, for a category alone: from this day on it has the general clock again.';

alter table unit add column successor_code text references unit;
alter table unit add constraint unit_not_its_own_successor check (successor_code <> code);
alter table unit add constraint unit_succeeded_once_closed check (successor_code is null or valid_to is not null);
create index unit_successor on unit (successor_code) where successor_code is not null;
comment on column unit.successor_code is 'The unit whose officers act for it once its last day is over. What it holds then stays with it, and so do its clocks.';

create trigger category_days_edited after insert or update or delete or truncate on category_days
  execute function bump_reference_version();

-- At the end of every transaction: neither is a day without, nor does a walk up the tree or along successors come back.
create function require_days() returns trigger language plpgsql as $$
begin
  if exists (select from category c where not exists (
      select from category_days d where d.category_code = c.code and not d.withdrawn)) then
    raise exception 'a category has no number of working days' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
create constraint trigger category_has_days after insert or update or delete on category deferrable initially deferred
  for each row execute function require_days();
create constraint trigger category_days_left after update or delete on category_days deferrable initially deferred
  for each row execute function require_days();

create function require_clocks() returns trigger language plpgsql as $$
begin
  if (select count(distinct step) from step_clock where category_code is null and not withdrawn) < 3 then
    raise exception 'a step has no clock' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
create constraint trigger step_clock_left after update or delete on step_clock deferrable initially deferred
  for each row execute function require_clocks();

create function refuse_unit_circle() returns trigger language plpgsql as $$
begin
  if exists (
    with recursive up (code) as (
      select parent_code from unit where code = new.code
      union select u.parent_code from unit u join up on u.code = up.code)
    select from up where code = new.code
  ) or exists (
    with recursive after (code) as (
      select successor_code from unit where code = new.code
      union select u.successor_code from unit u join after on u.code = after.code)
    select from after where code = new.code
  ) then
    raise exception 'units in a circle' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
create constraint trigger unit_no_circle after update of parent_code, successor_code on unit deferrable initially deferred
  for each row execute function refuse_unit_circle();

-- A data-only restore fires triggers with an empty search path, so each brings its own.
do $$ begin
  execute format('alter function require_days() set search_path = %I, pg_temp', current_schema);
  execute format('alter function require_clocks() set search_path = %I, pg_temp', current_schema);
  execute format('alter function refuse_unit_circle() set search_path = %I, pg_temp', current_schema);
end $$;
