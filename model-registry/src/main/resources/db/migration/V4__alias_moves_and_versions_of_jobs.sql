-- The history of a team's aliases, of a model's and of one alias, newest first.
create index move_by_team on alias_move (team, id desc);
create index move_by_alias on alias_move (model, alias, id desc);

-- What the checkpoints of a job became.
create index version_by_team on model_version (team, id desc);
create index version_by_job on model_version (job, id desc) where job is not null;
