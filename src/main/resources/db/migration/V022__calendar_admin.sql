-- Days off that the city alone gives, and since when open reports are being recomputed.

alter table holiday drop constraint holiday_kind,
  add constraint holiday_kind check (kind in ('NATIONAL', 'COLLECTIVE', 'LOCAL'));
comment on column holiday.kind is 'NATIONAL holiday, COLLECTIVE leave (cuti bersama), or LOCAL: a day off in the city alone, such as that of an election.';

alter table deadline_run add column began_at timestamptz;
comment on column deadline_run.began_at is 'When the first batch for that reference data and day was done; null before the first run.';
