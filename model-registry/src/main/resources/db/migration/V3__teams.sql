-- Accounts of pipelines; what they may do is in the identity provider, and so are their secrets.
create table service_account (
  id         uuid        primary key,
  team       text        not null,
  name       text        not null,
  client_id  text        not null unique,
  -- Of the client at the identity provider.
  client     uuid        not null unique,
  role       text        not null,
  created_at timestamptz not null,
  created_by text        not null,
  secret_at  timestamptz not null,
  etag       bigint      not null,
  unique (team, name)
);

-- What was done, by the events that tell of it. Ids grow with time.
create table audit_entry (
  id      uuid        primary key,
  at      timestamptz not null,
  team    text        not null,
  kind    text        not null,
  -- A user name or client id; null where the platform did it of itself.
  actor   text,
  subject uuid        not null,
  data    text        not null
);
create index audit_by_team on audit_entry (team, id desc);
create index audit_by_actor on audit_entry (team, actor, id desc);
