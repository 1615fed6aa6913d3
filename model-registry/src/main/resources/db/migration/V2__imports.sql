-- Checkpoints that no training job of this platform made.
alter table model_version alter column job drop not null;
create unique index one_version_per_import on model_version (model, digest) where job is null;

-- Checkpoints on their way in. A row without bytes expires; bytes without a row are never there.
create table model_import (
  id         uuid        primary key,
  team       text        not null,
  model      text        not null,
  source     text        not null,
  -- Of each file its name, bytes and SHA-256, and what the object store calls its upload.
  files      jsonb       not null,
  created_by text        not null,
  expires_at timestamptz not null
);
create index import_by_expiry on model_import (expires_at);
