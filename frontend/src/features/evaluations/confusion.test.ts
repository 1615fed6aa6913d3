import { expect, test } from 'vitest';
import { mostConfused } from './confusion';

const confusion = { labels: ['a', 'b', 'c', 'background'], counts: [[5, 1, 0, 0], [9, 5, 0, 0], [0, 0, 5, 0], [0, 0, 0, 0]], pairs: [] };

test('the classes confused most are kept, in their own order', () => {
  expect(mostConfused(confusion, 2)).toEqual({ labels: ['a', 'b'], counts: [[5, 1], [9, 5]], omitted: 2 });
});

test('nothing stays beside them where regions are matched', () => {
  expect(mostConfused({ ...confusion, matched: { score: 0.25, overlap: 0.45 } }, 3)?.labels).toEqual(['a', 'b', 'background']);
});

test('without counts there is no matrix', () => {
  expect(mostConfused({ labels: ['a'], pairs: [] }, 3)).toBeUndefined();
});
