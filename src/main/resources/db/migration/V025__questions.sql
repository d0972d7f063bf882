-- What categories ask besides the description, in versions, and what reports have answered (ADR 0075).

create table question_set (
  category_code text not null references category,
  version int not null check (version > 0),
  asked_from date not null,
  primary key (category_code, version)
);
comment on table question_set is 'A version of what a category asks; the last one is asked. Append-only: reports that answered it are read by it.';
comment on column question_set.asked_from is 'The day in Asia/Jakarta on which it was made: from then on the version before it is accepted for some days.';

create table question (
  category_code text not null,
  version int not null,
  place int not null check (place >= 0),
  code text not null,
  text_id text not null,
  text_en text not null,
  kind text not null,
  required boolean not null,
  least int,
  most int,
  primary key (category_code, version, code),
  unique (category_code, version, place),
  foreign key (category_code, version) references question_set,
  constraint question_code_form check (code ~ '^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$'),
  constraint question_kind check (kind in ('YES_NO', 'CHOICE', 'NUMBER', 'TEXT')),
  constraint question_least check ((least is not null) = (kind = 'NUMBER')),
  constraint question_most check ((most is not null) = (kind in ('NUMBER', 'TEXT'))),
  constraint question_number check (kind <> 'NUMBER' or (least >= -1000000 and most <= 1000000 and least < most)),
  constraint question_text check (kind <> 'TEXT' or most between 1 and 500)
);
comment on table question is 'A question of one version.';
comment on column question.least is 'The smallest number that answers it.';
comment on column question.most is 'The largest number that answers it, or how many characters of text.';

create table question_option (
  category_code text not null,
  version int not null,
  question_code text not null,
  place int not null check (place >= 0),
  code text not null,
  label_id text not null,
  label_en text not null,
  primary key (category_code, version, question_code, code),
  unique (category_code, version, question_code, place),
  foreign key (category_code, version, question_code) references question,
  constraint question_option_code_form check (code ~ '^[A-Z0-9]+(_[A-Z0-9]+)*$')
);
comment on table question_option is 'What can be chosen for a question of the kind CHOICE.';

create trigger append_only before update or delete or truncate on question_set for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on question for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on question_option for each statement execute function refuse_change();
create trigger question_set_edited after insert on question_set execute function bump_reference_version();
create trigger question_edited after insert on question execute function bump_reference_version();
create trigger question_option_edited after insert on question_option execute function bump_reference_version();

create table answer_sheet (
  ticket_id uuid primary key,
  position int not null,
  category_code text not null,
  question_version int not null,
  chosen text not null,
  words_hash bytea,
  foreign key (ticket_id, position) references history_entry,
  foreign key (category_code, question_version) references question_set
);
comment on table answer_sheet is 'What a report answered to its category''s questions when it was submitted. Its entry keeps the hash. Append-only.';
comment on column answer_sheet.category_code is 'The category it was submitted in, whatever it was corrected to since.';
comment on column answer_sheet.chosen is 'The answers that are no words, as a JSON object: about the case, and kept with it.';
comment on column answer_sheet.words_hash is 'SHA-256 of salt and words in answer_words: they can be erased, the sheet stays whole. Null if there were none.';

create table answer_words (
  ticket_id uuid primary key references answer_sheet,
  salt bytea not null check (length(salt) = 16),
  body text not null
);
-- No samples for the planner: what is erased would live on in pg_statistic.
alter table answer_words alter column salt set statistics 0, alter column body set statistics 0;
comment on table answer_words is 'The answers in the reporter''s own words, as a JSON object: personal, and therefore erasable. They can be deleted, not changed.';

create trigger append_only before update or delete or truncate on answer_sheet for each statement execute function refuse_change();
create trigger erase_only before update on answer_words for each statement execute function refuse_change();
