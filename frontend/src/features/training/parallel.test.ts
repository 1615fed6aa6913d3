import { expect, test } from 'vitest';
import { axesOf } from './parallel';

test('settings that are numbers become numbers, others words, one for the recipe own', () => {
  expect(axesOf([{ name: 'steps', values: ['100', '2e3'] }, { name: 'share of colours', values: ['25.0 %', '50.0 %'] }, { name: 'optimizer', values: ['muon', undefined] }], [])).toEqual([
    { name: 'steps', values: [100, 2000] },
    { name: 'share of colours', values: [25, 50] },
    { name: 'optimizer', words: ['muon', 'as the recipe'], values: ['muon', 'as the recipe'] },
  ]);
});

test('where curves ended is told of those that every job has', () => {
  const axes = axesOf([], [new Map([['throughput', [[0, 3], [1, 3]]], ['loss/only-here', [[0, 1]]]]), new Map([['throughput', [[0, 5], [1, 5]]]])] as Map<string, [number, number][]>[]);
  expect(axes).toHaveLength(1);
  expect(axes[0]!.values[0]).toBeCloseTo(3);
  expect(axes[0]!.values[1]).toBeCloseTo(5);
});
