-- Every row has a team. Ids are UUIDv7, so "newest first" is "id descending", and each list has an
-- index that ends in the id its cursor compares with.

create table benchmark (
  id              uuid        primary key,
  team            text        not null,
  name            text        not null,
  model           text        not null,
  task            uuid        not null,
  revision        integer     not null,
  -- The task at that revision, which never changes.
  definition      jsonb       not null,
  dataset_version uuid        not null,
  split           text        not null,
  -- Which label answers a classification task; other kinds have none.
  label_space     text,
  every_version   boolean     not null,
  created_at      timestamptz not null,
  created_by      text        not null,
  etag            bigint      not null,
  constraint benchmark_name_once_per_team unique (team, name)
);
create index benchmark_by_team on benchmark (team, id desc);
create index benchmark_by_model on benchmark (team, model);

-- What model-registry told of its versions.
create table model_version (
  id         uuid        primary key,
  team       text        not null,
  model      text        not null,
  number     integer     not null,
  step       bigint      not null,
  final      boolean     not null,
  created_at timestamptz not null
);
create index model_version_by_model on model_version (team, model, id desc);

create table evaluation (
  id             uuid        primary key,
  team           text        not null,
  benchmark      uuid        not null references benchmark (id),
  model_version  uuid        not null,
  state          text        not null
    check (state in ('QUEUED', 'PREDICTING', 'SCORING', 'FINISHED', 'FAILED')),
  batch          uuid,
  done           bigint      not null,
  total          bigint      not null,
  scores         jsonb       not null,
  report         jsonb,
  chance         double precision,
  predictions    text,
  failure        text,
  created_at     timestamptz not null,
  finished_at    timestamptz,
  -- When a worker may next take a run that has not ended: the one that holds it pushes this ahead.
  due_at         timestamptz not null,
  -- How often it was taken; who moves it on must be the one who took it last.
  claims         integer     not null,
  -- Since when something it needs cannot be reached, and how often that was found.
  waiting_since  timestamptz,
  waits          integer     not null,
  constraint ended_runs_say_when
    check ((state in ('FINISHED', 'FAILED')) = (finished_at is not null)),
  constraint failed_runs_say_why check ((state = 'FAILED') = (failure is not null))
);
create index evaluation_by_team on evaluation (team, id desc);
create index evaluation_by_benchmark on evaluation (benchmark, id desc);
create index evaluation_by_version on evaluation (model_version, id desc);
create index evaluation_due on evaluation (due_at) where state not in ('FINISHED', 'FAILED');
-- One run of a version at a time; a finished one may be repeated.
create unique index evaluation_once_at_a_time on evaluation (benchmark, model_version)
  where state not in ('FINISHED', 'FAILED');
