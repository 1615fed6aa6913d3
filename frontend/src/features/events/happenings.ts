import type { EvaluationRun, LoggedEvent, RegisteredTask, TrainingJob } from '../../shared/api/types';
import { places } from '../../shared/ui/places';
import { shortType } from '../../shared/eventWords';

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
  evaluations: EvaluationRun[];
  /** What was told of versions and aliases: one request for all of them, however many objects have some. */
  told: LoggedEvent[];
}

/** The fields of such events that are read here; which of them an event has stands in asyncapi.json. */
interface Version {
  version: string;
  number: number;
  name: string;
  modelName: string;
  alias: string;
  actor: string;
}

const read = (event: LoggedEvent) => event.data as unknown as Version;

function ofEvent(event: LoggedEvent): Happening[] {
  const { number, name, modelName, alias, actor } = read(event);
  const common = { id: event.id, at: event.at };
  const to = event.aggregate;
  switch (shortType(event.type)) {
    case 'dataset.version.created':
    case 'dataset.version.rejected':
      return [{ ...common, kind: 'data', words: event.type.endsWith('.created') ? 'Data set ready' : 'Data set rejected', name: `${name} version ${number}`, to: places.datasetVersion(to, number) }];
    case 'model.version.created':
      return [{ ...common, kind: 'version', words: 'Model version created', name: `${modelName} version ${number}`, to: places.modelVersion(to, number) }];
    case 'model.alias.moved':
      return [{ ...common, kind: 'alias', words: `Alias ${alias} moved to version ${number}`, name: modelName, to: places.model(to), by: actor }];
    default:
      return [];
  }
}

/** 'colours of generalist version 6', or the benchmark alone while the version is not known. */
function evaluated(run: EvaluationRun, told: LoggedEvent[]): string {
  const created = told.find((event) => shortType(event.type) === 'model.version.created' && read(event).version === run.modelVersion);
  return created ? `${run.benchmarkName} of ${read(created).modelName} version ${read(created).number}` : run.benchmarkName;
}

/** What the team's objects and events tell, the latest first. */
export function happenings({ tasks, jobs, evaluations, told }: Known): Happening[] {
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
    ...evaluations.filter((run) => run.finishedAt).map((run): Happening => ({ id: `evaluation ${run.id}`, at: run.finishedAt!, kind: 'evaluation', words: `Evaluation ${run.state.toLowerCase()}`, name: evaluated(run, told), to: places.evaluation(run.id) })),
    ...told.flatMap(ofEvent),
  ];
  return all.sort((one, other) => other.at.localeCompare(one.at));
}
