import { expect, test } from 'vitest';
import type { Model, ModelVersion } from '../../shared/api/types';
import { matrixOf } from './matrix';

const score = (benchmark: string, metric: string, value: number, direction = 'HIGHER_IS_BETTER') => ({ benchmark, benchmarkName: `${benchmark} pets`, evaluation: `e-${benchmark}-${value}`, score: { metric, value, low: value - 0.1, high: value + 0.1, samples: 9, direction } });
const version = (number: number, ...scores: ReturnType<typeof score>[]) => ({ id: `v${number}`, number, scores }) as unknown as ModelVersion;
const model = { aliases: [{ name: 'champion', version: 'v1' }] } as unknown as Model;

test('each benchmark is a column with its first figure, the best is marked, and others are told beside the champion', () => {
  const { benchmarks, rows, champion } = matrixOf(model, [version(3), version(2, score('a', 'accuracy', 0.75), score('a', 'f1', 0.1), score('b', 'error', 0.5, 'LOWER_IS_BETTER')), version(1, score('a', 'accuracy', 0.5), score('b', 'error', 0.25, 'LOWER_IS_BETTER'))]);
  expect(champion).toBe(1);
  expect(benchmarks.map(({ id, metric }) => [id, metric]).sort()).toEqual([['a', 'accuracy'], ['b', 'error']]);
  const cell = (row: number, benchmark: string) => rows[row]!.cells[benchmarks.findIndex(({ id }) => id === benchmark)]!;
  expect(rows.map(({ version: { number } }) => number)).toEqual([2, 1]);
  expect([cell(0, 'a').isBest, cell(1, 'a').isBest]).toEqual([true, false]);
  expect([cell(0, 'b').isBest, cell(1, 'b').isBest]).toEqual([false, true]);
  expect([cell(0, 'a').toChampion, cell(0, 'b').toChampion, cell(1, 'a').toChampion]).toEqual([0.25, 0.25, undefined]);
});

test('a benchmark that has not judged a version leaves its cell empty', () => {
  const { rows } = matrixOf({ aliases: [] }, [version(2, score('a', 'accuracy', 0.75)), version(1, score('b', 'accuracy', 0.5))]);
  expect(rows.map(({ cells }) => cells.filter(Boolean).length)).toEqual([1, 1]);
});
