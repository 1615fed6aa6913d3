import { bytes, figure } from '../../shared/format';

/** What the worker calls its curves: '<what>/<task>' where there is one for each task. */
export const COSINE = 'gradient-cosine/';
export const MEMORY = 'process-memory';

const OF_A_TASK: Record<string, string> = { loss: 'Loss', 'gradient-norm': 'Gradient norm' };
const ORDER = ['loss', 'gradient-norm', 'images-per-second', MEMORY, 'learning-rate'];
const UNITS: Record<string, string> = { 'learning-rate': 'per step', 'gradient-norm': 'L2 norm', 'images-per-second': 'images/s' };

const kindOf = (name: string) => name.split('/', 1)[0]!;

/** 'loss/colours' is the loss of task colours. */
export function titleOf(name: string): string {
  const kind = kindOf(name);
  const words = (kind[0] ?? '').toUpperCase() + kind.slice(1).replaceAll('-', ' ');
  return kind in OF_A_TASK && name !== kind ? `${OF_A_TASK[kind]}: ${name.slice(kind.length + 1)}` : words;
}

/** How a value of the curve is written. */
export const writtenAs = (name: string) => (name === MEMORY ? bytes : figure);

export const unitOf = (name: string) => UNITS[kindOf(name)] ?? '';

const rank = (name: string) => (ORDER.indexOf(kindOf(name)) + ORDER.length + 1) % (ORDER.length + 1);

/** Losses first, what one seldom asks for last. */
export const inOrder = <T>(curves: [name: string, curve: T][]): [name: string, curve: T][] =>
  curves.sort(([one], [other]) => rank(one) - rank(other) || one.localeCompare(other));
