import type { DatasetVersion, EvaluationRun, Model, ModelVersion, RegisteredTask, TrainingJob } from '../../shared/api/types';
import { places } from '../../shared/ui/places';

/** Something that happened, with the object it happened to. */
export interface Happening {
  id: string;
  at: string;
  kind: 'data' | 'task' | 'job' | 'version' | 'evaluation' | 'alias';
  words: string;
  name: string;
  to: string;
  by?: string;
}

export interface Known {
  tasks: RegisteredTask[];
  jobs: TrainingJob[];
  models: Model[];
  modelVersions: ModelVersion[];
  evaluations: EvaluationRun[];
  datasetVersions: { name: string; version: DatasetVersion }[];
}

/** 'colours of generalist version 6', or the benchmark alone while the version is not known. */
function evaluated(run: EvaluationRun, versions: ModelVersion[]): string {
  const version = versions.find(({ id }) => id === run.modelVersion);
  return version ? `${run.benchmarkName} of ${version.modelName} version ${version.number}` : run.benchmarkName;
}

/** What the team's objects tell of themselves, the latest first. */
export function happenings({ tasks, jobs, models, modelVersions, evaluations, datasetVersions }: Known): Happening[] {
  const all: Happening[] = [
    ...tasks.map((task): Happening => ({ id: `task ${task.id}`, at: task.createdAt, kind: 'task', words: task.revision > 1 ? `Task got revision ${task.revision}` : 'Task registered', name: task.name, to: places.task(task.id), by: task.createdBy })),
    ...jobs.flatMap((job): Happening[] => {
      const common = { kind: 'job' as const, name: job.name, to: places.job(job.id) };
      return [
        { ...common, id: `job ${job.id}`, at: job.createdAt, words: 'Job submitted', by: job.createdBy },
        ...(job.startedAt ? [{ ...common, id: `start ${job.id}`, at: job.startedAt, words: 'Job started' }] : []),
        ...(job.finishedAt ? [{ ...common, id: `end ${job.id}`, at: job.finishedAt, words: `Job ${job.state.toLowerCase()}` }] : []),
      ];
    }),
    ...modelVersions.map((version): Happening => ({ id: `version ${version.id}`, at: version.createdAt, kind: 'version', words: 'Model version created', name: `${version.modelName} version ${version.number}`, to: places.modelVersion(version.model, version.number) })),
    ...models.flatMap((model) =>
      model.aliases
        .filter((alias) => alias.movedAt)
        .map((alias): Happening => ({ id: `alias ${alias.model} ${alias.name}`, at: alias.movedAt!, kind: 'alias', words: `Alias ${alias.name} moved to version ${alias.number}`, name: model.name, to: places.model(model.id), by: alias.movedBy })),
    ),
    ...evaluations.filter((run) => run.finishedAt).map((run): Happening => ({ id: `evaluation ${run.id}`, at: run.finishedAt!, kind: 'evaluation', words: `Evaluation ${run.state.toLowerCase()}`, name: evaluated(run, modelVersions), to: places.evaluation(run.id) })),
    ...datasetVersions.map(({ name, version }): Happening => ({ id: `data ${version.id}`, at: version.finishedAt ?? version.createdAt, kind: 'data', words: `Data set ${version.state.toLowerCase()}`, name: `${name} version ${version.number}`, to: places.datasetVersion(version.dataset, version.number), by: version.createdBy })),
  ];
  return all.sort((one, other) => other.at.localeCompare(one.at));
}
