-- A list asks for the jobs of one state, few of many; their rows are wide.
create index training_job_by_state on training_job (team, state, id desc);
