-- Weights of prompts, each for one revision of a task and one model version. The batch of the same id
-- tells what was asked for and how far it is; 'learnt' is there when it has finished.
create table prompt_weighting (
  id             uuid        primary key references batch_prediction,
  task           uuid        not null,
  revision       int         not null,
  model_version  uuid        not null,
  prompts        jsonb       not null,
  learnt         jsonb,
  active         boolean     not null default false,
  etag           bigint      not null default 1,
  created_at     timestamptz not null,
  created_by     text        not null
);
create index prompt_weighting_task on prompt_weighting (task, id);
create unique index prompt_weighting_active on prompt_weighting (task, revision, model_version)
  where active;

-- By whose weights the candidates were encoded; none where each prompt counts alike.
alter table task_activation add column prompt_weighting uuid;
