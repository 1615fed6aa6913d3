create table webhook (
  id               uuid        primary key,
  team             text        not null,
  url              text        not null,
  description      text        not null,
  event_types      text[]      not null,
  secret           text        not null,
  state            text        not null check (state in ('ACTIVE', 'DISABLED')),
  disabled_because text,
  -- Since when every attempt has failed, and how many have since the last success.
  failing_since    timestamptz,
  failures         integer     not null,
  -- When a worker may next send its oldest delivery: who holds it pushes this ahead.
  due_at           timestamptz not null,
  claims           integer     not null,
  created_at       timestamptz not null,
  created_by       text        not null,
  etag             bigint      not null,
  constraint webhook_url_once_per_team unique (team, url),
  constraint disabled_webhooks_say_why
    check ((state = 'DISABLED') = (disabled_because is not null))
);
create index webhook_by_team on webhook (team, id desc);

create table webhook_delivery (
  id           uuid        primary key,
  -- The order in which a webhook's events came.
  seq          bigint      generated always as identity,
  webhook      uuid        not null references webhook (id) on delete cascade,
  event        uuid        not null,
  event_type   text        not null,
  body         text        not null,
  state        text        not null check (state in ('PENDING', 'DELIVERED', 'FAILED')),
  attempts     integer     not null,
  -- How many of them belong to the present try: sending again by hand begins a new one.
  tries        integer     not null,
  status       integer,
  failure      text,
  created_at   timestamptz not null,
  attempted_at timestamptz,
  -- An event that comes twice is sent once.
  constraint delivery_once_per_event unique (webhook, event)
);
create index webhook_delivery_pending on webhook_delivery (webhook, seq) where state = 'PENDING';
create index webhook_delivery_by_webhook on webhook_delivery (webhook, id desc);
create index webhook_delivery_by_age on webhook_delivery (created_at);

create table webhook_attempt (
  delivery     uuid        not null references webhook_delivery (id) on delete cascade,
  number       integer     not null,
  at           timestamptz not null,
  milliseconds bigint      not null,
  status       integer,
  failure      text,
  primary key (delivery, number)
);
