import type { Finding, VersionComparison } from '../../shared/api/types';
import { read, written } from '../../shared/ui/search';

/** What must not be lost on one benchmark, while it is being written. */
export interface Protected {
  benchmark: string;
  metric: string;
  margin: number | string;
}

/** The loss that seldom matters: 0.02 of a figure between 0 and 1, else 2 % of what it is. */
const SHARE = 0.02;

type Difference = VersionComparison['benchmarks'][number]['differences'][number];

export const usualMargin = ({ left, right }: Pick<Difference, 'left' | 'right'>) =>
  [left, right].every((value) => value >= 0 && value <= 1) ? SHARE : Number((SHARE * Math.max(Math.abs(left), Math.abs(right))).toPrecision(2));

/** The leading figure of each benchmark that judged both. */
export const usual = ({ benchmarks }: VersionComparison): Protected[] =>
  benchmarks.flatMap(({ benchmark, differences: [leading] }) => (leading ? [{ benchmark, metric: leading.metric, margin: usualMargin(leading) }] : []));

export const inAddress = (figures: Protected[]) => written(figures.map(({ benchmark, metric, margin }) => `${benchmark}:${metric}:${margin}`));

/** What an address says; parts that say nothing of a figure are left out. A metric may hold colons, the others do not. */
export const fromAddress = (word: string | undefined): Protected[] =>
  read(word).flatMap((part) => {
    const [first, last] = [part.indexOf(':'), part.lastIndexOf(':')];
    const margin = Number(part.slice(last + 1));
    return first > 0 && last > first && margin >= 0 ? [{ benchmark: part.slice(0, first), metric: part.slice(first + 1, last), margin }] : [];
  });

/** How a finding reads. Worse is said only where even the best end of the two-sided interval is a loss beyond the margin. */
export function findingWords({ state, figure }: Finding, difference: Difference | undefined): { words: string; color: string } {
  if (state === 'SHOWN') return { words: 'no worse', color: 'green' };
  if (state === 'NOT_MEASURED') return { words: 'not measured', color: 'gray' };
  if (difference && Math.max(gain(difference.low, difference), gain(difference.high, difference)) < -figure.margin) return { words: 'worse', color: 'red' };
  return { words: 'not shown', color: 'yellow' };
}

/** A difference so that more is better. */
export const gain = (difference: number, { direction }: Pick<Difference, 'direction'>) => (direction === 'LOWER_IS_BETTER' ? -difference : difference);

/** The difference as it is when the candidate stands at the left. */
export const turned = (difference: Difference, isLeft: boolean): Difference =>
  isLeft ? difference : { ...difference, left: difference.right, right: difference.left, difference: -difference.difference, low: -difference.high, high: -difference.low };
