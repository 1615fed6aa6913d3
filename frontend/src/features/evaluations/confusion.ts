import type { Confusion } from '../../shared/api/types';

export interface Matrix {
  labels: string[];
  counts: number[][];
  /** How many classes are left out. */
  omitted: number;
}

/**
 * The classes that a page has room for: those confused most often, in their own order. The class of
 * nothing of region tasks, which comes last, always stays.
 */
export function mostConfused({ labels, counts, matched }: Confusion, most: number): Matrix | undefined {
  if (!counts) return undefined;
  const wrong = labels.map((_, at) => counts.reduce((sum, row, index) => sum + (index === at ? 0 : row[at]! + counts[at]![index]!), 0));
  const kept = labels
    .map((_, at) => at)
    .sort((one, other) => Number(matched !== undefined && other === labels.length - 1) - Number(matched !== undefined && one === labels.length - 1) || wrong[other]! - wrong[one]!)
    .slice(0, most)
    .sort((one, other) => one - other);
  return { labels: kept.map((at) => labels[at]!), counts: kept.map((row) => kept.map((column) => counts[row]![column]!)), omitted: labels.length - kept.length };
}
