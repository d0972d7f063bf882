-- What the city says before anything is reported, and what its staff answer with (ADR 0075).

create table emergency_notice (
  category_code text primary key references category,
  text_id text not null,
  text_en text not null,
  phone text not null,
  constraint emergency_notice_phone check (phone ~ '^[+]?[0-9]{3,15}$')
);
comment on table emergency_notice is 'Categories that nobody reports by themselves: whom to call instead. A row that is gone opens its category again.';
comment on column emergency_notice.phone is 'As people dial it: 112, or a number with its country''s code.';

create table day_notice (
  code text primary key,
  text_id text not null,
  text_en text not null,
  severity text not null,
  valid_from date not null,
  valid_to date not null,
  constraint day_notice_code_form check (code ~ '^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$'),
  constraint day_notice_severity check (severity in ('DANGER', 'WARNING', 'INFO')),
  constraint day_notice_validity check (valid_to >= valid_from)
);
comment on table day_notice is 'Messages of the day, such as a flood or a strike: shown to everybody from the first to the last day, in Asia/Jakarta.';

create table day_notice_category (
  notice_code text not null references day_notice on delete cascade,
  category_code text not null references category,
  primary key (notice_code, category_code)
);
create index day_notice_category_code on day_notice_category (category_code);
comment on table day_notice_category is 'The categories that a message is about; none: whatever is reported.';

create table day_notice_area (
  notice_code text not null references day_notice on delete cascade,
  area_code text not null references area,
  primary key (notice_code, area_code)
);
create index day_notice_area_code on day_notice_area (area_code);
comment on table day_notice_area is 'The areas in which a message holds, with all that lies in them; none: the whole city.';

create table standard_answer (
  code text primary key,
  action text not null,
  category_code text references category,
  text_id text not null,
  text_en text not null,
  constraint standard_answer_code_form check (code ~ '^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$')
);
create index standard_answer_category on standard_answer (category_code);
comment on table standard_answer is 'What staff can say with a step, as its reason or note: fixed words about nobody, with at most {category}, {unit} and {area} left open.';
comment on column standard_answer.action is 'The step that it goes with.';
comment on column standard_answer.category_code is 'Of which reports; null for all.';

create trigger emergency_notice_edited after insert or update or delete or truncate on emergency_notice execute function bump_reference_version();
create trigger day_notice_edited after insert or update or delete or truncate on day_notice execute function bump_reference_version();
create trigger day_notice_category_edited after insert or update or delete or truncate on day_notice_category execute function bump_reference_version();
create trigger day_notice_area_edited after insert or update or delete or truncate on day_notice_area execute function bump_reference_version();
create trigger standard_answer_edited after insert or update or delete or truncate on standard_answer execute function bump_reference_version();
