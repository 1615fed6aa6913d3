-- What the registry's alias points at; memory follows. 'announced' is the version whose taking over
-- was told of by an event.
create table serving_slot (
  team       text        not null,
  model      text        not null,
  wanted     jsonb       not null,
  moved_at   timestamptz not null,
  announced  uuid,
  primary key (team, model)
);

-- Tasks as dataset-service told of them; revisions never change.
create table known_task (
  task     uuid    primary key,
  team     text    not null,
  retired  boolean not null default false
);
create index known_task_team on known_task (team) where not retired;

create table task_revision (
  task        uuid  not null references known_task,
  revision    int   not null,
  definition  jsonb not null,
  primary key (task, revision)
);

-- Whether a task answers, and by which version.
create table task_activation (
  task      uuid        primary key references known_task,
  revision  int         not null,
  version   uuid        not null,
  state     text        not null check (state in ('ACTIVE', 'DEGRADED')),
  reason    text,
  since     timestamptz not null
);

-- Predictions of whole splits. Whoever runs one keeps 'claimed_until' in the future; when it passes,
-- another takes over from the start.
create table batch_prediction (
  id             uuid        primary key,
  team           text        not null,
  request        jsonb       not null,
  state          text        not null check (state in ('QUEUED', 'RUNNING', 'FINISHED', 'FAILED')),
  done           bigint      not null default 0,
  total          bigint      not null default 0,
  key            text,
  failure        text,
  claimed_until  timestamptz,
  created_at     timestamptz not null default now()
);
create index batch_prediction_open on batch_prediction (id) where state in ('QUEUED', 'RUNNING');
