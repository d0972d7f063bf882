-- What runs by the clock, once over all instances: one row for each job (docs/adr/0046-once-over-all-instances.md).
create table job (
  name          text        primary key,
  holder        uuid,
  claimed_until timestamptz,
  started_at    timestamptz,
  finished_at   timestamptz,
  succeeded_at  timestamptz,
  outcome       text        check (outcome in ('DONE', 'FAILED')),
  runs          bigint      not null default 0,
  failures      bigint      not null default 0,
  constraint job_claim check ((holder is null) = (claimed_until is null))
);
comment on table job is 'Who is at each job, and how its latest run ended. Each transaction of a run locks its row and sees that the claim is still its own. All times are of the database''s clock.';
comment on column job.holder is 'Drawn anew with each claim; null while nobody is at it.';
comment on column job.claimed_until is 'When another instance may take over, unless the holder is in a transaction; each of those moves it on.';
comment on column job.started_at is 'Of the latest run, which may not have ended. Later than finished_at while nobody holds it: whoever ran it has died.';
comment on column job.failures is 'How many runs said that they failed; of a run that was killed nothing is said.';
insert into job (name) values ('DAILY_ROOT'), ('DUE_DAYS'), ('EVIDENCE'), ('ERASURES'), ('PARTINGS'), ('UNUSED_PHOTOS');
