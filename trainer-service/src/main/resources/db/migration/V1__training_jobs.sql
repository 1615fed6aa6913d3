create table training_job (
  id                uuid primary key,
  team              text        not null,
  name              text        not null,
  model             text        not null,
  recipe            text        not null,
  overrides         jsonb       not null,
  -- the whole recipe with the overrides in place: what the job trains with, whatever is shipped later
  settings          jsonb       not null,
  mixture           jsonb       not null,
  -- what the worker needs of each entry of the mixture: the task revision and the manifest as they were at submission
  plan              jsonb       not null,
  device            text        not null,
  state             text        not null check (state in ('QUEUED', 'RUNNING', 'FINISHED', 'FAILED', 'CANCELLED')),
  cancel_requested  boolean     not null default false,
  -- the instance that runs the job and until when it may; renewed while its worker lives
  instance          text,
  lease_until       timestamptz,
  not_before        timestamptz,
  attempt           int         not null default 0,
  -- attempts in a row that ended without a new checkpoint
  stalled           int         not null default 0,
  step              bigint      not null default 0,
  steps             bigint      not null,
  steps_per_second  double precision,
  checkpoint_step   bigint,
  failure           text,
  created_at        timestamptz not null default now(),
  created_by        text        not null,
  started_at        timestamptz,
  finished_at       timestamptz,
  etag              bigint      not null default 1
);

create index training_job_by_team on training_job (team, id desc);
-- the queue reads only what waits or runs, however long the history grows
create index training_job_open on training_job (team, state, id) where state in ('QUEUED', 'RUNNING');

create table checkpoint (
  job        uuid        not null references training_job on delete cascade,
  step       bigint      not null,
  last       boolean     not null,
  digest     text        not null,
  files      jsonb       not null,
  provenance jsonb       not null,
  -- false once its optimizer state is deleted: it can be served, but no job resumes from it
  resumable  boolean     not null default true,
  created_at timestamptz not null default now(),
  primary key (job, step)
);

create sequence metric_position;

create table metric (
  job      uuid             not null references training_job on delete cascade,
  name     text             not null,
  step     bigint           not null,
  value    double precision not null,
  -- grows with every write, so that a reader may ask for what came since
  position bigint           not null default nextval('metric_position'),
  primary key (job, name, step)
);

create index metric_by_position on metric (job, position);
