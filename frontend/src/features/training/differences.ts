import type { TrainingJob } from '../../shared/api/types';

/** A setting with what each job says of it; undefined where it says nothing. */
export interface Setting {
  name: string;
  values: (string | undefined)[];
}

function flat(value: unknown, name: string, into: Map<string, string>) {
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    for (const [key, inner] of Object.entries(value)) flat(inner, name === '' ? key : `${name}.${key}`, into);
  } else if (value !== undefined && value !== null) {
    into.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
}

function settings(job: TrainingJob, taskName: (id: string) => string): Map<string, string> {
  const all = new Map<string, string>([['recipe', job.recipe], ['steps', String(job.steps)], ['device', job.device]]);
  flat(job.overrides, '', all);
  const total = job.mixture.reduce((sum, entry) => sum + (entry.samplingWeight ?? 1), 0);
  for (const entry of job.mixture) {
    const name = taskName(entry.task);
    all.set(`share of ${name}`, `${((100 * (entry.samplingWeight ?? 1)) / total).toFixed(1)} %`);
    if ((entry.lossWeight ?? 1) !== 1) all.set(`loss weight of ${name}`, String(entry.lossWeight));
    all.set(`data of ${name}`, entry.datasetVersion.slice(-8));
  }
  return all;
}

/** The settings in which jobs differ, in the order in which they are first said. */
export function differences(jobs: TrainingJob[], taskName: (id: string) => string): Setting[] {
  const each = jobs.map((job) => settings(job, taskName));
  const names = [...new Set(each.flatMap((one) => [...one.keys()]))];
  return names.map((name) => ({ name, values: each.map((one) => one.get(name)) })).filter(({ values }) => new Set(values).size > 1);
}
