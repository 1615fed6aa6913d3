import { expect, test } from 'vitest';
import type { EvaluationRun, LoggedEvent, TrainingJob } from '../../shared/api/types';
import { happenings } from './happenings';

const none = { tasks: [], jobs: [], evaluations: [], told: [] };
const job = { id: 'j', name: 'joint', state: 'FINISHED', createdAt: '2026-01-01T00:00:00Z', startedAt: '2026-01-01T00:00:05Z', finishedAt: '2026-01-01T00:10:00Z', createdBy: 'ada' } as TrainingJob;
const event = (type: string, aggregate: string, data: object): LoggedEvent => ({ id: type, at: '2026-01-02T00:00:00Z', type: `io.polysight.${type}`, team: 'vision', aggregate, data: { ...data }, sent: true });
const created = event('model.version.created', 'm', { version: 'v6', modelName: 'generalist', number: 6 });

test('a finished job tells of its submission, start and end, the latest first', () => {
  expect(happenings({ ...none, jobs: [job] }).map(({ words }) => words)).toEqual(['Job finished', 'Job started', 'Job submitted']);
});

test('a job that waits has not started', () => {
  expect(happenings({ ...none, jobs: [{ ...job, startedAt: undefined, finishedAt: undefined }] })).toHaveLength(1);
});

test('versions and alias moves come from events, with the way to what they tell of', () => {
  const told = [event('dataset.version.rejected', 'd', { name: 'welds', number: 2 }), created, event('model.alias.moved', 'm', { modelName: 'generalist', alias: 'champion', number: 6, actor: 'ada' }), event('model.version.deleted', 'm', { number: 1 })];
  expect(happenings({ ...none, told }).map(({ words, name, to, by }) => [words, name, to, by])).toEqual([
    ['Data set rejected', 'welds version 2', '/data/d/versions/2', undefined],
    ['Model version created', 'generalist version 6', '/models/m/versions/6', undefined],
    ['Alias champion moved to version 6', 'generalist', '/models/m', 'ada'],
  ]);
});

test('an evaluation names the version that was judged where its creation is still told', () => {
  const run = { id: 'e', benchmarkName: 'colours', modelVersion: 'v6', state: 'FINISHED', finishedAt: '2026-01-03T00:00:00Z' } as EvaluationRun;
  expect(happenings({ ...none, evaluations: [run], told: [created] })[0]!.name).toBe('colours of generalist version 6');
  expect(happenings({ ...none, evaluations: [run] })[0]!.name).toBe('colours');
});
