-- How accurately a model version will probably answer a task on images nobody has labelled.
create table score_forecast (
  id                uuid        primary key,
  team              text        not null,
  task              uuid        not null,
  revision          integer     not null,
  dataset_version   uuid        not null,
  split             text        not null,
  model_version     uuid        not null,
  model             text        not null,
  model_number      integer     not null,
  -- The evaluation it learns from, and what is told of it.
  source_evaluation uuid        not null references evaluation (id) on delete cascade,
  source            jsonb       not null,
  state             text        not null
    check (state in ('QUEUED', 'PREDICTING', 'FORECASTING', 'FINISHED', 'FAILED')),
  -- How often it was asked for anew after a failure; each asks for a batch of its own.
  attempt           integer     not null,
  batch             uuid,
  -- Object key of the file of predictions.
  predictions       text,
  done              bigint      not null,
  total             bigint      not null,
  figures           jsonb,
  failure           text,
  created_at        timestamptz not null,
  created_by        text        not null,
  finished_at       timestamptz,
  -- When a worker may next take a forecast that has not ended: the one that holds it pushes this ahead.
  due_at            timestamptz not null,
  -- How often it was taken; who moves it on must be the one who took it last.
  claims            integer     not null,
  constraint score_forecast_once
    unique (task, revision, dataset_version, split, model_version, source_evaluation),
  constraint ended_forecasts_say_when
    check ((state in ('FINISHED', 'FAILED')) = (finished_at is not null)),
  constraint failed_forecasts_say_why check ((state = 'FAILED') = (failure is not null)),
  constraint finished_forecasts_have_figures check ((state = 'FINISHED') = (figures is not null))
);
create index score_forecast_by_team on score_forecast (team, id desc);
create index score_forecast_by_task on score_forecast (task, id desc);
-- For evaluations that are deleted.
create index score_forecast_by_source on score_forecast (source_evaluation);
create index score_forecast_due on score_forecast (due_at)
  where state not in ('FINISHED', 'FAILED');
