-- Every row has a team. Ids are UUIDv7, so "newest first" is "id descending", and each list has an
-- index that ends in the id its cursor compares with.

create table dataset (
  id          uuid        primary key,
  team        text        not null,
  name        text        not null,
  description text        not null,
  created_at  timestamptz not null,
  created_by  text        not null,
  etag        bigint      not null,
  constraint dataset_name_once_per_team unique (team, name)
);
create index dataset_by_team on dataset (team, id desc);

create table upload (
  id             uuid        primary key,
  team           text        not null,
  file_name      text        not null,
  bytes          bigint      not null check (bytes > 0),
  part_bytes     bigint      not null,
  parts          jsonb       not null,
  storage_upload text        not null,
  state          text        not null check (state in ('OPEN', 'COMPLETE')),
  created_at     timestamptz not null,
  created_by     text        not null,
  expires_at     timestamptz not null
);
create index upload_by_team on upload (team, id desc);
create index upload_by_expiry on upload (expires_at);

create table dataset_version (
  id               uuid        primary key,
  dataset          uuid        not null references dataset (id),
  team             text        not null,
  number           integer     not null check (number > 0),
  state            text        not null check (state in ('PENDING', 'READY', 'REJECTED')),
  source           jsonb       not null,
  upload           uuid,
  digest           text,
  manifest         text,
  samples          bigint      not null,
  samples_expected bigint      not null,
  splits           jsonb       not null,
  label_spaces     jsonb       not null,
  faults           jsonb       not null,
  created_at       timestamptz not null,
  created_by       text        not null,
  finished_at      timestamptz,
  -- When a worker may next take a pending version: the one that holds it pushes this ahead.
  due_at           timestamptz not null,
  -- How often it was taken; who finishes it must be the one who took it last.
  claims           integer     not null,
  -- How often ingestion failed by no fault of the source.
  failures         integer     not null,
  constraint version_number_once_per_dataset unique (dataset, number),
  constraint ready_versions_have_a_digest
    check ((state = 'READY') = (digest is not null) and (state = 'READY') = (manifest is not null))
);
create index version_by_dataset on dataset_version (dataset, id desc);
create index version_due on dataset_version (due_at) where state = 'PENDING';
create index version_by_upload on dataset_version (upload) where upload is not null;

create table task (
  id          uuid        primary key,
  team        text        not null,
  name        text        not null,
  description text        not null,
  kind        text        not null,
  revision    integer     not null check (revision > 0),
  state       text        not null check (state in ('ACTIVE', 'RETIRED')),
  created_at  timestamptz not null,
  created_by  text        not null,
  etag        bigint      not null
);
create index task_by_team on task (team, id desc);
-- A retired task gives its name back.
create unique index task_name_once_per_team on task (team, name) where state = 'ACTIVE';

create table task_revision (
  id         uuid        primary key,
  task       uuid        not null references task (id),
  team       text        not null,
  revision   integer     not null check (revision > 0),
  definition jsonb       not null,
  created_at timestamptz not null,
  created_by text        not null,
  constraint revision_once_per_task unique (task, revision)
);
create index revision_by_task on task_revision (task, id desc);
