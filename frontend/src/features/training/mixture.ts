import type { DatasetVersion, MixtureEntry, RegisteredTask, TrainingJob } from '../../shared/api/types';

/** A row of the mixture as it is being chosen. */
export interface EntryDraft {
  task: string;
  datasetVersion: string;
  labelSpace?: string;
  weight: number;
  /** Kept of the job that is trained again. */
  lossWeight?: number;
}

/** The label space whose names the task's labels come from; the one that knows most of them. */
export function fittingSpace(task: RegisteredTask, version: DatasetVersion): string | undefined {
  const labels = 'labels' in task.task ? (task.task.labels ?? []) : [];
  if (labels.length === 0) return undefined;
  const known = Object.entries(version.labelSpaces).map(([name, { names }]) => ({ name, hits: labels.filter((label) => names.includes(label)).length }));
  return known.filter(({ hits }) => hits > 0).sort((one, other) => other.hits - one.hits)[0]?.name;
}

/** Shares of the batches, 0 to 1. */
export function shares(entries: EntryDraft[]): number[] {
  const total = entries.reduce((sum, { weight }) => sum + weight, 0);
  return entries.map(({ weight }) => (total > 0 ? weight / total : 0));
}

export const asEntries = (entries: EntryDraft[], tasks: RegisteredTask[]): MixtureEntry[] =>
  entries
    .filter(({ weight }) => weight > 0)
    .map(({ task, datasetVersion, labelSpace, weight, lossWeight }) => ({
      task,
      datasetVersion,
      revision: tasks.find(({ id }) => id === task)?.revision,
      samplingWeight: weight,
      ...(labelSpace ? { labelSpace } : {}),
      ...(lossWeight !== undefined ? { lossWeight } : {}),
    }));

export const asDrafts = (job: TrainingJob): EntryDraft[] =>
  job.mixture.map(({ task, datasetVersion, labelSpace, samplingWeight, lossWeight }) => ({ task, datasetVersion, labelSpace, weight: samplingWeight ?? 1, ...(lossWeight != null ? { lossWeight } : {}) }));
