create table sample_prediction (
  job             uuid   not null references training_job on delete cascade,
  step            bigint not null,
  task            text   not null,
  sample          text   not null,
  dataset_version uuid   not null,
  expected        text,
  prediction      jsonb  not null,
  primary key (job, step, task, sample)
);
