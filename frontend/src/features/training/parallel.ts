import { smoothed } from '../../shared/live/curves';
import { COSINE, MEMORY, inOrder, titleOf } from './curveNames';
import type { Setting } from './differences';

/** One axis of parallel coordinates with what each job has there: numbers, or words in the order in which they come. */
export interface Axis {
  name: string;
  /** Where the axis has words, these; else its values are numbers. */
  words?: string[];
  values: (number | string)[];
}

type Points = [number, number][];

/** So many fit beside each other. */
const MOST = 10;
const AT_THE_END = 0.6;
const AS_THE_RECIPE = 'as the recipe';

const asNumber = (value: string | undefined) => (value !== undefined && /^-?[\d.]+(e-?\d+)?( %)?$/i.test(value) ? parseFloat(value) : NaN);

/** In what jobs differ, then where they ended: a line a job tells which choice led where. */
export function axesOf(settings: Setting[], curves: Map<string, Points>[]): Axis[] {
  const chosen = settings.map(({ name, values }): Axis => {
    const numbers = values.map(asNumber);
    if (numbers.every(Number.isFinite)) return { name, values: numbers };
    const words = values.map((value) => value ?? AS_THE_RECIPE);
    return { name, words: [...new Set(words)], values: words };
  });
  const isResult = (name: string) => name !== 'learning-rate' && name !== MEMORY && !name.startsWith(COSINE);
  const names = inOrder([...(curves[0]?.keys() ?? [])].map((name) => [name, name])).map(([name]) => name).filter((name) => isResult(name) && curves.every((one) => one.has(name)));
  const results = names.map((name): Axis => ({ name: titleOf(name), values: curves.map((one) => smoothed(one.get(name)!, AT_THE_END).at(-1)![1]) }));
  // Where there are too many of both, results have half of the room.
  const room = Math.max(MOST - chosen.length, Math.floor(MOST / 2));
  const shown = results.slice(0, room);
  return [...chosen.slice(0, MOST - shown.length), ...shown];
}
