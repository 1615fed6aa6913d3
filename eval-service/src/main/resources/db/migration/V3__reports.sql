-- A report holds more than recalls by class now; what was kept before has no definition to go with,
-- so those evaluations have no report until they are asked for again.
update evaluation set report = null;

alter table evaluation
  -- The samples worth a look, apart from the report because they are read page by page.
  add column noted        jsonb,
  -- When a worker first took the run, and when its predictions were there.
  add column started_at   timestamptz,
  add column predicted_at timestamptz;
