import { expect, test } from 'vitest';
import type { DatasetVersion, NamedRecipe, RegisteredTask } from '../../shared/api/types';
import { type Known, advice, balanced } from './advice';

const colours = { name: 'colours', task: { kind: 'image-classification', labels: ['red', 'mauve'] } } as unknown as RegisteredTask;
const captions = { name: 'captions', task: { kind: 'captioning' } } as unknown as RegisteredTask;
const data = (train: number, test = 10) => ({ samples: train + test, splits: { train, ...(test ? { test } : {}) }, labelSpaces: { colour: { names: ['red', 'blue'] } } }) as unknown as DatasetVersion;
const recipe = { settings: { batch: { default: 10, captioning: 20 } } } as unknown as NamedRecipe;
const entry = (weight: number, labelSpace?: string) => ({ task: 't', datasetVersion: 'v', weight, ...(labelSpace ? { labelSpace } : {}) });
const two: Known[] = [{ task: colours, version: data(400) }, { task: captions, version: data(100) }];

test('a mixture that is fine needs no advice', () => {
  expect(advice([entry(0.5), entry(0.5)], two)).toEqual([]);
});

test('a task that is hardly drawn, and one that takes nearly all, are told by name', () => {
  expect(advice([entry(0.98), entry(0.02)], two)).toEqual(['colours takes 98 % of the batches: the other tasks are drawn rarely.', 'captions gets 2.0 % of the batches: it will hardly be learned.']);
});

test('labels that the data has no name for are told', () => {
  expect(advice([entry(1, 'colour')], [two[0]!])).toEqual(['colours: the label mauve is no name of label space colour, so nothing teaches it.']);
});

test('data that holds nothing out is told', () => {
  expect(advice([entry(1)], [{ task: captions, version: data(100, 0) }])).toEqual(['The data of captions holds nothing out: add a split test or val to judge what was learned.']);
});

test('samples seen over and over are counted by steps, share and batch', () => {
  // 2000 steps x 1/2 x 20 a batch / 100 samples = 200 times; colours: 2000 x 1/2 x 10 / 400 = 25.
  expect(advice([entry(1), entry(1)], two, 2000, recipe)).toEqual(['captions would see each of its 100 samples 200 times: more data or fewer steps keep it from learning them by heart.']);
});

test('balanced weights follow the square roots of what there is to learn from', () => {
  expect(balanced([entry(1), entry(1)], two).map(({ weight }) => weight)).toEqual([1, 0.5]);
});
