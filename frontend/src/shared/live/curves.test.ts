import { expect, test } from 'vitest';
import { byName, joined, smoothed } from './curves';

test('points are told apart by curve and put in order', () => {
  expect(byName([{ name: 'a', step: 2, value: 1 }, { name: 'b', step: 1, value: 9 }, { name: 'a', step: 1, value: 3 }])).toEqual(new Map([['a', [[1, 3], [2, 1]]], ['b', [[1, 9]]]]));
});

test('a step told again after a restart replaces the old value', () => {
  expect(joined([{ name: 'a', step: 1, value: 1 }, { name: 'a', step: 2, value: 2 }], [{ name: 'a', step: 2, value: 5 }])).toEqual([{ name: 'a', step: 1, value: 1 }, { name: 'a', step: 2, value: 5 }]);
});

test('smoothing begins at the first value and weighs the past', () => {
  // weight 0.5: 4, then (0.5 * 2 + 0.5 * 1) / (1 - 0.25) = 2.
  const [first, second] = smoothed([[1, 4], [2, 1]], 0.5);
  expect(first).toEqual([1, 4]);
  expect(second![1]).toBeCloseTo(2, 12);
  expect(smoothed([[1, 4], [2, 1]], 0)).toEqual([[1, 4], [2, 1]]);
});
