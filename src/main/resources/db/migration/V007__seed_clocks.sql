-- Step clocks: coordination 1, handling the category's working days less 2, validation 1; together the category's days.
-- Our choice, not a rule of the city; valid_from is a placeholder.
-- Seeded 2026-11-23. A released seed file never changes: docs/reference-data.md says how to correct or extend it.

insert into step_clock (step, category_code, working_days, relative_to_category, valid_from) values
  ('COORDINATION', null, 1, false, '2016-01-01'),
  ('HANDLING', null, -2, true, '2016-01-01'),
  ('VALIDATION', null, 1, false, '2016-01-01');
