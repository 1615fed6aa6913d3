-- Images, not samples, are drawn: questions about one image are no independent draws.
alter table paired_result add column images integer;

-- The samples on which two evaluations of one benchmark differ most. They follow from the
-- predictions alone, so they are kept, never changed, and may be deleted at any time.
create table compared_samples (
  first  uuid  not null references evaluation (id) on delete cascade,
  second uuid  not null references evaluation (id) on delete cascade,
  team   text  not null,
  apart  jsonb not null,
  primary key (first, second)
);

-- After a rotation the secret before it signs too, for a while.
alter table webhook
  add column old_secret       text,
  add column old_secret_until timestamptz,
  add constraint old_secrets_end check ((old_secret is null) = (old_secret_until is null));
