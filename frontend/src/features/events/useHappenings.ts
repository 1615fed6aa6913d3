import { useInfiniteQuery } from '@tanstack/react-query';
import { evaluationsQuery } from '../../shared/api/evaluations';
import { eventLogQuery } from '../../shared/api/eventLog';
import { tasksQuery } from '../../shared/api/tasks';
import { jobsQuery } from '../../shared/api/training';
import { longType } from '../../shared/eventWords';
import { rowsOf } from '../../shared/ui/rows';
import { type Happening, happenings } from './happenings';

/** What happened lately in a team; pending until all of it is known, so that nothing comes between what is read already. */
export function useHappenings(team: string): { happened: Happening[]; pending: boolean; error: unknown } {
  const tasks = useInfiniteQuery(tasksQuery(team));
  const jobs = useInfiniteQuery(jobsQuery(team));
  const evaluations = useInfiniteQuery(evaluationsQuery(team));
  const data = useInfiniteQuery(eventLogQuery('dataset-service', team, longType('dataset'), true));
  const models = useInfiniteQuery(eventLogQuery('model-registry', team, longType('model'), true));
  const lists = [tasks, jobs, evaluations, data, models];
  return {
    pending: lists.some((list) => list.isPending && !list.error),
    error: lists.find((list) => list.error)?.error,
    happened: happenings({ tasks: rowsOf(tasks.data), jobs: rowsOf(jobs.data), evaluations: rowsOf(evaluations.data), told: [...rowsOf(data.data), ...rowsOf(models.data)] }),
  };
}
