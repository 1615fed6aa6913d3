import { screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { accessibilityFaults, open } from '../../testing/open';
import { page, platform } from '../../testing/platform';

const task = { id: 't', team: 'vision', name: 'weld faults', description: '', revision: 2, state: 'ACTIVE', createdAt: '2026-01-01T00:00:00Z', createdBy: 'ada', etag: 1, task: { kind: 'image-classification', labels: ['crack', 'clean'] } };
const benchmark = (id: string, asked: string) => ({ id, team: 'vision', name: `held out ${id}`, task: asked, revision: 1, datasetVersion: 'dv', split: 'test', model: 'm', everyVersion: true, createdAt: '2026-01-01T00:00:00Z', createdBy: 'ada', etag: 1 });
const row = (rank: number, modelVersion: string, value: number) => ({ rank, modelVersion, number: rank, evaluation: `e${rank}`, finishedAt: '2026-01-01T00:00:00Z', tiedWithFirst: false, contaminated: false, scores: [{ metric: 'accuracy', value, low: value - 0.01, high: value + 0.01, samples: 100 }] });

beforeEach(() => localStorage.setItem('polysight.beenHere', 'yes'));

test('a version whose rank is still being tested says so', async () => {
  const { rank: _, ...unranked } = row(1, 'v1', 0.91);
  platform({
    'GET /api/v1/tasks/t': task,
    'GET /api/v1/benchmarks': page(benchmark('b', 't')),
    'GET /api/v1/score-forecasts': page(),
    'GET /api/v1/benchmarks/b/leaderboard': { benchmark: 'b', metric: 'accuracy', rows: [unranked] },
  });
  await open('/tasks/t?tab=scores', 'weld faults');
  expect(await screen.findByText('rank being tested')).toBeTruthy();
});

test('a task shows how well the best versions answer it, and which one answers now', async () => {
  platform({
    'GET /api/v1/tasks/t': task,
    'GET /api/v1/serving/tasks/t': { task: 't', revision: 2, state: 'ACTIVE', version: 'v4' },
    'GET /api/v1/score-forecasts': page(),
    'GET /api/v1/serving/slots': page(),
    'GET /api/v1/datasets': page(),
    'GET /api/v1/benchmarks': page(benchmark('other', 'another task')),
    'GET /api/v1/benchmarks?team=vision&task=t&limit=100': page(benchmark('b', 't')),
    'GET /api/v1/benchmarks/b/leaderboard': { benchmark: 'b', metric: 'accuracy', rows: [row(1, 'v1', 0.91), row(2, 'v2', 0.9), row(3, 'v3', 0.8), row(4, 'v4', 0.712), row(5, 'v5', 0.5)] },
  });
  const { container } = await open('/tasks/t?tab=scores', 'weld faults');
  await screen.findByText('0.712 ± 0.010');
  expect(screen.getByText('answers now')).toBeTruthy();
  expect(screen.getByText('split test, revision 1 of the task')).toBeTruthy();
  expect(screen.queryByText('0.500 ± 0.010')).toBeNull();
  expect(screen.queryByText('held out other')).toBeNull();
  expect(await accessibilityFaults(container)).toEqual([]);
});
