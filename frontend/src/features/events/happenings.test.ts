import { expect, test } from 'vitest';
import type { TrainingJob } from '../../shared/api/types';
import { happenings } from './happenings';

const none = { tasks: [], jobs: [], models: [], modelVersions: [], evaluations: [], datasetVersions: [] };
const job = { id: 'j', name: 'joint', state: 'FINISHED', createdAt: '2026-01-01T00:00:00Z', startedAt: '2026-01-01T00:00:05Z', finishedAt: '2026-01-01T00:10:00Z', createdBy: 'ada' } as TrainingJob;

test('a finished job tells of its submission, start and end, the latest first', () => {
  expect(happenings({ ...none, jobs: [job] }).map(({ words }) => words)).toEqual(['Job finished', 'Job started', 'Job submitted']);
});

test('a job that waits has not started', () => {
  expect(happenings({ ...none, jobs: [{ ...job, startedAt: undefined, finishedAt: undefined }] })).toHaveLength(1);
});
