import { expect, test } from 'vitest';
import type { Leaderboard, Model } from '../../shared/api/types';
import { matrixOf } from './matrix';

const row = (number: number, rank: number, value: number, metric = 'accuracy') => ({ evaluation: `e${number}`, modelVersion: `v${number}`, number, rank, tiedWithFirst: rank === 1, contaminated: false, finishedAt: '2026-01-01T00:00:00Z', scores: [{ metric: 'loss', value: 9, low: 8, high: 10, samples: 9 }, { metric, value, low: value - 0.1, high: value + 0.1, samples: 9 }] });
const board = (benchmark: string, metric: string, ...rows: ReturnType<typeof row>[]) => ({ benchmark, benchmarkName: `${benchmark} pets`, model: 'm', metric, published: [], rows }) as unknown as Leaderboard;
const model = { aliases: [{ name: 'champion', number: 1 }] } as unknown as Model;

test('each benchmark is a column with the figure that ranks there, and others are told beside the champion', () => {
  const { benchmarks, rows, champion } = matrixOf(model, [board('a', 'accuracy', row(2, 1, 0.75), row(1, 2, 0.5)), board('empty', 'accuracy'), board('b', 'error', row(1, 1, 0.25, 'error'), row(2, 2, 0.5, 'error'))]);
  expect(champion).toBe(1);
  expect(benchmarks).toEqual([{ id: 'a', name: 'a pets', metric: 'accuracy' }, { id: 'b', name: 'b pets', metric: 'error' }]);
  expect(rows.map(({ number }) => number)).toEqual([2, 1]);
  expect(rows.map(({ cells }) => cells.map((cell) => [cell!.score.value, cell!.rank, cell!.toChampion]))).toEqual([[[0.75, 1, 0.25], [0.5, 2, 0.25]], [[0.5, 2, undefined], [0.25, 1, undefined]]]);
});

test('a benchmark that has not judged a version leaves its cell empty', () => {
  const { rows } = matrixOf({ aliases: [] }, [board('a', 'accuracy', row(2, 1, 0.75)), board('b', 'accuracy', row(1, 1, 0.5))]);
  expect(rows.map(({ cells }) => cells.map((cell) => cell?.score.value))).toEqual([[0.75, undefined], [undefined, 0.5]]);
});
