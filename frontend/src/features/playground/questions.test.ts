import { expect, test } from 'vitest';
import type { RegisteredTask } from '../../shared/api/types';
import { asAsk } from './questions';

const retrieval = { id: 't1', task: { kind: 'image-text-retrieval', candidates: [] } } as unknown as RegisteredTask;

test('typed names are asked as a definition of their own', () => {
  expect(asAsk({ key: 1, kind: 'image-classification', texts: ['cat', ' dog '] })).toEqual({ definition: { kind: 'image-classification', labels: ['cat', 'dog'] } });
});

test('a registered task is asked by its id', () => {
  expect(asAsk({ key: 1, kind: 'captioning', texts: [], task: { id: 't2', task: { kind: 'captioning' } } as unknown as RegisteredTask })).toEqual({ task: 't2' });
});

test('a registered retrieval without texts waits for texts and sends them along', () => {
  expect(asAsk({ key: 1, kind: 'image-text-retrieval', texts: [], task: retrieval })).toBeNull();
  expect(asAsk({ key: 1, kind: 'image-text-retrieval', texts: ['a red circle'], task: retrieval })).toEqual({ task: 't1', candidates: ['a red circle'] });
});
