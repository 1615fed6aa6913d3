create table slice (
  id         uuid        primary key,
  team       text        not null,
  name       text        not null,
  conditions jsonb       not null,
  created_at timestamptz not null,
  created_by text        not null,
  constraint slice_name_once_per_team unique (team, name)
);
create index slice_by_team on slice (team, id desc);

-- Digest of the manifest that tells what is known of the samples; absent for benchmarks made before
-- it was kept.
alter table benchmark add column manifest text;
