-- What the role that serves may do, if another one owns the tables. Called after every migration (afterMigrate.sql).
create function grant_service(service text) returns void language plpgsql as $$
declare
  appended text;
  erased text;
  ended text;
  given text;
begin
  if service = current_user or not exists (select from pg_roles where rolname = service) then
    return;
  end if;
  -- Instances that start together do it one after the other: two at once fail with "tuple concurrently updated".
  perform pg_advisory_xact_lock(hashtext('grant_service'));
  execute format('grant usage on schema %I to %I', current_schema, service);
  execute format('grant select, insert, update, delete on all tables in schema %I to %I', current_schema, service);
  execute format('grant usage on all sequences in schema %I to %I', current_schema, service);
  foreach appended in array array['history_entry', 'disclosure', 'audit_key', 'audit_root', 'audit_root_head',
    'photo_grant', 'photo_grant_end', 'workflow_step', 'master_key', 'reference_change', 'flyway_schema_history',
    'question_set', 'question', 'question_option', 'answer_sheet', 'statement_objection', 'statement_decision',
    'statement_final', 'statistics_release', 'statistics_cell', 'export_log'] loop
    if to_regclass(format('%I.%I', current_schema, appended)) is not null then
      execute format('revoke update, delete, truncate on %I.%I from %I', current_schema, appended, service);
    end if;
  end loop;
  foreach erased in array array['history_text', 'photo_grantee', 'ticket_comment',
    'answer_words'] loop
    if to_regclass(format('%I.%I', current_schema, erased)) is not null then
      execute format('revoke update on %I.%I from %I', current_schema, erased, service);
    end if;
  end loop;
  -- Rows of reference data are ended, not deleted: a seed file would bring them back.
  foreach ended in array array['ticket', 'unit', 'category', 'channel', 'holiday', 'calendar_year',
    'category_days', 'step_clock'] loop
    if to_regclass(format('%I.%I', current_schema, ended)) is not null then
      execute format('revoke delete, truncate on %I.%I from %I', current_schema, ended, service);
    end if;
  end loop;
  -- The map of the city comes with migrations alone.
  foreach given in array array['area', 'area_neighbour'] loop
    execute format('revoke insert, update, delete, truncate on %I.%I from %I', current_schema, given, service);
  end loop;
end $$;
comment on function grant_service is 'Gives a role the rights to serve: all on data, on what is append-only to read and to append.';
