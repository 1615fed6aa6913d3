-- What tells two evaluations of a leaderboard apart: how often chance alone makes as large a
-- difference in the leading figure; null where their predictions cannot be paired. It follows from
-- the predictions and the settings alone, so it is kept, never changed, and may be deleted at any
-- time.
create table rank_test (
  benchmark uuid             not null references benchmark (id) on delete cascade,
  settings  text             not null,
  first     uuid             not null references evaluation (id) on delete cascade,
  second    uuid             not null references evaluation (id) on delete cascade,
  team      text             not null,
  p_value   double precision,
  primary key (benchmark, settings, first, second)
);
-- For evaluations that are deleted.
create index rank_test_by_first on rank_test (first);
create index rank_test_by_second on rank_test (second);
