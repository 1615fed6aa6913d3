-- What two evaluations of one benchmark say of each other. It follows from their predictions and
-- the settings alone, so it is kept, never changed, and may be deleted at any time.
create table paired_result (
  first       uuid    not null references evaluation (id) on delete cascade,
  second      uuid    not null references evaluation (id) on delete cascade,
  team        text    not null,
  settings    text    not null,
  samples     integer not null,
  differences jsonb   not null,
  primary key (first, second, settings)
);
