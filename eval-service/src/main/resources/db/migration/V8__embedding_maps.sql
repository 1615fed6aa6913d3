-- Data-set versions laid out in the plane as model versions see them. A map may be deleted at any
-- time: it follows from the two versions alone.
create table embedding_map (
  id              uuid        primary key,
  team            text        not null,
  dataset_version uuid        not null,
  -- SHA-256 of the data-set version's manifest.
  manifest        text        not null,
  samples         bigint      not null,
  model_version   uuid        not null,
  model           text        not null,
  model_number    integer     not null,
  state           text        not null
    check (state in ('QUEUED', 'EMBEDDING', 'PROJECTING', 'FINISHED', 'FAILED')),
  -- How often it was asked for anew after a failure; each asks for a batch of its own.
  attempt         integer     not null,
  batch           uuid,
  -- Object key of the file of embeddings.
  embeddings      text,
  done            bigint      not null,
  total           bigint      not null,
  failure         text,
  created_at      timestamptz not null,
  created_by      text        not null,
  finished_at     timestamptz,
  -- When a worker may next take a map that has not ended: the one that holds it pushes this ahead.
  due_at          timestamptz not null,
  -- How often it was taken; who moves it on must be the one who took it last.
  claims          integer     not null,
  constraint map_once_per_version_and_model unique (dataset_version, model_version),
  constraint ended_maps_say_when
    check ((state in ('FINISHED', 'FAILED')) = (finished_at is not null)),
  constraint failed_maps_say_why check ((state = 'FAILED') = (failure is not null))
);
create index embedding_map_by_team on embedding_map (team, id desc);
create index embedding_map_due on embedding_map (due_at) where state not in ('FINISHED', 'FAILED');
