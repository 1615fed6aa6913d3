import { useInfiniteQuery, useQueries } from '@tanstack/react-query';
import { datasetsQuery, versionsQuery } from '../../shared/api/datasets';
import { evaluationsQuery } from '../../shared/api/evaluations';
import { modelVersionsQuery, modelsQuery } from '../../shared/api/models';
import { tasksQuery } from '../../shared/api/tasks';
import { jobsQuery } from '../../shared/api/training';
import { rowsOf } from '../../shared/ui/rows';
import { type Happening, happenings } from './happenings';

/** What happened lately in a team, told by its newest objects; the first failure to ask, if any. */
export function useHappenings(team: string): { happened: Happening[]; pending: boolean; error: unknown } {
  const tasks = useInfiniteQuery(tasksQuery(team));
  const jobs = useInfiniteQuery(jobsQuery(team));
  const models = useInfiniteQuery(modelsQuery(team));
  const evaluations = useInfiniteQuery(evaluationsQuery(team));
  const datasets = useInfiniteQuery(datasetsQuery(team));
  const versions = useQueries({ queries: rowsOf(datasets.data).map((dataset) => versionsQuery(dataset.id)) });
  const modelVersions = useModelVersions(rowsOf(models.data).map(({ id }) => id));
  const lists = [tasks, jobs, models, evaluations, datasets];
  return {
    pending: lists.some((list) => list.isPending && !list.error),
    error: lists.find((list) => list.error)?.error,
    happened: happenings({
      tasks: rowsOf(tasks.data),
      jobs: rowsOf(jobs.data),
      models: rowsOf(models.data),
      evaluations: rowsOf(evaluations.data),
      modelVersions,
      datasetVersions: rowsOf(datasets.data).flatMap((dataset, index) => (versions[index]?.data?.items ?? []).map((version) => ({ name: dataset.name, version }))),
    }),
  };
}

function useModelVersions(models: string[]) {
  const newest = models[0];
  return rowsOf(useInfiniteQuery({ ...modelVersionsQuery(newest ?? ''), enabled: newest !== undefined }).data);
}
