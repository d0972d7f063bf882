-- The table of legal steps (docs/domain.md, The journey of a report), as id.sigap.workflow.Workflow has it; a test compares.
create table workflow_step (
  from_status text not null,
  action      text not null,
  to_status   text not null,
  primary key (from_status, action, to_status)
);
comment on table workflow_step is 'Every legal change of status or holder. The trigger below refuses all others.';

insert into workflow_step (from_status, action, to_status) values
  ('WAITING', 'RECEIVE', 'COORDINATION'),
  ('COORDINATION', 'MOVE', 'COORDINATION'),
  ('COORDINATION', 'CORRECT_AREA', 'COORDINATION'),
  ('COORDINATION', 'ACCEPT', 'PROCESS'),
  ('COORDINATION', 'DISPOSE', 'DISPOSITION'),
  ('WAITING', 'REJECT', 'REJECTED'),
  ('COORDINATION', 'REJECT', 'REJECTED'),
  ('WAITING', 'WITHDRAW', 'REJECTED'),
  ('COORDINATION', 'WITHDRAW', 'REJECTED'),
  ('DISPOSITION', 'DELEGATE', 'DISPOSITION'),
  ('DISPOSITION', 'RETURN', 'COORDINATION'),
  ('DISPOSITION', 'ACCEPT', 'PROCESS'),
  ('PROCESS', 'APPROVE_TRANSFER', 'DISPOSITION'),
  ('FOLLOW_UP', 'APPROVE_TRANSFER', 'DISPOSITION'),
  ('FOLLOW_UP_REJECTED', 'APPROVE_TRANSFER', 'DISPOSITION'),
  ('PROCESS', 'RECORD_FOLLOW_UP', 'FOLLOW_UP'),
  ('FOLLOW_UP', 'RECORD_FOLLOW_UP', 'FOLLOW_UP'),
  ('FOLLOW_UP_REJECTED', 'RECORD_FOLLOW_UP', 'FOLLOW_UP'),
  ('PROCESS', 'FINISH_FOLLOW_UP', 'VALIDATION'),
  ('FOLLOW_UP', 'FINISH_FOLLOW_UP', 'VALIDATION'),
  ('FOLLOW_UP_REJECTED', 'FINISH_FOLLOW_UP', 'VALIDATION'),
  ('DISPOSITION', 'REJECT', 'REJECTED'),
  ('PROCESS', 'REJECT', 'REJECTED'),
  ('FOLLOW_UP', 'REJECT', 'REJECTED'),
  ('VALIDATION', 'ORDER_VERIFICATION', 'VERIFICATION'),
  ('VALIDATION', 'APPROVE', 'DONE'),
  ('VALIDATION', 'REFUSE_FOLLOW_UP', 'FOLLOW_UP_REJECTED'),
  ('VERIFICATION', 'APPROVE', 'DONE'),
  ('VERIFICATION', 'REFUSE_FOLLOW_UP', 'FOLLOW_UP_REJECTED'),
  ('REJECTED', 'COMPLETE', 'WAITING'),
  ('DONE', 'REOPEN', 'VALIDATION');

-- The schema is named because a data-only restore fires triggers with an empty search path.
create function refuse_illegal_step() returns trigger language plpgsql as $$
declare
  legal boolean;
begin
  execute format('select exists (select from %I.workflow_step where from_status = $1 and action = $2 and to_status = $3)',
    tg_table_schema) into legal using old.status, new.latest_action, new.status;
  if not legal then
    raise exception 'no legal step';
  end if;
  return new;
end $$;

create trigger legal_steps_only before update on ticket for each row
  when (old.status is distinct from new.status or old.holder_code is distinct from new.holder_code)
  execute function refuse_illegal_step();
create trigger append_only before update or delete or truncate on workflow_step for each statement execute function refuse_change();
