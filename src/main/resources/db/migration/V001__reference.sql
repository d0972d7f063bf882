-- Reference data: what an admin edits and every other package refers to by code.
-- Rows are seeded by V002 to V008; docs/reference-data.md says where they come from and how edits survive later seeds.

create table area (
  code text primary key,
  level text not null,
  name text not null,
  parent_code text references area,
  latitude double precision,
  longitude double precision,
  south double precision,
  north double precision,
  west double precision,
  east double precision,
  edited boolean not null default false,
  constraint area_code_form check (code ~ '^[0-9]{2}([.][0-9]{2,4}){0,3}$'),
  constraint area_level check (level in ('PROVINCE', 'REGENCY', 'CITY', 'SUBDISTRICT', 'URBAN_VILLAGE')),
  constraint area_root check ((parent_code is null) = (level = 'PROVINCE')),
  constraint area_point_range check (latitude between -90 and 90 and longitude between -180 and 180),
  constraint area_point_whole check ((latitude is null) = (longitude is null)),
  constraint area_point_level check (latitude is null or level = 'URBAN_VILLAGE'),
  constraint area_box_whole check (num_nulls(south, north, west, east) in (0, 4)),
  constraint area_box_around_label check (south is null or (latitude is not null and latitude between south and north
    and longitude between west and east))
);
create index area_parent on area (parent_code);

comment on table area is 'The city''s administrative tree, from the province down to the urban village.';
comment on column area.code is 'Code of the Ministry of Home Affairs (Kemendagri), as 31.71.01.1001.';
comment on column area.level is 'PROVINCE, REGENCY (kabupaten), CITY (kota), SUBDISTRICT (kecamatan) or URBAN_VILLAGE (kelurahan).';
comment on column area.latitude is 'WGS 84 label point inside the urban village; null at every other level.';
comment on column area.longitude is 'WGS 84 label point inside the urban village; null at every other level.';
comment on column area.south is 'With north, west and east the box around the urban village, WGS 84: a point in it or near it may be in the urban village. All four null: not known.';
comment on column area.edited is 'True once an admin added or changed the row, so that later seed files leave it alone.';

create table unit (
  code text primary key,
  name text not null,
  parent_code text references unit,
  kind text not null,
  area_code text references area,
  note text,
  source text not null,
  valid_from date not null,
  valid_to date,
  bureau boolean not null default false,
  attended boolean not null default true,
  edited boolean not null default false,
  constraint unit_code_form check (code ~ '^[A-Z0-9]+([.-][A-Z0-9]+)*$'),
  constraint unit_kind check (kind in ('PEMPROV', 'SEKRETARIAT', 'BIRO', 'INSPEKTORAT', 'DINAS', 'SUKU_DINAS', 'BADAN', 'SATPOL',
    'SATPOL_KOTA', 'UPTD', 'BUMD', 'KOTA', 'KABUPATEN', 'KECAMATAN', 'KELURAHAN', 'EXTERNAL')),
  constraint unit_not_its_own_parent check (parent_code <> code),
  constraint unit_bureau_open check (not bureau or valid_to is null),
  constraint unit_validity check (valid_to >= valid_from)
);
create index unit_parent on unit (parent_code);
create index unit_area on unit (area_code);
create unique index unit_one_kelurahan_office on unit (area_code) where kind = 'KELURAHAN' and valid_to is null;
create unique index unit_one_bureau on unit (bureau) where bureau;

comment on table unit is 'An agency or office that can hold a report; parent_code is the tree it delegates down and escalates up.';
comment on column unit.kind is 'Indonesian term for the sort of office: PEMPROV provincial government, BIRO bureau, DINAS and BADAN agency, SUKU_DINAS sub-department in a city, SATPOL and SATPOL_KOTA public order police, UPTD technical unit, BUMD city-owned company, KOTA and KABUPATEN mayor''s or regent''s office, KECAMATAN and KELURAHAN their office, EXTERNAL a body outside the city government.';
comment on column unit.area_code is 'The area the unit serves, null if it serves none in particular.';
comment on column unit.note is 'What was said beside the name, such as an earlier name.';
comment on column unit.source is 'Where the row comes from; "fill-in" marks a row that no source names.';
comment on column unit.valid_from is 'First day on which the unit may receive reports.';
comment on column unit.valid_to is 'Last day on which the unit may receive reports, null while it is open.';
comment on column unit.bureau is 'This unit is the Governance Bureau: holds what has no urban village. One is, at the end of every transaction.';
comment on column unit.attended is 'False while the unit has no officer who could act: the Bureau''s ticket administrators may then act for it, as they may for a closed one.';
comment on column unit.edited is 'True once an admin added or changed the row, so that later seed files leave it alone.';

create table category (
  code text primary key,
  name_id text not null,
  name_en text not null,
  unit_code text not null references unit,
  working_days int not null default 7,
  group_code text not null,
  internal boolean not null default false,
  source text not null,
  valid_from date not null,
  valid_to date,
  edited boolean not null default false,
  constraint category_code_form check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint category_group_form check (group_code ~ '^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$'),
  constraint category_working_days check (working_days between 1 and 365),
  constraint category_validity check (valid_to >= valid_from)
);
create index category_unit on category (unit_code);

comment on table category is 'What a report is about, and the agency admitted for it.';
comment on column category.unit_code is 'The agency admitted for the category; disposing to a unit outside its tree needs a reason.';
comment on column category.working_days is 'Working days from submission to the overall deadline.';
comment on column category.internal is 'An office''s own matter: not offered to whoever reports something. The Bureau may correct a report to it.';
comment on column category.source is 'Where the name and the routing come from; "fill-in" marks what no source says.';
comment on column category.valid_from is 'First day on which the category may be chosen.';
comment on column category.valid_to is 'Last day on which the category may be chosen, null while it is open.';
comment on column category.edited is 'True once an admin added or changed the row, so that later seed files leave it alone.';

create table channel (
  code text primary key,
  name_id text not null,
  name_en text not null,
  group_code text not null,
  geo_tagged boolean not null,
  first_receiver text not null,
  intake text not null,
  carries_choice boolean not null default false,
  source text not null,
  valid_from date not null,
  valid_to date,
  edited boolean not null default false,
  constraint channel_code_form check (code ~ '^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$'),
  constraint channel_group check (group_code in ('APP', 'SOCIAL', 'EMAIL', 'MESSAGE', 'WEB', 'COUNTER', 'PARTNER', 'MEDIA')),
  constraint channel_first_receiver check (first_receiver in ('URBAN_VILLAGE', 'BUREAU')),
  constraint channel_intake check (intake in ('CITIZEN', 'WEB', 'CLIENT', 'DESK')),
  constraint channel_geo_tagged_goes_to_urban_village check (not geo_tagged or first_receiver = 'URBAN_VILLAGE'),
  constraint channel_validity check (valid_to >= valid_from)
);

comment on table channel is 'A way in which reports reach the city.';
comment on column channel.geo_tagged is 'True if each report of the channel carries the point it is about.';
comment on column channel.first_receiver is 'Who first holds a report that has a place: URBAN_VILLAGE its kelurahan, BUREAU the Governance Bureau; one without a place always goes to the Bureau.';
comment on column channel.intake is 'Who may submit through it: CITIZEN signed-in app users, WEB anyone by the web form, CLIENT the channel''s machine client, DESK a desk officer who keys it in.';
comment on column channel.carries_choice is 'True if the channel''s messages say whether the reporter wants the report public, so that its machine client or clerk may publish it; false as long as nobody has seen that they do.';
comment on column channel.source is 'Where the row comes from, and which of its values are placeholders.';
comment on column channel.valid_from is 'First day on which the channel takes reports.';
comment on column channel.valid_to is 'Last day on which the channel takes reports, null while it is open.';
comment on column channel.edited is 'True once an admin added or changed the row, so that later seed files leave it alone.';

create table holiday (
  day date not null,
  name_id text not null,
  kind text not null,
  basis text not null,
  status text not null,
  note text,
  edited boolean not null default false,
  primary key (day, name_id),
  constraint holiday_kind check (kind in ('NATIONAL', 'COLLECTIVE')),
  constraint holiday_status check (status in ('CONFIRMED', 'LUNAR', 'SINGLE_SOURCE', 'WITHDRAWN'))
);

comment on table holiday is 'Days that are not worked although they may fall on Monday to Friday; a day may have two names.';
comment on column holiday.kind is 'NATIONAL holiday or COLLECTIVE leave (cuti bersama).';
comment on column holiday.basis is 'The decree that orders the day.';
comment on column holiday.status is 'CONFIRMED by two sources or more; LUNAR decreed, but the sighting of the moon may move it; SINGLE_SOURCE; WITHDRAWN taken off again, kept so that no later seed file brings it back: not a day off.';
comment on column holiday.edited is 'True once an admin added or changed the row, so that later seed files leave it alone.';

create table calendar_year (
  year int primary key,
  decreed boolean not null,
  note text,
  edited boolean not null default false,
  constraint calendar_year_range check (year between 2000 and 2200)
);

comment on table calendar_year is 'Years whose table of days off is known; a year without a row is not decreed.';
comment on column calendar_year.decreed is 'True once the year''s decree is in holiday; until then only Monday to Friday is known and deadlines in it are provisional.';
comment on column calendar_year.edited is 'True once an admin added or changed the year''s table, so that later seed files leave it alone.';

create table step_clock (
  step text not null,
  category_code text references category,
  scope text generated always as (coalesce(category_code, '*')) stored,
  working_days int not null,
  relative_to_category boolean not null default false,
  valid_from date not null,
  edited boolean not null default false,
  primary key (step, scope, valid_from),
  constraint step_clock_step check (step in ('COORDINATION', 'HANDLING', 'VALIDATION')),
  constraint step_clock_working_days check (working_days between case when relative_to_category then -364 else 1 end and 365)
);
create index step_clock_category on step_clock (category_code);

comment on table step_clock is 'Working days that the holder of a step has, counted from hand-over; the newest row in force wins, and one for the category wins over the general one.';
comment on column step_clock.category_code is 'The category the row is for, null for all.';
comment on column step_clock.scope is 'The category''s code, or * for all: the part of the key that may not be null.';
comment on column step_clock.working_days is 'Working days of the step, or what is added to the category''s days (as -2) if relative_to_category; at least 1 in effect.';
comment on column step_clock.valid_from is 'First day of hand-over that the row applies to.';
comment on column step_clock.edited is 'True once an admin added or changed the row, so that later seed files leave it alone.';

create table reference_version (
  only_row boolean primary key default true,
  version bigint not null,
  constraint reference_version_only_row check (only_row)
);
insert into reference_version (version) values (0);

comment on table reference_version is 'One row whose version moves with every statement that edits reference data, so that running instances notice an edit by one cheap read.';

-- The schema is named because a data-only restore fires triggers with an empty search path.
create function bump_reference_version() returns trigger language plpgsql as $$
begin
  execute format('update %I.reference_version set version = version + 1', tg_table_schema);
  return null;
end
$$;

create function require_bureau() returns trigger language plpgsql as $$
declare
  there boolean;
begin
  execute format('select exists (select from %I.unit where bureau)', tg_table_schema) into there;
  if not there then
    raise exception 'no unit is the Bureau';
  end if;
  return null;
end
$$;
create constraint trigger unit_has_bureau after insert or update or delete on unit deferrable initially deferred
  for each row execute function require_bureau();

create trigger area_edited after insert or update or delete or truncate on area execute function bump_reference_version();
create trigger unit_edited after insert or update or delete or truncate on unit execute function bump_reference_version();
create trigger category_edited after insert or update or delete or truncate on category execute function bump_reference_version();
create trigger channel_edited after insert or update or delete or truncate on channel execute function bump_reference_version();
create trigger holiday_edited after insert or update or delete or truncate on holiday execute function bump_reference_version();
create trigger calendar_year_edited after insert or update or delete or truncate on calendar_year execute function bump_reference_version();
create trigger step_clock_edited after insert or update or delete or truncate on step_clock execute function bump_reference_version();
