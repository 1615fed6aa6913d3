import { expect, test } from 'vitest';
import type { TrainingJob } from '../../shared/api/types';
import { differences } from './differences';

const job = (some: Partial<TrainingJob>) => ({ recipe: 'nano', steps: 100, device: 'CPU', overrides: {}, mixture: [{ task: 'a', datasetVersion: '00000000-v1' }], ...some }) as TrainingJob;

test('only what differs is told, nested settings by their path', () => {
  const jobs = [job({ overrides: { seed: 1, learningRate: { peak: 0.1, floor: 0 } } }), job({ overrides: { seed: 1, learningRate: { peak: 0.2, floor: 0 } } })];
  expect(differences(jobs, (id) => id)).toEqual([{ name: 'learningRate.peak', values: ['0.1', '0.2'] }]);
});

test('a task that only one job learns is a difference', () => {
  const jobs = [job({}), job({ mixture: [{ task: 'a', datasetVersion: '00000000-v1' }, { task: 'b', datasetVersion: '00000000-v1' }] } as Partial<TrainingJob>)];
  expect(differences(jobs, (id) => `task ${id}`)).toEqual([
    { name: 'share of task a', values: ['100.0 %', '50.0 %'] },
    { name: 'share of task b', values: [undefined, '50.0 %'] },
    { name: 'data of task b', values: [undefined, '00000-v1'] },
  ]);
});
