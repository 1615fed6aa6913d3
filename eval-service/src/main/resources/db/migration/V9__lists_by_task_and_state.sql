-- A task's page asks for the benchmarks that judge it, a list for the runs that failed: few of many.
create index benchmark_by_task on benchmark (task, id desc);
create index evaluation_by_state on evaluation (team, state, id desc);
