import { expect, test } from 'vitest';
import type { RegisteredTask } from '../../shared/api/types';
import { FIRST, asAsks, cardsOf, once, wordOf } from './questions';

const retrieval = { id: 't1', task: { kind: 'image-text-retrieval', candidates: [] } } as unknown as RegisteredTask;

test('typed names are asked as a definition of their own', () => {
  expect(asAsks({ kind: 'image-classification', texts: ['cat', ' dog '] })).toEqual([{ definition: { kind: 'image-classification', labels: ['cat', 'dog'] } }]);
});

test('a registered task is asked by its id', () => {
  expect(asAsks({ kind: 'captioning', texts: [], task: { id: 't2', task: { kind: 'captioning' } } as unknown as RegisteredTask })).toEqual([{ task: 't2' }]);
});

test('a registered retrieval without texts waits for texts and sends them along', () => {
  expect(asAsks({ kind: 'image-text-retrieval', texts: [], task: retrieval })).toEqual([]);
  expect(asAsks({ kind: 'image-text-retrieval', texts: ['a red circle'], task: retrieval })).toEqual([{ task: 't1', candidates: ['a red circle'] }]);
});

test('questions typed about an image are asked together, after the one the task asks itself', () => {
  const task = { id: 't3', task: { kind: 'verification', statement: 'it is red' } } as unknown as RegisteredTask;
  expect(asAsks({ kind: 'verification', texts: ['it is round'], task })).toEqual([{ task: 't3' }, { task: 't3', question: 'it is round' }]);
  const silent = { id: 't4', task: { kind: 'visual-question-answering', answers: ['yes', 'no'] } } as unknown as RegisteredTask;
  expect(asAsks({ kind: 'visual-question-answering', texts: [], task: silent })).toEqual([]);
});

test('what is asked stands in the address and comes back as it was, commas and semicolons too', () => {
  const cards = [{ asked: 'object-detection', texts: ['cup, blue', '50% ; plate'] }, { asked: 't1', texts: [] }];
  expect(cardsOf(wordOf(cards))).toEqual(cards);
  expect(wordOf([FIRST])).toBeUndefined();
  expect(cardsOf(undefined)).toEqual([FIRST]);
});

test('only what is found by names is asked for once each', () => {
  expect(once({ task: 't1' }, 'object-detection')).toEqual({ task: 't1', maxOverlap: 0.5 });
  expect(once({ task: 't1' }, 'captioning')).toEqual({ task: 't1' });
});
