import type { MapPoint } from '../../shared/api/types';
import { labelColour } from '../../shared/format';
import { splitColour } from './FacetBars';

/** What colours the points when it is not a label space. */
export const BY_SPLIT = 'split';
/** Points without a label of the space. */
export const UNKNOWN = '';

export interface Group {
  value: string;
  colour: string;
  count: number;
}

export const spacesOf = (points: readonly MapPoint[]) => [...new Set(points.flatMap((point) => Object.keys(point.labels)))].sort();

export const valueOf = (point: MapPoint, by: string) => (by === BY_SPLIT ? point.split : (point.labels[by] ?? UNKNOWN));

/** The values that points are coloured by, the most frequent first. */
export function groupsOf(points: readonly MapPoint[], by: string, splits: string[]): Group[] {
  const counts = new Map<string, number>();
  for (const point of points) counts.set(valueOf(point, by), (counts.get(valueOf(point, by)) ?? 0) + 1);
  const colour = (value: string) => (by === BY_SPLIT ? splitColour(splits, value) : value === UNKNOWN ? 'oklch(0.65 0.01 250)' : labelColour(value));
  return [...counts].map(([value, count]) => ({ value, count, colour: colour(value) })).sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
}
