import { expect, test } from 'vitest';
import type { DatasetVersion, RegisteredTask, TrainingJob } from '../../shared/api/types';
import { asDrafts, asEntries, fittingSpace, shares } from './mixture';

const colours = { id: 't1', revision: 3, task: { kind: 'image-classification', labels: ['red', 'blue'] } } as unknown as RegisteredTask;
const version = { labelSpaces: { shape: { names: ['circle'] }, colour: { names: ['red', 'blue', 'cyan'] }, class: { names: ['red circle', 'blue'] } } } as unknown as DatasetVersion;

test('the label space that knows most of the labels is proposed', () => expect(fittingSpace(colours, version)).toBe('colour'));

test('a caption task needs no label space', () => expect(fittingSpace({ ...colours, task: { kind: 'captioning' } } as RegisteredTask, version)).toBeUndefined());

test('weights become shares of the batches', () => {
  expect(shares([{ task: 'a', datasetVersion: 'v', weight: 1 }, { task: 'b', datasetVersion: 'v', weight: 3 }])).toEqual([0.25, 0.75]);
  expect(shares([{ task: 'a', datasetVersion: 'v', weight: 0 }])).toEqual([0]);
});

test('what is submitted names the revision and leaves out what has no weight', () => {
  expect(asEntries([{ task: 't1', datasetVersion: 'v', labelSpace: 'colour', weight: 0.5 }, { task: 't1', datasetVersion: 'w', weight: 0 }], [colours])).toEqual([
    { task: 't1', datasetVersion: 'v', revision: 3, samplingWeight: 0.5, labelSpace: 'colour' },
  ]);
});

test('a clone has the mixture of its job', () => {
  const mixture = [{ task: 't1', revision: 3, datasetVersion: 'v', labelSpace: 'colour', samplingWeight: 2, lossWeight: 0.5 }];
  expect(asEntries(asDrafts({ mixture } as TrainingJob), [colours])).toEqual(mixture);
});
