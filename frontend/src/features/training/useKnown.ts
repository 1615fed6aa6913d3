import { useQueries } from '@tanstack/react-query';
import { versionQuery } from '../../shared/api/datasets';
import { taskQuery } from '../../shared/api/tasks';
import type { Known } from './advice';
import type { EntryDraft } from './mixture';

/** The task and the data of each entry, as far as they are fetched. */
export function useKnown(entries: EntryDraft[]): Known[] {
  const tasks = [...new Set(entries.map(({ task }) => task))];
  const versions = [...new Set(entries.map(({ datasetVersion }) => datasetVersion))];
  const askedTasks = useQueries({ queries: tasks.map((id) => taskQuery(id)) });
  const askedVersions = useQueries({ queries: versions.map((id) => versionQuery(id)) });
  return entries.map(({ task, datasetVersion }) => ({ task: askedTasks[tasks.indexOf(task)]?.data, version: askedVersions[versions.indexOf(datasetVersion)]?.data }));
}
