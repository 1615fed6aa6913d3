-- Every row has a team. Ids are UUIDv7, so "newest first" is "id descending".

create table model (
  id            uuid        primary key,
  team          text        not null,
  name          text        not null,
  description   text        not null,
  created_at    timestamptz not null,
  created_by    text        not null,
  -- The number of the newest version ever made; numbers are never given twice.
  versions_made integer     not null default 0,
  etag          bigint      not null,
  constraint model_name_once_per_team unique (team, name)
);
create index model_by_team on model (team, id desc);

create table model_version (
  id         uuid        primary key,
  model      uuid        not null references model (id),
  team       text        not null,
  number     integer     not null check (number > 0),
  digest     text        not null,
  files      jsonb       not null,
  job        uuid        not null,
  step       bigint      not null,
  final      boolean     not null,
  provenance jsonb       not null,
  created_at timestamptz not null,
  constraint version_number_once_per_model unique (model, number),
  constraint one_version_per_checkpoint unique (model, job, step)
);
create index version_by_model on model_version (model, id desc);

create table version_score (
  version        uuid             not null references model_version (id) on delete cascade,
  team           text             not null,
  benchmark      uuid             not null,
  benchmark_name text             not null,
  evaluation     uuid             not null,
  metric         text             not null,
  value          double precision not null,
  low            double precision not null,
  high           double precision not null,
  samples        bigint           not null,
  primary key (version, benchmark, metric)
);

create table alias (
  model    uuid        not null references model (id),
  name     text        not null,
  team     text        not null,
  version  uuid        references model_version (id),
  policy   jsonb       not null,
  moved_at timestamptz,
  moved_by text,
  reason   text,
  etag     bigint      not null,
  primary key (model, name)
);

create table alias_move (
  id      uuid        primary key,
  model   uuid        not null,
  team    text        not null,
  alias   text        not null,
  version uuid        not null,
  former  uuid,
  actor   text        not null,
  reason  text        not null,
  at      timestamptz not null
);
create index move_by_version on alias_move (version, id desc);
