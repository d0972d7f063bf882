-- A version must not move for steps that its reader may not see: those who know a report only while it is public do not see
-- what was done while it was private.

alter table ticket add column open_steps int not null default 0 check (open_steps >= 0);
comment on column ticket.open_steps is 'How many entries that move the version were written while the report was public.';
comment on column ticket.status_position is 'How many entries that everybody with the report in hand may see have moved its version.';
