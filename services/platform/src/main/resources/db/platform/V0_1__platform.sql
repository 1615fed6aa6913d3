-- Events written in the transaction they tell of; the relay sends them in the order of seq.
create table outbox (
  seq         bigint generated always as identity primary key,
  id          uuid not null unique,
  type        text not null,
  team        text not null,
  aggregate   uuid not null,
  data        text not null,
  traceparent text,
  created_at  timestamptz not null default now(),
  sent_at     timestamptz
);
create index outbox_unsent on outbox (seq) where sent_at is null;
create index outbox_sent on outbox (sent_at) where sent_at is not null;

-- Events handled, so that one that arrives again takes no effect.
create table processed_event (
  id           uuid primary key,
  handled_at   timestamptz not null default now()
);
create index processed_event_age on processed_event (handled_at);

-- Answers kept for the Idempotency-Key of a POST; status is null while the request runs.
create table idempotency_key (
  subject     text not null,
  route       text not null,
  key         text not null,
  body_digest text not null,
  created_at  timestamptz not null default now(),
  status      int,
  headers     jsonb,
  body        bytea,
  primary key (subject, route, key)
);
create index idempotency_key_age on idempotency_key (created_at);
