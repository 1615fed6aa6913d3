-- Lists are searched for words anywhere in what a row says (TextQuery); trigrams find them without
-- reading every row, and few are added at a time, so none waits in a list of its own to be merged
-- (fastupdate). The extension is trusted: the owner of the database may create it.
create extension if not exists pg_trgm;
create index training_job_by_text
  on training_job using gin (lower(name || ' ' || model || ' ' || recipe) gin_trgm_ops) with (fastupdate = off);
