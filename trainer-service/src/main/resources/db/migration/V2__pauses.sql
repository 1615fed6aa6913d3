alter table training_job drop constraint training_job_state_check;
alter table training_job add constraint training_job_state_check
  check (state in ('QUEUED', 'RUNNING', 'PAUSED', 'FINISHED', 'FAILED', 'CANCELLED'));

-- what was asked of a running job and its worker has not done yet
alter table training_job add column wish text check (wish in ('PAUSE', 'CANCEL'));
update training_job set wish = 'CANCEL' where cancel_requested and state = 'RUNNING';
alter table training_job drop column cancel_requested;
