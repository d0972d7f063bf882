-- What the role that serves may do, if another one owns the tables. Called after every migration (afterMigrate.sql).
create function grant_service(service text) returns void language plpgsql as $$
declare
  appended text;
  erased text;
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
    'photo_grant', 'photo_grant_end', 'export_run', 'export_end', 'workflow_step', 'master_key', 'flyway_schema_history'] loop
    if to_regclass(format('%I.%I', current_schema, appended)) is not null then
      execute format('revoke update, delete, truncate on %I.%I from %I', current_schema, appended, service);
    end if;
  end loop;
  foreach erased in array array['history_text', 'photo_grantee', 'ticket_comment'] loop
    if to_regclass(format('%I.%I', current_schema, erased)) is not null then
      execute format('revoke update on %I.%I from %I', current_schema, erased, service);
    end if;
  end loop;
  execute format('revoke delete on %I.ticket from %I', current_schema, service);
end $$;
comment on function grant_service is 'Gives a role the rights to serve: all on data, on what is append-only to read and to append.';
