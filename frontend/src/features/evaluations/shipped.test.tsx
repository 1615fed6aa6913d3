import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { accessibilityFaults, open } from '../../testing/open';
import { Reply, page, platform } from '../../testing/platform';

const SHIPPED = { id: 'p', team: 'polysight', name: 'nano', description: '', aliases: [], versions: 1, createdAt: '2026-01-01T00:00:00Z', createdBy: 'polysight', etag: 1 };
const VERSION = { id: 'pv', model: 'p', modelName: 'nano', team: 'polysight', number: 1, step: 3600, final: true, scores: [], files: [], createdAt: '2026-01-01T00:00:00Z' };
const BENCHMARK = { id: 'b', team: 'vision', name: 'welds, held out', task: 't', revision: 1, datasetVersion: 'dv', split: 'test', model: 'nano', everyVersion: false, createdAt: '2026-01-01T00:00:00Z', createdBy: 'ada', etag: 1 };
const ANSWERS = {
  'GET /api/v1/models': page(),
  'GET /api/v1/models?team=polysight&limit=100': page(SHIPPED),
  'GET /api/v1/models/p/versions': page(VERSION),
  'GET /api/v1/tasks': page(),
  'GET /api/v1/datasets': page(),
};

beforeEach(() => localStorage.setItem('polysight.beenHere', 'yes'));

test('a team without a model of its own makes benchmarks of the platform’s', async () => {
  platform(ANSWERS);
  const { container } = await open('/evaluations/new', 'Create a benchmark');
  expect(await screen.findByDisplayValue('nano')).toBeTruthy();
  expect(await accessibilityFaults(container)).toEqual([]);
});

test('a benchmark of the platform’s model judges its versions', async () => {
  const came = platform({
    ...ANSWERS,
    'GET /api/v1/benchmarks/b': BENCHMARK,
    'GET /api/v1/benchmarks/b/leaderboard': { benchmark: 'b', rows: [], published: [] },
    'POST /api/v1/evaluations': new Reply(202, { id: 'e', team: 'vision', benchmark: 'b', benchmarkName: BENCHMARK.name, modelVersion: 'pv', state: 'QUEUED', done: 0, total: 0, scores: [], createdAt: '2026-01-01T00:00:00Z' }),
  });
  await open('/evaluations/benchmarks/b', BENCHMARK.name);
  const button = await screen.findByRole('button', { name: 'Evaluate a version' });
  await expect.poll(() => (button as HTMLButtonElement).disabled).toBe(false);
  await userEvent.click(button);
  await userEvent.click(await screen.findByRole('combobox', { name: 'Version' }));
  await userEvent.click(await screen.findByRole('option', { name: /version 1/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Evaluate' }));
  await expect.poll(() => came.some(({ method }) => method === 'POST')).toBe(true);
  expect(await came.find(({ method }) => method === 'POST')!.json()).toEqual({ benchmark: 'b', modelVersion: 'pv' });
});
