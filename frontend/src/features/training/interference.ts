import type { MetricPoint } from '../../shared/api/types';
import { COSINE } from './curveNames';

/** How the gradients of tasks agree at one step: a symmetric table, undefined where it was not measured or has no angle. */
export interface Cosines {
  tasks: string[];
  steps: number[];
  at: (step: number, one: string, other: string) => number | undefined;
}

/** Reads the cosines out of a job's curves. A task's name may hold a slash, so pairs are looked up by the tasks there are. */
export function cosines(points: MetricPoint[]): Cosines {
  const tasks = [...new Set(points.filter(({ name }) => name.startsWith('loss/')).map(({ name }) => name.slice('loss/'.length)))].sort();
  const measured = new Map<string, number>();
  const steps = new Set<number>();
  for (const { name, step, value } of points) {
    if (!name.startsWith(COSINE)) continue;
    measured.set(`${step} ${name}`, value);
    steps.add(step);
  }
  return {
    tasks,
    steps: [...steps].sort((one, other) => one - other),
    at: (step, one, other) => (one === other ? 1 : (measured.get(`${step} ${COSINE}${one}/${other}`) ?? measured.get(`${step} ${COSINE}${other}/${one}`))),
  };
}
