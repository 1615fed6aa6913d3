import { expect, test } from 'vitest';
import { ranked } from './ranked';

const groups = [
  { group: 'Data sets', actions: [{ id: '1', label: 'unseen-pairs' }, { id: '2', label: 'pairs' }] },
  { group: 'Tasks', actions: [{ id: '3', label: 'not seen-pairs' }, { id: '4', label: 'seen-pairs' }, { id: '5', label: 'seen-pairs-two' }] },
  { group: 'Pages', actions: [{ id: '6', label: 'Playground', keywords: ['ask'] }] },
];
const found = (query: string) => ranked(query, groups).flatMap((group) => ('actions' in group ? group.actions.map(({ id }) => id) : []));

test('the same name comes first, then names that begin with it, then words, then parts', () => {
  expect(found('Seen-Pairs ')).toEqual(['4', '5', '3', '1']);
});

test('keywords find a row whose name says something else', () => {
  expect(found('ask')).toEqual(['6']);
});

test('words of the name and of the keywords find a row together, as the services search', () => {
  expect(found('round ask play')).toEqual(['6']);
  expect(found('play nothing')).toEqual([]);
});

test('nothing is left of groups in which nothing matches, and everything of an empty query', () => {
  expect(found('no such thing')).toEqual([]);
  expect(found('')).toHaveLength(6);
});
