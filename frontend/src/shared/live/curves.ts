import type { MetricPoint } from '../api/types';

/** Points by curve, in the order of their steps. */
export function byName(points: MetricPoint[]): Map<string, [step: number, value: number][]> {
  const curves = new Map<string, [number, number][]>();
  for (const { name, step, value } of points) {
    const curve = curves.get(name);
    if (curve) curve.push([step, value]);
    else curves.set(name, [[step, value]]);
  }
  for (const curve of curves.values()) curve.sort(([one], [other]) => one - other);
  return curves;
}

/** Old and new points; a step told again, after a restart from a checkpoint, takes the new value. */
export function joined(before: MetricPoint[], come: MetricPoint[]): MetricPoint[] {
  const again = new Set(come.map(({ name, step }) => `${name}\n${step}`));
  return [...before.filter(({ name, step }) => !again.has(`${name}\n${step}`)), ...come];
}

/** Exponentially smoothed with the bias of the start taken out (Kingma and Ba 2015, section 3); 0 leaves all as it is. */
export function smoothed(curve: [number, number][], weight: number): [number, number][] {
  let sum = 0;
  let power = 1;
  return curve.map(([step, value]) => {
    sum = weight * sum + (1 - weight) * value;
    power *= weight;
    return [step, weight === 0 ? value : sum / (1 - power)];
  });
}
