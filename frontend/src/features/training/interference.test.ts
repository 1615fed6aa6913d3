import { expect, test } from 'vitest';
import { cosines } from './interference';
import { inOrder, titleOf, writtenAs } from './curveNames';

const points = [
  { name: 'loss/captions', step: 1, value: 3 },
  { name: 'loss/a/b', step: 2, value: 2 },
  { name: 'gradient-cosine/captions/a/b', step: 200, value: -0.25 },
];

test('a pair is found both ways, also where a name holds a slash', () => {
  const { tasks, steps, at } = cosines(points);
  expect(tasks).toEqual(['a/b', 'captions']);
  expect(steps).toEqual([200]);
  expect(at(200, 'a/b', 'captions')).toBe(-0.25);
  expect(at(200, 'captions', 'a/b')).toBe(-0.25);
  expect(at(200, 'captions', 'captions')).toBe(1);
  expect(at(100, 'captions', 'a/b')).toBeUndefined();
});

test('losses stand first and curves of no known kind last', () => {
  expect(inOrder([['odd', 0], ['learning-rate', 0], ['gradient-norm/b', 0], ['loss/b', 0], ['loss/a', 0]]).map(([name]) => name)).toEqual(['loss/a', 'loss/b', 'gradient-norm/b', 'learning-rate', 'odd']);
  expect(titleOf('gradient-norm/a/b')).toBe('Gradient norm: a/b');
  expect(titleOf('process-memory')).toBe('Process memory');
  expect(writtenAs('process-memory')(7.9e8)).toBe('790.0 MB');
});
