-- Which batch of embeddings is searched for a pair of versions; how far it is stands with the batch.
-- 'checkpoint' are the weights it was made by: what is asked must be embedded by the same.
create table image_index (
  id               uuid        primary key,
  team             text        not null,
  dataset_version  uuid        not null,
  manifest         text        not null,
  samples          bigint      not null,
  model_version    uuid        not null,
  checkpoint       jsonb       not null,
  batch            uuid        not null references batch_prediction,
  created_at       timestamptz not null,
  created_by       text        not null,
  unique (dataset_version, model_version)
);
create index image_index_team on image_index (team, id);
